// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/checks.h"

#include <iterator>

namespace kiosk::checks {

Findings check(const Screen& screen, const Pixels& pixels, layout::TextMeasure& measure) {
    Findings all = check_tree(screen);
    std::ranges::move(check_boxes(screen, measure), std::back_inserter(all));
    std::ranges::move(check_pixels(screen, pixels, measure), std::back_inserter(all));
    return all;
}

}  // namespace kiosk::checks
