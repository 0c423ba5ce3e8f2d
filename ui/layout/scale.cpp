// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/scale.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

// A 7 inch panel: one size of words, and the rest gives way.
constexpr Scale kCompact{.title_cap = 5.8,
                         .heading_cap = 5.0,
                         .body_cap = 4.9,
                         .small_cap = 4.9,
                         .target = 12.8,
                         .gap = 2.6,
                         .wide_gap = 2.6,
                         .margin = 2.6,
                         .pad_x = 3.0,
                         .pad_y = 1.0,
                         .icon = 7.5,
                         .big_icon = 9.5,
                         .picture = 13.0,
                         .column = 34,
                         .code = 52,
                         .compact = true,
                         .roomy = false};

// A 10 inch panel.
constexpr Scale kMiddle{.title_cap = 6.8,
                        .heading_cap = 5.6,
                        .body_cap = 4.9,
                        .small_cap = 4.9,
                        .target = 13.2,
                        .gap = 3.0,
                        .wide_gap = 4.5,
                        .margin = 6.0,
                        .pad_x = 4.5,
                        .pad_y = 2.2,
                        .icon = 7.5,
                        .big_icon = 11.0,
                        .picture = 16.0,
                        .column = 40,
                        .code = 78,
                        .compact = false};

// 15 inches and more.
constexpr Scale kWide{.title_cap = 9.0,
                      .heading_cap = 6.6,
                      .body_cap = 5.6,
                      .small_cap = 4.9,
                      .target = 14.5,
                      .gap = 4.2,
                      .wide_gap = 7.0,
                      .margin = 10.0,
                      .pad_x = 7.0,
                      .pad_y = 4.4,
                      .icon = 9.0,
                      .big_icon = 14.0,
                      .picture = 20.0,
                      .column = 60,
                      .code = 110,
                      .compact = false,
                      .wide = true};

// VVSG 2.0 7.1-G: the highest capitals of plain words.
Millimetres most_capital(TextSize size) {
    switch (size) {
        case TextSize::S: return 4.2;
        case TextSize::M: return 5.6;
        case TextSize::L: return 7.1;
        case TextSize::XL: return 9.0;
    }
    return 5.6;
}

// Between two paragraphs lie two sizes of their letters (WCAG 2.2 1.4.12).
// While typing there are none, and the keys need the room.
Millimetres paragraph_gap(const Scale& scale, const Panel& panel) {
    constexpr double kEmPerCap = 1.4;  // Noto Sans
    if (panel.spacing == Spacing::More && panel.use == Use::Pressing)
        return 2 * kEmPerCap * scale.body_cap;
    return scale.compact ? 0.8 : scale.gap * 0.4;
}

// Large words need less of a title to stand out from them.
double title_ratio(double usual, double zoom) {
    return 1 + (usual - 1) / std::max(1.0, zoom * zoom);
}

}  // namespace

Scale scale_for(const Panel& panel) {
    constexpr Millimetres kWideFrom = 180;
    const auto zoom = panel.zoom();
    const Scale& usual = panel.is_compact()                           ? kCompact
                         : panel.room().h < kWideFrom * panel.crowd() ? kMiddle
                                                                      : kWide;
    Scale scale = usual;
    scale.small_cap = usual.small_cap * zoom;
    scale.body_cap =
        std::min(usual.body_cap * zoom, std::max(most_capital(panel.size), scale.small_cap));
    scale.title_cap = scale.body_cap * title_ratio(usual.title_cap / usual.body_cap, zoom);
    scale.heading_cap = scale.body_cap * title_ratio(usual.heading_cap / usual.body_cap, zoom);
    // What is as high as words grows with them; the room around them stays.
    for (auto* grows : {&scale.icon, &scale.big_icon, &scale.column}) *grows *= panel.crowd();
    scale.paragraph_gap = paragraph_gap(scale, panel);
    if (panel.fullness == Fullness::Few) scale.most_cards = 3;
    scale.zoom = panel.crowd();
    scale.dot = 1 / panel.px_per_mm;
    return scale;
}

}  // namespace kiosk::layout
