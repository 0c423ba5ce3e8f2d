// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/checks/checks.h"

// What colours stand on a part of the glass. Inside ui/checks only.
namespace kiosk::checks {

using Colour = std::uint32_t;  // 0x00RRGGBB

// WCAG 2.2's contrast ratio, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

struct Area {
    int left = 0;
    int top = 0;
    int right = 0;   // one past the last
    int bottom = 0;  // one past the last
};
// The pixels whose middle lies in the rectangle, as far as there are any.
[[nodiscard]] Area area_of(const layout::Rect& rect, double px_per_mm, const Pixels& pixels);

[[nodiscard]] Colour colour_at(const Pixels& pixels, int x, int y);

struct Share {
    Colour colour = 0;
    int pixels = 0;
};
// Every colour of the area, the most common one first.
[[nodiscard]] std::vector<Share> shares_of(const Pixels& pixels, const Area& area);

// The ground that letters or an icon stand on, and their ink: the colour furthest from the ground that more than a few
// pixels have, so that neither soft edges nor a speck decide. None where all is ground: nothing is painted.
struct GroundAndInk {
    Colour ground = 0;
    Colour ink = 0;
};
[[nodiscard]] std::optional<GroundAndInk> ground_and_ink(const std::vector<Share>& shares);

// Rows of the area in which the ink covers at least half of some pixel, from the first to the last.
[[nodiscard]] int ink_height(const Pixels& pixels, const Area& area, const GroundAndInk& colours);

}  // namespace kiosk::checks
