// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Names as sources spell them.
namespace kiosk::feeds {

// ASCII letters and digits only, small: "Min Age", "minAge" and "min_age" are one name.
[[nodiscard]] std::string folded(std::string_view name);

// "page2" before "page10".
[[nodiscard]] bool is_before(std::string_view left, std::string_view right);

[[nodiscard]] bool is_blank(char c);
[[nodiscard]] std::string_view trimmed(std::string_view text);

// The parts of a cell that holds a list: parted by semicolons, bars or line ends; by commas where there is none of these.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

}  // namespace kiosk::feeds
