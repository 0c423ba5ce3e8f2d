// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "ui/checks/checks.h"

// The figures of the rules. Inside ui/checks only.
namespace kiosk::checks {

// VVSG 2.0 7.2-H and 7.2-I. WCAG 2.2 2.5.5 asks for 11.6 mm at most.
inline constexpr layout::Millimetres kLeastTarget = 12.7;
inline constexpr layout::Millimetres kLeastGap = 2.54;

// WCAG 2.2 1.4.6; 1.4.11 for what is no text. An icon in a category's colour stands beside words that say the same.
// In low glare the AA figures of 1.4.3 and 1.4.11.
struct LeastContrast {
    double text = 7.0;
    double icon = 7.0;
    double category_icon = 4.5;
};
[[nodiscard]] constexpr LeastContrast least_contrast(Glare glare) {
    return glare == Glare::Low ? LeastContrast{4.5, 4.5, 3.0} : LeastContrast{};
}
inline constexpr double kEdgeContrast = 3.0;

// VVSG 2.0 7.1-G: capital heights of the four sizes. M is the default; 508 402.4 asks for the same 4.8 mm.
// EN 301 549 5.1.4: the largest size that a panel offers, L where it is under 100 mm high or wide, spans 0.7 degrees.
[[nodiscard]] inline layout::Millimetres least_capital(layout::TextSize size,
                                                       const layout::Panel& panel) {
    constexpr double kTangent = 0.0122;
    const bool is_small = std::min(panel.width(), panel.height()) < 100;
    const auto usual = is_small ? 500.0 : 700.0;
    const auto distance = panel.viewing_distance > 0 ? panel.viewing_distance : usual;
    const auto seen = kTangent * distance;
    switch (size) {
        case layout::TextSize::S: return 3.5;
        case layout::TextSize::M: return 4.8;
        case layout::TextSize::L: return is_small ? std::max(6.4, seen) : 6.4;
        case layout::TextSize::XL: return std::max(8.5, seen);
    }
    return 4.8;
}

// Where hands reach: the lower half of a panel that stands upright, the lower 60 % of others or as much as is set up, and
// 60 % of its width on the side of one hand. Never so little that a result or a field with its keys (98 mm)
// would not stand whole, which takes 120 mm and 146 mm where ten keys are not beside each other (156 mm); more for
// larger words.
[[nodiscard]] inline layout::Rect reach_of(const layout::Panel& panel, bool has_keys) {
    const auto wide = panel.width();
    const auto high = panel.height();
    const auto usual = high > wide ? 0.5 * high : 0.6 * high;
    const auto least = wide < 156 ? (has_keys ? 146.0 : 120.0) : 98.0;
    const auto top =
        high - std::max(panel.reach_height > 0 ? panel.reach_height : usual, least * panel.crowd());
    const auto side = std::max(0.6 * wide, 156 * panel.crowd());
    const bool right = panel.reach == layout::Reach::LowRight;
    const bool any = panel.reach == layout::Reach::Low;
    const auto left = right ? std::max(0.0, wide - side) : 0.0;
    return {left, std::max(0.0, top), any ? wide : std::min(wide, side), high - std::max(0.0, top)};
}

}  // namespace kiosk::checks
