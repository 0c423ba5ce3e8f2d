// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Text as it is compared, never as it is shown.
namespace kiosk::feeds {

// Small letters and digits with one blank between words: "Women's Aid (Wigan)" -> "womens aid wigan", "A & B" -> "a and b".
[[nodiscard]] std::string fold(std::string_view text);

[[nodiscard]] std::vector<std::string_view> words_of(std::string_view folded);

// True where the words of `phrase` stand in `folded`, whole and side by side. Both are folded.
[[nodiscard]] bool has_phrase(std::string_view folded, std::string_view phrase);

template <typename Phrases>
[[nodiscard]] bool has_any_phrase(std::string_view folded, const Phrases& phrases) {
    for (const std::string_view phrase : phrases) {
        if (has_phrase(folded, phrase)) return true;
    }
    return false;
}

}  // namespace kiosk::feeds
