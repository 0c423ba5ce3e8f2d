// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "localoffer_data/danger/phrase.h"
#include "localoffer_data/danger/spelling.h"

namespace kiosk::danger {

// What a word can stand for in a phrase: itself, or one of a list.
using Meaning = std::uint32_t;
inline constexpr Meaning kAnyWord = 0;
inline constexpr Meaning kNumber = 1;
inline constexpr Meaning kFirstOfRows = 2;

struct Understood {
    std::vector<Meaning> meanings;
    bool is_known = false;   // some row spells it like this
    bool is_little = false;  // may stand between the words of a phrase
};

// Every word of every row, and what it means there.
class Lexicon {
  public:
    void add(const PlaceWord& word, Meaning meaning, bool is_english);
    void add_little(std::string_view folded);
    void add_known(std::string_view folded);  // no misspelling of another word
    void settle();                            // once, after the last word

    // What a folded word means, spelt as a row spells it, inflected, or misspelt.
    void understand(std::string_view folded, Understood& understood) const;
    // What a word means of which nothing but the beginning is there, if that leaves no doubt.
    void understand_beginning(std::string_view folded, Understood& understood) const;
    // What it means if a row spells it like this, inflected or not; no guessing. False where none does.
    bool understand_exactly(std::string_view folded, Understood& understood) const;
    // The words that were run together: "killmyself" is "kill", "myself". Empty where it is not made of ours.
    [[nodiscard]] std::vector<std::string_view> taken_apart(std::string_view folded) const;
    [[nodiscard]] bool is_written(std::string_view folded) const;

  private:
    struct Entry {
        std::vector<Meaning> meanings;
        bool is_little = false;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
    };
    using ByWord = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;
    struct Written {
        std::string word;
        bool is_plain = false;  // an ordinary word, not one of danger
        std::uint32_t entry = 0;
        friend auto operator<=>(const Written&, const Written&) = default;
    };

    std::uint32_t entry_of(ByWord& words, std::string_view key);
    bool look_up(const ByWord& words, std::string_view key, Understood& understood) const;
    void understand_misspelt(std::string_view folded, Understood& understood) const;

    std::vector<Entry> entries_;
    ByWord by_form_;
    ByWord by_stem_;
    ByWord english_;  // forms as rows spell them
    std::vector<Written> written_;
    RightWords right_;
};

}  // namespace kiosk::danger
