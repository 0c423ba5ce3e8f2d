// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/layout/geometry.h"

namespace kiosk::layout {

enum class Weight { Regular, Bold };

// The letters that a person reads best; what a family lacks comes from Noto, at the same height.
enum class FontFamily { NotoSans, AtkinsonHyperlegible, Lexend, OpenDyslexic };

struct TextStyle {
    Millimetres cap_height = 4.8;  // the height of a capital H; the font's size follows from it
    Weight weight = Weight::Regular;
    double letter_spacing = 0;  // in em
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct TextExtent {
    Size size;
    // From the text's top, one a line; the last equals size.h.
    std::vector<Millimetres> line_bottoms;
    std::vector<std::size_t> line_starts;  // byte index of each line's first letter; the first is 0
};

// Measures shaped text. `lang` is a BCP 47 tag ("en", "ur"). Lines break at `max_width`; a word longer than that breaks
// inside. Implemented by ui/typeset; layout itself knows no fonts. One thread.
class TextMeasure {
  public:
    virtual ~TextMeasure() = default;
    [[nodiscard]] virtual TextExtent measure(std::string_view text, const TextStyle& style,
                                             std::string_view lang, Millimetres max_width) = 0;
};

// How wide the widest of its words is, of those that may be wider than `room`.
[[nodiscard]] Millimetres widest_word(std::string_view text, const TextStyle& style,
                                      std::string_view lang, Millimetres room,
                                      TextMeasure& measure);

}  // namespace kiosk::layout
