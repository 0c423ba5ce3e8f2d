// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "firmware/base/result.h"

namespace kiosk::base {

// A calendar date of the proleptic Gregorian calendar, with no clock and no zone.
using Date = std::chrono::year_month_day;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// "2026-11-22"; anything else is Invalid, as is a day that does not exist.
[[nodiscard]] Result<Date> parse_date(std::string_view iso);
[[nodiscard]] std::string to_iso(Date date);
// "2026-11-22T09:30:00Z"
[[nodiscard]] std::string to_iso(Instant instant);

[[nodiscard]] Date date_of(Instant instant);
[[nodiscard]] Date add_days(Date date, int days);
// The same day number that many months on, or the last day of that month where there is none.
[[nodiscard]] Date add_months(Date date, int months);
[[nodiscard]] int days_between(Date from, Date to);
// Whole years lived on `today`; someone born on 29 February is a year older on 1 March.
[[nodiscard]] int age_on(Date born, Date today);

}  // namespace kiosk::base
