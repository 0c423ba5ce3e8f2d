// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::danger {

// How people write a word otherwise than it is spelt.

inline constexpr std::size_t kOneEditFrom = 5;  // letters of the right word
inline constexpr std::size_t kTwoEditsFrom = 8;

// "dieeee" is "die" and "diee", "hurrrt" is "hurt" and "hurrt"; empty where no letter stands three times.
[[nodiscard]] std::vector<std::string> without_repeats(std::string_view word);

// "k1ll" is "kill", "d1e" is "die"; empty where letters and digits are not mixed.
[[nodiscard]] std::vector<std::string> digits_as_letters(std::string_view word);

[[nodiscard]] std::u32string letters_of(std::string_view word);

// Letters left out, put in, changed or swapped with their neighbour between the two; more than `most` is `most` + 1.
[[nodiscard]] std::size_t edits_between(std::u32string_view a, std::u32string_view b,
                                        std::size_t most);

// Right words, and which of them somebody may have meant. Misspellings keep a word's first letter, or swap it with the
// second: so it is in nearly all that people write, and "grape" stays a grape.
class RightWords {
  public:
    void add(std::string_view word, std::uint32_t number);
    // The numbers of the nearest words within what their length allows; appended to `numbers`.
    void nearest(std::string_view word, std::vector<std::uint32_t>& numbers) const;

  private:
    struct Right {
        std::u32string letters;
        std::uint32_t mask = 0;
        std::uint32_t number = 0;
    };
    // By first letter and how many letters: what is compared is what could be near.
    static std::uint64_t key(char32_t first, std::size_t letters) {
        return (std::uint64_t{first} << 8U) | letters;
    }
    std::unordered_map<std::uint64_t, std::vector<Right>> rights_;
};

}  // namespace kiosk::danger
