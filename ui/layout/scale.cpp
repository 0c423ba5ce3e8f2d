// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/scale.h"

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
                      .column = 60,
                      .code = 110,
                      .compact = false,
                      .wide = true};

}  // namespace

Scale scale_for(const Panel& panel) {
    constexpr Millimetres kWideFrom = 180;
    Scale scale = panel.is_compact()                        ? kCompact
                  : panel.height() < kWideFrom * panel.zoom ? kMiddle
                                                            : kWide;
    // Words grow, and what is as high as they are; the room around them stays.
    for (auto* grows : {&scale.title_cap, &scale.heading_cap, &scale.body_cap, &scale.small_cap,
                        &scale.icon, &scale.big_icon, &scale.column}) {
        *grows *= panel.zoom;
    }
    scale.dot = 1 / panel.px_per_mm;
    return scale;
}

}  // namespace kiosk::layout
