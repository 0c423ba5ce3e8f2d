// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::base {

// True for well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);

// One code point from `at`, and the index after it. An ill-formed byte reads as U+FFFD, one byte long.
struct CodePoint {
    char32_t value = 0;
    std::size_t next = 0;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

void append_utf8(std::string& text, char32_t code_point);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

// White space at both ends gone, runs of it inside made one blank.
[[nodiscard]] std::string squeeze(std::string_view text);

// Wraps text in U+2066 and U+2069 so that its digits keep their order inside right-to-left text.
[[nodiscard]] std::string isolate(std::string_view text);

}  // namespace kiosk::base
