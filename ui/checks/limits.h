// SPDX-License-Identifier: Apache-2.0
#pragma once

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
[[nodiscard]] constexpr layout::Millimetres least_capital(layout::TextSize size) {
    switch (size) {
        case layout::TextSize::S: return 3.5;
        case layout::TextSize::M: return 4.8;
        case layout::TextSize::L: return 6.4;
        case layout::TextSize::XL: return 8.5;
    }
    return 4.8;
}

}  // namespace kiosk::checks
