// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Easy Read, as catalogues, guide pages and forms write it: one idea a line, each behind the name of its picture,
// "[letter] You get a letter.". A line without one belongs to the picture before it.
namespace kiosk::words {

struct EasyLine {
    std::string picture;  // of ui/paint/pictograms; empty = none
    std::string words;    // one or several lines
    friend bool operator==(const EasyLine&, const EasyLine&) = default;
};

[[nodiscard]] std::vector<EasyLine> easy_lines(std::string_view text);

// The words of all its lines one after the other, for where no picture stands.
[[nodiscard]] std::string easy_words(std::string_view text);

}  // namespace kiosk::words
