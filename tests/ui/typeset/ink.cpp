// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/typeset/ink.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::typeset {

std::unique_ptr<Engine> open_engine(double px_per_mm) {
    auto engine = Engine::open(KIOSK_FONTS, px_per_mm);
    EXPECT_TRUE(engine) << (engine ? "" : engine.error().detail);
    return std::move(engine).value();
}

Ink ink_of(const Coverage& picture) {
    Ink ink{1e9, -1e9, 1e9, -1e9, 0};
    for (int y = 0; y < picture.height; ++y) {
        int darkest = 0;
        for (int x = 0; x < picture.width; ++x) {
            const int alpha = picture.alpha[static_cast<std::size_t>(y * picture.width + x)];
            darkest = std::max(darkest, alpha);
            ink.darkness += alpha / 255.0;
            if (alpha < 64) continue;
            ink.left = std::min(ink.left, static_cast<double>(picture.x + x));
            ink.right = std::max(ink.right, static_cast<double>(picture.x + x + 1));
        }
        if (darkest == 0) continue;
        // A row only partly covered counts as that part.
        ink.top = std::min(ink.top, picture.y + y + 1 - darkest / 255.0);
        ink.bottom = std::max(ink.bottom, picture.y + y + darkest / 255.0);
    }
    return ink;
}

}  // namespace kiosk::typeset
