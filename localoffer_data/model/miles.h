// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace kiosk::model {

// The international mile.
inline constexpr double kKilometresPerMile = 1.609344;

// As a family is told it: whole miles, and never none.
[[nodiscard]] inline int about_miles(double kilometres) {
    return std::max(1, static_cast<int>(std::lround(kilometres / kKilometresPerMile)));
}

}  // namespace kiosk::model
