// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/ages.h"

#include <vector>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/model/limits.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxReadBytes = 200;

struct AgeSeen {
    int years = 0;
    bool and_over = false;   // "18+"
    bool and_under = false;  // "under 5", "up to 5"
    bool is_below = false;   // "under 5" is up to 4
};

int value_of(std::string_view digits) {
    constexpr int kMost = 100'000;
    int value = 0;
    for (const char c : digits) value = value < kMost ? value * 10 + (c - '0') : value;
    return value;
}

// "18+" as "18 over ", "6months" as "6 months", "4.0" as "4": what the words of the text would lose.
std::string spelt_out(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool after_digit = i > 0 && is_digit(text[i - 1]);
        if (after_digit && text[i] == '.') {
            while (i + 1 < text.size() && is_digit(text[i + 1])) ++i;
            continue;
        }
        if (text[i] == '+') {
            out += " over ";
            continue;
        }
        if (after_digit && is_letter(text[i])) out += ' ';
        out += text[i];
    }
    return fold(out);
}

bool is_years(std::string_view word) { return word.starts_with("year") || word.starts_with("yr"); }
bool is_weeks(std::string_view word) { return word.starts_with("week"); }
bool is_months(std::string_view word) {
    return word.starts_with("month") || word.starts_with("mth") || is_weeks(word);
}

bool is_and_over(std::string_view word) {
    return word == "over" || word == "plus" || word == "upwards" || word == "older" ||
           word == "above";
}

// Word after word: numbers with what stands before and behind them.
class AgeReader {
  public:
    void read(std::string_view word) {
        const bool is_number = all_digits(word);
        if (is_number || word == "birth" || word == "newborn") {
            begin(is_number ? value_of(word) : 0);
        } else if (!ages_.empty()) {
            qualify(word);
        }
        if (!is_number) after_years_ = is_years(word);
        before_ = word;
    }
    [[nodiscard]] std::vector<AgeSeen> take() && { return std::move(ages_); }

  private:
    void begin(int years) {
        const bool below = before_ == "under" || before_ == "below" || before_ == "than";
        const bool up_to = before_ == "upto" || (ages_.empty() && before_ == "to");
        ages_.push_back({.years = years,
                         .and_over = before_ == "over",
                         .and_under = below || up_to,
                         .is_below = below});
    }

    void qualify(std::string_view word) {
        auto& last = ages_.back();
        if (is_months(word) && after_years_ && ages_.size() > 1) {
            ages_.pop_back();  // "1 year 6 months" is one age
        } else if (is_months(word)) {
            last.years = is_weeks(word) ? 0 : last.years / 12;
        } else if (is_and_over(word)) {
            last.and_over = true;
        } else if (word == "younger") {
            last.and_under = true;
        }
    }

    std::vector<AgeSeen> ages_;
    std::string_view before_;
    bool after_years_ = false;
};

std::vector<AgeSeen> ages_in(std::string_view text) {
    const auto spelt = spelt_out(text.substr(0, kMaxReadBytes));
    AgeReader reader;
    for (const auto word : words_of(spelt)) reader.read(word);
    return std::move(reader).take();
}

bool says_nothing(std::string_view text) {
    const auto folded = fold(text.substr(0, kMaxReadBytes));
    const bool negative = text.find("-1") == 0;
    return folded.empty() || negative || folded == "null" || folded == "none" || folded == "na" ||
           folded == "n a" || folded == "any" || folded == "all" || folded == "all ages" ||
           folded == "any age" || folded == "unknown" || folded == "no limit";
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

std::vector<AgeSeen> read(std::string_view text, std::string_view field, Remarks& remarks) {
    text = trimmed(text);
    if (says_nothing(text)) return {};
    auto ages = ages_in(text);
    if (ages.empty()) {
        remarks.left("age", std::string{field}, "is not an age: " + quoted(text));
    }
    return ages;
}

void drop_if_no_limit(std::optional<int>& age, std::string_view field, Remarks& remarks) {
    if (!age || *age <= model::kOldestAge) return;
    remarks.left("age-no-limit", std::string{field},
                 "is higher than anybody lives: " + std::to_string(*age));
    age.reset();
}

// What the field for the lower end says; it may hold the whole range.
model::Ages from_first(const std::vector<AgeSeen>& seen) {
    if (seen.empty()) return {};
    if (seen.size() > 1) return {seen[0].years, seen[1].years - (seen[1].is_below ? 1 : 0)};
    if (seen[0].and_under) return {std::nullopt, seen[0].years - (seen[0].is_below ? 1 : 0)};
    return {seen[0].years, std::nullopt};
}

}  // namespace

model::Ages settle_ages(std::string_view from, std::string_view to, Remarks& remarks) {
    auto ages = from_first(read(from, "age_from", remarks));
    const auto last = read(to, "age_to", remarks);
    if (last.size() > 1 && !ages.from) ages.from = last[0].years;
    if (!last.empty()) {
        const auto& end = last.back();
        if (end.and_over && !ages.from) ages.from = end.years;
        if (!end.and_over) ages.to = end.years - (end.is_below ? 1 : 0);
    }
    drop_if_no_limit(ages.from, "age_from", remarks);
    drop_if_no_limit(ages.to, "age_to", remarks);
    if (ages.from && ages.to && *ages.to < *ages.from) {
        remarks.left("age-order", "ages",
                     "end before they begin: " + std::to_string(*ages.from) + " to " +
                         std::to_string(*ages.to));
        return {};
    }
    if (ages.to && *ages.to < 0) ages.to.reset();
    return ages;
}

}  // namespace kiosk::feeds
