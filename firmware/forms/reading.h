// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// For this module alone: how typed words are read.
namespace kiosk::forms {

// Eastern Arabic and Persian digits made 0 to 9; all else untouched.
[[nodiscard]] std::string plain_digits(std::string_view text);
// One line: control characters gone, blanks squeezed.
[[nodiscard]] std::string one_line(std::string_view text);
// Control characters and signs that turn the direction of what follows gone, line ends kept.
[[nodiscard]] std::string many_lines(std::string_view text);
[[nodiscard]] bool is_email(std::string_view text);
[[nodiscard]] bool is_phone(std::string_view text);
// 5000 gives "5,000".
[[nodiscard]] std::string grouped(std::size_t number);

// Puts values in place of {names} in one pass: what a value holds is never read again. In a right-to-left language
// each value is isolated, so that its digits and Latin words keep their order.
using Values = std::vector<std::pair<std::string_view, std::string>>;
[[nodiscard]] std::string fill(std::string_view words, const Values& values, std::string_view lang);

}  // namespace kiosk::forms
