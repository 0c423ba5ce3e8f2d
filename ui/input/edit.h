// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Changes to the text of a field. Carets are byte indexes on code point borders; one past
// the end counts as the end.
namespace kiosk::input {

// A field takes this much and says so when it is full; what a form asks for is far less.
inline constexpr std::size_t kMaxFieldBytes = 64 * 1024;

struct Edit {
    std::string value;
    std::size_t caret = 0;
    friend bool operator==(const Edit&, const Edit&) = default;
};

[[nodiscard]] std::size_t before(std::string_view value, std::size_t caret);
[[nodiscard]] std::size_t after(std::string_view value, std::size_t caret);

// Ill-formed bytes and control characters are left out; line breaks stay where `many_lines`, else become blanks.
[[nodiscard]] Edit inserted(std::string_view value, std::size_t caret, std::string_view text,
                            bool many_lines);
[[nodiscard]] Edit erased_before(std::string_view value, std::size_t caret);
[[nodiscard]] Edit erased_after(std::string_view value, std::size_t caret);

// The letter before the caret takes its next accent, and its plain form after the last: e, é, è, ê ... e.
[[nodiscard]] Edit next_accent(std::string_view value, std::size_t caret);

}  // namespace kiosk::input
