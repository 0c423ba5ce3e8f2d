// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/week_days.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

constexpr std::array<std::string_view, 7> kNames{"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};
constexpr std::size_t kMaxReadBytes = 200;

constexpr std::array<std::string_view, 12> kNotEveryWeek{
    "first", "second",      "third",    "fourth", "last",    "alternate",
    "other", "fortnightly", "biweekly", "month",  "monthly", "1st"};

// 0 = Monday.
std::optional<unsigned> day_named(std::string_view word) {
    constexpr std::size_t kRruleBytes = 2;
    if (word.ends_with('s') && word.size() > 4) word.remove_suffix(1);
    for (unsigned i = 0; i < kNames.size(); ++i) {
        const auto name = kNames.at(i);
        const bool is_short = word.size() >= kRruleBytes && name.starts_with(word);
        const bool is_variant = (i == 1 && word == "tues") || (i == 3 && word == "thurs");
        if (is_short || is_variant) return i;
    }
    return std::nullopt;
}

class Week {
  public:
    void add(unsigned day) { days_.at(day % 7) = true; }
    void add_from_to(unsigned first, unsigned last) {
        for (unsigned day = first;; ++day) {
            add(day);
            if (day % 7 == last) return;
        }
    }
    [[nodiscard]] std::vector<std::chrono::weekday> days() const {
        std::vector<std::chrono::weekday> found;
        for (unsigned i = 0; i < days_.size(); ++i) {
            if (days_.at(i)) found.emplace_back((i + 1) % 7);
        }
        return found;
    }

  private:
    std::array<bool, 7> days_{};
};

bool is_link(std::string_view word) {
    return word == "to" || word == "until" || word == "till" || word == "through" || word == "thru";
}

bool has_dash(std::string_view between) {
    return between.find('-') != std::string_view::npos ||
           between.find("–") != std::string_view::npos ||
           between.find("—") != std::string_view::npos;
}

// Adds what one word means; true where it is a range or a word for several days.
bool add_group(std::string_view word, std::string_view before, Week& week) {
    if (word.starts_with("weekday"))
        week.add_from_to(0, 4);
    else if (word.starts_with("weekend"))
        week.add_from_to(5, 6);
    else if (word == "daily" || word == "everyday" || (word == "day" && before == "every") ||
             (word == "week" && before == "all") || (word == "days" && before == "all")) {
        week.add_from_to(0, 6);
    } else {
        return false;
    }
    return true;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_letter(text[at])) ++at;
    return at;
}

// Word after word of a text, which outlives it.
class DayReader {
  public:
    explicit DayReader(std::string_view text) : text_(text) {}

    void nth() { is_every_week_ = false; }

    void word(std::size_t at, std::size_t end) {
        const auto word = text_.substr(at, end - at);
        const auto day = day_named(word);
        const bool is_range = is_link(before_) || has_dash(text_.substr(gap_, at - gap_));
        if (day && last_ && is_range) {
            week_.add_from_to(*last_, *day);
        } else if (day) {
            week_.add(*day);
        } else if (!add_group(word, before_, week_) && is_not_every_week(word)) {
            is_every_week_ = false;
        }
        if (day || !is_link(word)) last_ = day;
        before_ = word;
        gap_ = end;
    }

    [[nodiscard]] DaysRead take(std::string rest) && {
        return {week_.days(), is_every_week_, std::move(rest)};
    }

  private:
    static bool is_not_every_week(std::string_view word) {
        return std::find(kNotEveryWeek.begin(), kNotEveryWeek.end(), word) != kNotEveryWeek.end();
    }

    std::string_view text_;
    Week week_;
    std::optional<unsigned> last_;
    std::string_view before_;
    std::size_t gap_ = 0;
    bool is_every_week_ = true;
};

// Lone numbers, parted by signs: "1,3".
std::optional<Week> numbered_days(std::string_view text, FirstDay first_day) {
    Week week;
    bool any = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_blank(text[i]) || text[i] == ',' || text[i] == ';') continue;
        const bool alone = i + 1 == text.size() || !is_digit(text[i + 1]);
        if (text[i] < '0' || text[i] > '7' || !alone) return std::nullopt;
        const auto number = static_cast<unsigned>(text[i] - '0');
        if (first_day == FirstDay::Zero && number < 7) week.add(number);
        if (first_day == FirstDay::One && number > 0) week.add(number - 1);
        any = true;
    }
    return any ? std::optional{week} : std::nullopt;
}

}  // namespace

bool has_day_zero(std::string_view text) {
    return numbered_days(text, FirstDay::Zero) && text.find('0') != std::string_view::npos;
}

DaysRead read_days(std::string_view raw, FirstDay first_day) {
    const auto text = to_small(raw.substr(0, kMaxReadBytes));
    if (const auto week = numbered_days(text, first_day)) return {week->days(), true, {}};
    DayReader reader{text};
    for (std::size_t at = 0; at < text.size();) {
        const auto after = std::string_view{text}.substr(at + 1);
        const bool is_hour = after.starts_with("am") || after.starts_with("pm");  // "9am", no "1st"
        const bool is_nth = is_digit(text[at]) && !after.empty() && is_letter(after[0]) && !is_hour;
        if (is_digit(text[at]) && !is_nth) return std::move(reader).take(text.substr(at));
        if (is_nth) reader.nth();
        const auto end = is_letter(text[at]) ? end_of_word(text, at) : at + 1;
        if (is_letter(text[at])) reader.word(at, end);
        at = end;
    }
    return std::move(reader).take({});
}

std::string spoken_days(const std::vector<std::chrono::weekday>& days) {
    const auto name = [](std::chrono::weekday day) {
        std::string word{kNames.at(day.iso_encoding() - 1)};
        word[0] = to_capital(word[0]);
        return word;
    };
    if (days.empty()) return {};
    const auto span = days.back().iso_encoding() - days.front().iso_encoding() + 1;
    if (days.size() > 2 && days.size() == span)
        return name(days.front()) + " to " + name(days.back());
    std::string spoken = name(days.front());
    for (std::size_t i = 1; i < days.size(); ++i) {
        spoken += (i + 1 == days.size() ? " and " : ", ") + name(days[i]);
    }
    return spoken;
}

}  // namespace kiosk::feeds
