// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "localoffer_data/search/index.h"

namespace kiosk::search {

// Whether the word is whole or may be going on.
enum class Typing { Done, GoingOn };

// A word of the index that was probably meant.
struct Correction {
    std::uint32_t word = 0;  // of the index
    int edits = 0;
    double worth = 0;  // larger is likelier
    bool sounds_alike = false;
};

inline constexpr std::size_t kMaxCorrections = 4;

// Spells typed words as the directory does. One thread at a time: it remembers the last words, because all words but
// one are the same from keystroke to keystroke.
class Speller {
  public:
    explicit Speller(const Index& index);

    // What a word that nobody writes may stand for, best first, at most kMaxCorrections: one edit from 4 letters, two
    // from 6 (a letter left out, added, changed, or two swapped). A word that goes on is compared with beginnings.
    [[nodiscard]] const std::vector<Correction>& corrections(std::string_view word, Typing typing);
    // Two words that were run together: "afterschool"; {0, 0} where no cut gives two words that are written.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> split(std::string_view word) const;

  private:
    struct Remembered {
        std::string word;
        Typing typing = Typing::Done;
        std::vector<Correction> corrections;
    };
    [[nodiscard]] std::vector<Correction> look_up(std::string_view word, Typing typing) const;
    [[nodiscard]] Correction weigh(std::string_view word, std::uint32_t known, int edits) const;
    void look_up_by_sound(std::string_view word, std::vector<Correction>& found) const;

    const Index& index_;
    std::vector<std::uint32_t>
        letters_;  // of each word: a bit for each of a to z, one for digits, one for the rest
    std::vector<std::uint8_t> lengths_;
    std::vector<std::uint32_t> sounds_;  // of each word
    std::vector<Remembered> remembered_;
    std::size_t oldest_ = 0;
};

// Letters left out, added, changed or swapped between `word` and `known`, or its best beginning where it goes on; anything
// above `most` reads as most + 1. Words of more than text::kMaxWordBytes never match.
[[nodiscard]] int edits_between(std::string_view word, std::string_view known, int most,
                                Typing typing);

}  // namespace kiosk::search
