// SPDX-License-Identifier: Apache-2.0
#include "firmware/base/england.h"

namespace kiosk::base {

using namespace std::chrono;

namespace {

sys_days last_sunday(year of, month in) { return sys_days{of / in / Sunday[last]}; }

}  // namespace

local_time<milliseconds> english_time(Instant instant) {
    const auto in = year_month_day{floor<days>(instant)}.year();
    const bool is_summer = instant >= last_sunday(in, March) + hours{1} &&
                           instant < last_sunday(in, October) + hours{1};
    return local_time<milliseconds>{instant.time_since_epoch() + hours{is_summer ? 1 : 0}};
}

Date english_date(Instant instant) { return Date{floor<days>(english_time(instant))}; }

}  // namespace kiosk::base
