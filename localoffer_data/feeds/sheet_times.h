// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/feeds/draft.h"

namespace kiosk::feeds {

// A cell of days and times as people type it: "Mon 4pm-5pm, Wed 4.30 - 5.30pm; Sat 10am to 12 noon", "Mon-Fri 9-5". Empty where
// any part of it says more than days of every week and times: then the words are what a family is told.
[[nodiscard]] std::vector<DraftOpening> openings_typed(const std::string& cell);

}  // namespace kiosk::feeds
