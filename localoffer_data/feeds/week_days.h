// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// Whether a lone number 1 is Monday (as ISO 8601 and most feeds count) or Tuesday (where a 0 was seen, which is then Monday).
enum class FirstDay { One, Zero };

struct DaysRead {
    std::vector<std::chrono::weekday> days;  // Monday first, each once
    bool is_every_week =
        true;          // not for "first Monday of the month", "fortnightly" and RRULE's "1MO"
    std::string rest;  // from the first digit of a time on: "Mon-Fri 9-5" -> "9-5"
};

// "Monday", "MO,TU", "Mon-Fri", "Tuesdays and Thursdays", "weekdays", "daily", "1".
[[nodiscard]] DaysRead read_days(std::string_view text, FirstDay first_day);

[[nodiscard]] bool has_day_zero(std::string_view text);

// "Monday to Friday", "Tuesday and Saturday"
[[nodiscard]] std::string spoken_days(const std::vector<std::chrono::weekday>& days);

}  // namespace kiosk::feeds
