// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "ui/layout/text.h"

namespace kiosk::typeset {

// Whose letters a font has. Arabic letters are written in two hands, and a reader of one finds the
// other hard going: which of them a text stands in is said by its language, and the other is never
// fallen back to.
enum class Letters { LatinAndCyrillic, Urdu, Arabic, Bengali, Gujarati, Gurmukhi, Tamil };

// One family of fonts. Each has a bold of its own: none is ever made by smearing the regular.
struct Font {
    const char* family;  // as its files call it
    // A second file where the first has not all letters.
    std::array<const char*, 2> regular;
    std::array<const char*, 2> bold;
    Letters letters;
    std::optional<layout::FontFamily> chosen_as{};
    // Times the em of Noto Sans. Fonts with capitals go by these instead.
    double scale = 1;
};

// Every font file that is shipped. CMake reads their names here, and knows where each comes from.
// OpenDyslexic is Debian's, of 2016: the newer one that npm has sets the accent of a Polish o beside
// it, and its Cyrillic is of uneven size and weight. Ukrainian then stands in Noto Sans.
constexpr std::array kFonts = {
    Font{"Noto Sans",
         {"NotoSans-Regular.ttf"},
         {"NotoSans-Bold.ttf"},
         Letters::LatinAndCyrillic,
         layout::FontFamily::NotoSans},
    Font{"Atkinson Hyperlegible",
         {"atkinson-hyperlegible-latin-400-normal.ttf",
          "atkinson-hyperlegible-latin-ext-400-normal.ttf"},
         {"atkinson-hyperlegible-latin-700-normal.ttf",
          "atkinson-hyperlegible-latin-ext-700-normal.ttf"},
         Letters::LatinAndCyrillic,
         layout::FontFamily::AtkinsonHyperlegible},
    Font{"Lexend",
         {"lexend-latin-400-normal.ttf", "lexend-latin-ext-400-normal.ttf"},
         {"lexend-latin-700-normal.ttf", "lexend-latin-ext-700-normal.ttf"},
         Letters::LatinAndCyrillic,
         layout::FontFamily::Lexend},
    Font{"OpenDyslexic",
         {"OpenDyslexic-Regular.otf"},
         {"OpenDyslexic-Bold.otf"},
         Letters::LatinAndCyrillic,
         layout::FontFamily::OpenDyslexic},
    // At the em of Noto Sans an alif of Nastaliq stands a third higher than a capital.
    Font{"Noto Nastaliq Urdu",
         {"NotoNastaliqUrdu-Regular.ttf"},
         {"NotoNastaliqUrdu-Bold.ttf"},
         Letters::Urdu,
         {},
         0.84},
    // Beside Noto Sans its strokes are as strong and its letters as large; Noto Naskh's are neither.
    Font{"Noto Sans Arabic",
         {"NotoSansArabic-Regular.ttf"},
         {"NotoSansArabic-Bold.ttf"},
         Letters::Arabic},
    Font{"Noto Sans Bengali",
         {"NotoSansBengali-Regular.ttf"},
         {"NotoSansBengali-Bold.ttf"},
         Letters::Bengali},
    Font{"Noto Sans Gujarati",
         {"NotoSansGujarati-Regular.ttf"},
         {"NotoSansGujarati-Bold.ttf"},
         Letters::Gujarati},
    Font{"Noto Sans Gurmukhi",
         {"NotoSansGurmukhi-Regular.ttf"},
         {"NotoSansGurmukhi-Bold.ttf"},
         Letters::Gurmukhi},
    Font{"Noto Sans Tamil",
         {"NotoSansTamil-Regular.ttf"},
         {"NotoSansTamil-Bold.ttf"},
         Letters::Tamil},
};

[[nodiscard]] constexpr const std::array<const char*, 2>& files_of(const Font& font,
                                                                   layout::Weight weight) {
    return weight == layout::Weight::Bold ? font.bold : font.regular;
}

}  // namespace kiosk::typeset
