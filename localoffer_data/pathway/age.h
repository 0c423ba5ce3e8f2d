// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/base/date.h"

namespace kiosk::pathway {

// The last Friday in June of the school year (1 September to 31 August) in which the child turns 16.
// Education Act 1996 section 8; checked 2026-11-22 in the reference on the law.
[[nodiscard]] base::Date school_leaving_date(base::Date born);

enum class Route {
    Child,             // a parent or carer asks: from birth, up to and with the school leaving date
    YoungPerson,       // asks for themselves: from the day after it, and under 25
    TwentyFiveOrOver,  // section 36 of the Children and Families Act 2014 does not reach them
};

// `born` is not after `today`.
[[nodiscard]] Route route(base::Date born, base::Date today);

}  // namespace kiosk::pathway
