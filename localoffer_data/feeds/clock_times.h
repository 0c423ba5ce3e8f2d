// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// From and to, in minutes after midnight; from < to <= 24:00.
struct TimeSpan {
    std::chrono::minutes opens{};
    std::chrono::minutes closes{};
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

enum class TimesFault {
    None,
    NoTimes,    // nothing that reads as two times
    Backwards,  // it closes before it opens
    Ambiguous,  // "7-9": in the morning or in the evening?
};

struct TimesRead {
    std::vector<TimeSpan> spans;
    TimesFault fault = TimesFault::None;
};

// Times of one day: "10:00:00" and "17:00", "10.30am" and "noon", "540" and "1020" (minutes after midnight), "0930"; or all of it in the
// first: "9-5", "10:00-13:00,14:00-17:00", "9.15am - 5pm".
[[nodiscard]] TimesRead read_times(std::string_view opens, std::string_view closes);

}  // namespace kiosk::feeds
