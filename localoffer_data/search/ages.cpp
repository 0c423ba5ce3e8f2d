// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/ages.h"

#include <algorithm>

namespace kiosk::search {
namespace {

// What is counted is no age: "5 miles away", "8 weeks late".
bool counts_something_else(std::string_view unit) {
    return is_one_of(
        unit, {"week", "weeks", "day", "days", "hour", "hours", "minutes", "mile", "miles", "stone",
               "kg", "foot", "feet", "times", "of", "point", "pounds", "people"});
}

bool counts_months(std::string_view unit) {
    return is_one_of(unit, {"month", "months", "mth", "mths"});
}

}  // namespace

std::optional<Years> years_of(std::string_view concept_id) {
    constexpr std::string_view kAge = "age.";
    if (!concept_id.starts_with(kAge)) return std::nullopt;
    return years_in(concept_id.substr(kAge.size()));
}

std::optional<Years> take_ages(std::vector<Typed>& words) {
    std::optional<Years> ages;
    const auto text = [&](std::size_t at) {
        return at < words.size() ? std::string_view{words[at].text} : std::string_view{};
    };
    const auto take = [&](Years years, std::size_t from, std::size_t to) {
        ages = Years{std::min(years.from, kOldest), std::min(years.to, kOldest)};
        for (std::size_t i = from; i < std::min(to, words.size()); ++i) words[i].is_age = true;
    };
    constexpr int kYearOneFrom = 5;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto digits = text(i);
        std::string_view unit = text(i + 1);
        std::size_t end = i + 2;
        const auto letters = digits.find_first_not_of("0123456789");
        if (letters != std::string_view::npos && letters > 0) {
            unit = digits.substr(letters);  // "3yo", "5s"
            digits = digits.substr(0, letters);
            end = i + 1;
        }
        const auto number = number_in(digits);
        if (!number) continue;
        const auto before = i > 0 ? text(i - 1) : std::string_view{};
        constexpr int kNone = -1;
        const int second =
            is_one_of(unit, {"to", "and"}) ? number_in(text(i + 2)).value_or(kNone) : kNone;
        if (is_one_of(unit, {"week", "weeks"}) && text(i + 2) == "old") {
            take({0, 0}, i, i + 3);
            continue;
        }
        if (counts_something_else(second == kNone ? unit : text(i + 3))) continue;
        const bool in_months = counts_months(unit);
        constexpr int kMonths = 12;
        const int years = in_months ? *number / kMonths : *number;
        if (is_one_of(before, {"year", "yr"}) && *number >= 1 && *number <= 14) {
            take({*number + kYearOneFrom - 1, *number + kYearOneFrom}, i - 1, i + 1);
        } else if (is_one_of(before, {"under", "below"})) {
            take({0, in_months ? years : std::max(0, years - 1)}, i - 1,
                 end - (end > i + 1 && !in_months ? 1 : 0));
        } else if (is_one_of(before, {"over", "above"})) {
            take({years, kOldest}, i - 1, end - (end > i + 1 && !in_months ? 1 : 0));
        } else if (*number < second && second <= kOldest) {
            take({*number, second}, i, i + 3);
        } else if (is_one_of(before, {"age", "aged", "ages"})) {
            take({*number, *number}, i - 1, i + 1);
        } else if (is_one_of(unit, {"year", "years", "yr", "yrs", "yo", "y", "yearold", "yrold"}) &&
                   *number <= kOldest) {
            const bool has_old = text(end) == "old" || text(end) == "olds";
            take({*number, *number}, i, end + (has_old ? 1 : 0));
        } else if (is_one_of(before, {"is", "im", "hes", "shes", "am", "turned", "boy", "girl",
                                      "son", "kid", "daughter", "child", "lad", "grandson",
                                      "nearly", "turning", "turns", "granddaughter"}) &&
                   *number <= kOldest && !in_months) {
            take({*number, *number}, i, i + 1);
        } else if (in_months) {
            take({years, years}, i, end);
        }
    }
    return ages;
}

}  // namespace kiosk::search
