// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::feeds {

inline constexpr std::size_t kMaxNameBytes = 200;
inline constexpr std::size_t kMaxLineBytes = 1000;
inline constexpr std::size_t kMaxTextBytes = 16 * 1024;

// Plain text: UTF-8 without control characters (but '\n' in lines), HTML, mojibake, zero-width or direction characters, no
// blanks at the ends of lines or twice in a row, at most one empty line between two. What is longer than it may be ends at a word, with "…". A
// placeholder ("N/A") is empty.
struct Cleaned {
    std::string text;
    bool was_mojibake = false;
    bool was_cut = false;
};

[[nodiscard]] Cleaned clean_line(std::string_view raw, std::size_t most_bytes);
[[nodiscard]] Cleaned clean_lines(std::string_view raw, std::size_t most_bytes);

// "N/A", "tbc", "-", "null", "http://www.example.com", "https://path/to/profile" ...
[[nodiscard]] bool is_placeholder(std::string_view text);

}  // namespace kiosk::feeds
