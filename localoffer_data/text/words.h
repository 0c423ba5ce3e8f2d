// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

// A word without case, accents and apostrophes: "Zoë's" is "zoes". Letters, digits and the vowel signs of any script.
struct Word {
    std::string text;
    std::size_t from = 0;  // bytes of the original text
    std::size_t to = 0;
    bool is_hyphenated = false;  // nothing but a hyphen stands between it and the word before
};

inline constexpr std::size_t kMaxWordBytes =
    64;  // of a folded word; it is cut at the letter that passes them

// Cuts at everything that is no letter, digit, mark or apostrophe between letters. Broken UTF-8 parts words.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);
// The same into a vector that is used again and again.
void words_of(std::string_view text, std::vector<Word>& words);

// The words alone, one blank between two.
[[nodiscard]] std::string folded(std::string_view text);

// What the word's inflections share: "therapists" and "therapist" are "therapist". English where it is spelt with a to z,
// else the word as it is. Thread-safe.
[[nodiscard]] std::string stem(std::string_view folded_word);

}  // namespace kiosk::text
