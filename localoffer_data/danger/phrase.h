// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::danger {

inline constexpr std::size_t kMaxRowBytes = 8192;
inline constexpr std::size_t kMaxPlaces = 12;    // of one phrase
inline constexpr std::size_t kMaxPhrases = 512;  // that one row stands for

struct PlaceWord {
    std::string folded;
    bool is_as_written = false;  // this very form, no inflection and no misspelling of it
    friend auto operator<=>(const PlaceWord&, const PlaceWord&) = default;
};

// One place of a phrase.
struct Place {
    enum class Kind { Words, List, AnyWord, Number };
    Kind kind = Kind::Words;
    std::vector<PlaceWord> words;  // any of them
    std::string list;              // any word or words of the list of that name
    friend bool operator==(const Place&, const Place&) = default;
};

using Phrase = std::vector<Place>;

// All phrases that one cell of words stands for, as ../content/README.md tells. Invalid for what it does not tell of and
// what passes a limit.
[[nodiscard]] base::Result<std::vector<Phrase>> phrases_of(std::string_view words);

}  // namespace kiosk::danger
