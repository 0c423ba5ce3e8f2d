// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::feeds {

// "0" and "25", "5 to 11", "18+", "under 5", "6 months". "", "null", "-1" and "all ages" are not known; so is what is
// higher than anybody lives (999 = "no limit"). An upper end below the lower one: both are left out.
[[nodiscard]] model::Ages settle_ages(std::string_view from, std::string_view to, Remarks& remarks);

}  // namespace kiosk::feeds
