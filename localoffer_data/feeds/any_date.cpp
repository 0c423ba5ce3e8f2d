// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/any_date.h"

#include <algorithm>
#include <array>
#include <vector>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::size_t kIsoDateBytes = 10;

std::optional<int> number_in(std::string_view text) {
    constexpr std::size_t kMaxDigits = 4;
    if (!all_digits(text) || text.size() > kMaxDigits) return std::nullopt;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

std::optional<base::Date> date_from(int year, int month, int day) {
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2199;
    const base::Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                          std::chrono::day{static_cast<unsigned>(day)}};
    const bool fits = year >= kFirstYear && year <= kLastYear && month >= 1 && day >= 1 &&
                      month <= 12 && day <= 31 && date.ok();
    return fits ? std::optional{date} : std::nullopt;
}

std::optional<int> month_named(std::string_view word) {
    constexpr std::size_t kShortest = 3;
    if (word.size() < kShortest) return std::nullopt;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (to_small(kMonths.at(i)).starts_with(word)) return static_cast<int>(i) + 1;
    }
    return word == "sept" ? std::optional{9} : std::nullopt;
}

int whole_year(int year) { return year < 100 ? year + 2000 : year; }

// "15th" -> 15
std::optional<int> day_in(std::string_view word) {
    for (const std::string_view end : {"st", "nd", "rd", "th"}) {
        if (word.ends_with(end)) word.remove_suffix(end.size());
    }
    return number_in(word);
}

std::optional<base::Date> from_words(const std::vector<std::string_view>& words) {
    constexpr std::size_t kWords = 3;
    if (words.size() < kWords) return std::nullopt;
    const auto first = day_in(words[0]);
    const auto last = number_in(words[2]);
    const auto month = all_digits(words[1]) ? number_in(words[1]) : month_named(words[1]);
    if (!first || !last || !month) return std::nullopt;
    if (words[0].size() == 4 && all_digits(words[0])) return date_from(*first, *month, *last);
    return date_from(whole_year(*last), *month, *first);
}

std::optional<base::Date> from_run(std::string_view digits) {
    constexpr std::size_t kRun = 8;
    if (digits.size() != kRun || !all_digits(digits)) return std::nullopt;
    return date_from(*number_in(digits.substr(0, 4)), *number_in(digits.substr(4, 2)),
                     *number_in(digits.substr(6, 2)));
}

bool is_weekday_word(std::string_view word) {
    for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
        if (word.starts_with(day)) return true;
    }
    return false;
}

}  // namespace

std::optional<base::Date> read_any_date(std::string_view text) {
    constexpr std::size_t kMaxBytes = 64;
    if (text.size() > kMaxBytes) return std::nullopt;
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    const bool has_time =
        text.size() > kIsoDateBytes && (text[kIsoDateBytes] == 'T' || text[kIsoDateBytes] == ' ');
    if (has_time && is_digit(text[3])) text = text.substr(0, kIsoDateBytes);
    const auto folded = fold(text);
    auto words = words_of(folded);
    if (!words.empty() && is_weekday_word(words[0])) words.erase(words.begin());
    if (words.size() == 1) return from_run(words[0]);
    return from_words(words);
}

std::string sortable_moment(std::string_view text) {
    constexpr std::size_t kMaxBytes = 40;
    const auto date = read_any_date(text);
    if (!date) return {};
    const auto iso = base::to_iso(*date);
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    const auto time = text.starts_with(iso) ? text.substr(iso.size()) : std::string_view{};
    const bool plain = std::all_of(time.begin(), time.end(), [](char c) {
        return is_digit(c) || std::string_view{"TZ:.+- "}.find(c) != std::string_view::npos;
    });
    if (time.empty() || !plain || text.size() > kMaxBytes) return iso;
    std::string moment{text};
    moment[iso.size()] = 'T';
    return moment;
}

std::string spoken_date(base::Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string{kMonths.at(static_cast<unsigned>(date.month()) - 1)} + " " +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace kiosk::feeds
