// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/pathway/age.h"

namespace kiosk::pathway {
namespace {

using namespace std::chrono_literals;

constexpr int kYoungPersonUnder = 25;

}  // namespace

base::Date school_leaving_date(base::Date born) {
    const auto turns_sixteen = born.year() + std::chrono::years{16};
    const auto year = born.month() >= std::chrono::September ? turns_sixteen + std::chrono::years{1}
                                                             : turns_sixteen;
    return std::chrono::sys_days{year / std::chrono::June / std::chrono::Friday[std::chrono::last]};
}

Route route(base::Date born, base::Date today) {
    if (today <= school_leaving_date(born)) return Route::Child;
    return base::age_on(born, today) < kYoungPersonUnder ? Route::YoungPerson
                                                         : Route::TwentyFiveOrOver;
}

}  // namespace kiosk::pathway
