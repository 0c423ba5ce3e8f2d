// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

// ASCII letters and digits, whatever the locale says.
namespace kiosk::feeds {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_small(c) || is_capital(c); }
[[nodiscard]] constexpr bool is_wordy(char c) { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr char to_small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char to_capital(char c) {
    return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] inline std::string to_small(std::string_view text) {
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(), [](char c) { return to_small(c); });
    return small;
}

[[nodiscard]] inline bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace kiosk::feeds
