// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::ingest {

// "Mon-Fri 09:00-17:00; Sat 10:00-12:30": Monday first, in order of time. Empty text is no openings.
// Invalid, with what is wrong, where a day, a time or their order does not fit or two openings overlap.
[[nodiscard]] base::Result<std::vector<model::Opening>> parse_times(std::string_view text);

// "2026-12-05 10:00-12:00; 2026-12-12 10:00-12:00": the earliest first. Empty text is no dates.
[[nodiscard]] base::Result<std::vector<model::DatedOpening>> parse_dates(std::string_view text);

}  // namespace kiosk::ingest
