// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "firmware/base/date.h"

namespace kiosk::base {

// What a clock on a wall in England shows, whatever zone the machine is set to. British Summer Time is from the last Sunday
// of March to the last of October, changing at one o'clock UTC (Summer Time Order 2002).
[[nodiscard]] std::chrono::local_time<std::chrono::milliseconds> english_time(Instant instant);

// The day of it.
[[nodiscard]] Date english_date(Instant instant);

}  // namespace kiosk::base
