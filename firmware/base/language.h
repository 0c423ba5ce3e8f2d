// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kiosk::base {

// True for the tags of languages written from right to left: "ur", "ar-SY", "fa" ...
[[nodiscard]] bool is_right_to_left(std::string_view tag);

// A well-formed short tag: two or three lower-case letters, then perhaps "-" and letters or digits.
[[nodiscard]] bool is_language_tag(std::string_view tag);

}  // namespace kiosk::base
