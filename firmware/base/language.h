// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace kiosk::base {

// True for the tags of languages written from right to left: "ur", "ar-SY", "fa" ...
[[nodiscard]] bool is_right_to_left(std::string_view tag);

// A well-formed short tag: two or three lower-case letters, then perhaps "-" and letters or digits.
[[nodiscard]] bool is_language_tag(std::string_view tag);

// Easy Read is a way of writing a language: "ur-simple" by the subtag that IANA's registry has for it.
[[nodiscard]] std::string simple_words_of(std::string_view tag);
[[nodiscard]] bool is_simple_words(std::string_view tag);
// "ur" of "ur-simple" and of "ur".
[[nodiscard]] std::string_view without_simple(std::string_view tag);

// What to look for where words are wanted in `tag`, the best first: "ur-simple", "ur", "en-simple", "en". A person who
// wants simple words would rather have those of their own language than simple ones of another. Unused ones are empty.
[[nodiscard]] std::array<std::string, 4> wanted_tags(std::string_view tag);

}  // namespace kiosk::base
