// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/search/speller.h"

// What was typed on its way to a Reading.
namespace kiosk::search {

struct Typed {
    std::string text;  // folded
    std::string stem;
    bool goes_on = false;
    bool is_of_concept = false;           // as it is
    bool is_known = false;                // as it is, or as a beginning
    std::vector<Correction> corrections;  // that it was taken for
    bool is_age = false;
};

struct Sentence {
    std::vector<Typed> words;
    std::string place;         // as it was typed
    std::size_t place_at = 0;  // before which of the other words
    bool is_whole = false;     // with words that never count, and no mere list
    bool is_corrected = false;
};

[[nodiscard]] inline bool is_one_of(std::string_view word,
                                    std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace kiosk::search
