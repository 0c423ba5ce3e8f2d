// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/base/date.h"
#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::feeds {

inline constexpr std::size_t kMaxOpenings = 200;

// Weekly openings and single dates as times, overlapping ones as one; what is monthly, or cannot be told for certain, in words.
// Openings that are over are left out.
[[nodiscard]] model::Schedule settle_hours(const Draft& draft, base::Date today, Remarks& remarks);

}  // namespace kiosk::feeds
