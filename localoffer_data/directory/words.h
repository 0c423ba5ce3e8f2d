// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::directory {

// A word of a text as the search index has it: letters and digits only, lower case, without accents.
struct FoldedWord {
    std::string text;
    std::size_t from = 0;  // bytes of the original text
    std::size_t to = 0;
};

// Cuts where the index cuts: at everything that is no letter and no digit.
[[nodiscard]] std::vector<FoldedWord> folded_words(std::string_view text);

}  // namespace kiosk::directory
