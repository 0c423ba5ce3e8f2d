// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/text.h"

#include <algorithm>
#include <array>

namespace kiosk::layout {
namespace {

constexpr Millimetres kUnlimited = 1e6;
constexpr double kMostAdvancePerCap = 1.8;  // of a byte's letter; so the others need no measuring

// Where the first word of it ends, and the text after it begins.
std::size_t end_of_word(std::string_view text) {
    constexpr std::array<std::string_view, 6> kBreaks{" ", "\n", "-", "/", "\u200B", "\u00AD"};
    auto end = text.size();
    for (const auto each : kBreaks) {
        const auto at = text.find(each);
        if (at != std::string_view::npos) end = std::min(end, at + each.size());
    }
    return end;
}

}  // namespace

Millimetres widest_word(std::string_view text, const TextStyle& style, std::string_view lang,
                        Millimetres room, TextMeasure& measure) {
    const auto short_enough = room / (style.cap_height * kMostAdvancePerCap);
    Millimetres widest = 0;
    while (!text.empty()) {
        auto word = text.substr(0, end_of_word(text));
        text.remove_prefix(word.size());
        while (word.ends_with(' ') || word.ends_with('\n')) word.remove_suffix(1);
        if (static_cast<double>(word.size()) > short_enough)
            widest = std::max(widest, measure.measure(word, style, lang, kUnlimited).size.w);
    }
    return widest;
}

}  // namespace kiosk::layout
