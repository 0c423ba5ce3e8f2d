// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/dirty.h"

#include <algorithm>

namespace kiosk::paint {

void Dirty::add(PixelRect rect) {
    if (rect.is_empty()) return;
    // Joining may reach further ones, so each that is met is taken out and the search begins again.
    for (auto met = rects_.begin(); met != rects_.end();) {
        const bool is_full = rects_.size() >= kMaxRects;
        if (!is_full && met->meet(rect).is_empty()) {
            ++met;
            continue;
        }
        rect = rect.join(*met);
        rects_.erase(met);
        met = rects_.begin();
    }
    rects_.push_back(rect);
}

std::vector<PixelRect> Dirty::within(PixelRect bounds) const {
    std::vector<PixelRect> cut;
    for (const auto& rect : rects_) {
        if (const auto part = rect.meet(bounds); !part.is_empty()) cut.push_back(part);
    }
    return cut;
}

}  // namespace kiosk::paint
