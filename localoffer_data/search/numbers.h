// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace kiosk::search {

// All of the text as a whole number from 0; empty for anything else, and for what does not fit.
[[nodiscard]] inline std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    const bool is_whole = !digits.empty() && read.ec == std::errc{} && read.ptr == end;
    return is_whole && number >= 0 ? std::optional{number} : std::nullopt;
}

// Help for children and young people with SEND ends with this year of their life.
inline constexpr int kOldest = 25;

// Both ends belong.
struct Years {
    int from = 0;
    int to = 0;
    friend bool operator==(const Years&, const Years&) = default;
};

// "7", "5-11"
[[nodiscard]] inline std::optional<Years> years_in(std::string_view text) {
    const auto dash = std::min(text.find('-'), text.size());
    const auto from = number_in(text.substr(0, dash));
    const auto to = dash == text.size() ? from : number_in(text.substr(dash + 1));
    if (!from || !to || *from > *to) return std::nullopt;
    return Years{*from, *to};
}

}  // namespace kiosk::search
