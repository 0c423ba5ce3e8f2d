// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/model/fact.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "localoffer_data/model/miles.h"

namespace kiosk::model {

double kilometres_between(Position a, Position b) {
    constexpr double kEarthRadiusKm = 6371.0;
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180.0; };
    const double half_lat = std::sin(radians(b.latitude - a.latitude) / 2);
    const double half_lon = std::sin(radians(b.longitude - a.longitude) / 2);
    const double h = half_lat * half_lat + std::cos(radians(a.latitude)) *
                                               std::cos(radians(b.latitude)) * half_lon * half_lon;
    return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, h)));
}

int about_miles_between(Position a, Position b) { return about_miles(kilometres_between(a, b)); }

std::optional<bool> is_open(const Schedule& schedule, std::chrono::weekday day,
                            std::chrono::minutes minute) {
    if (schedule.openings.empty()) return std::nullopt;
    return std::any_of(schedule.openings.begin(), schedule.openings.end(), [&](const Opening& o) {
        return o.day == day && o.opens <= minute && minute < o.closes;
    });
}

}  // namespace kiosk::model
