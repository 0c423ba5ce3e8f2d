// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::feeds {

inline constexpr std::size_t kMaxCosts = 20;

// The first thing to pay first; never empty. Free only where the source says so in a flag or in words: an amount of 0 is no
// promise, unless it stands beside a price and says for whom: "Under 5s 0, others 3.00". Where it says both "free" and a price, the price counts, for a family that brings money is not turned away.
[[nodiscard]] std::vector<model::Cost> settle_costs(const Draft& draft, Remarks& remarks);

}  // namespace kiosk::feeds
