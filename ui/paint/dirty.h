// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/paint/surface.h"

namespace kiosk::paint {

// Rectangles to paint again, kept apart from each other and few.
class Dirty {
  public:
    void add(PixelRect rect);
    // Cut to the surface.
    [[nodiscard]] std::vector<PixelRect> within(PixelRect bounds) const;

  private:
    static constexpr std::size_t kMaxRects = 12;
    std::vector<PixelRect> rects_;
};

}  // namespace kiosk::paint
