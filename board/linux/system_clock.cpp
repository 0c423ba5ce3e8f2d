// SPDX-License-Identifier: Apache-2.0
#include "board/linux/system_clock.h"

#include <ctime>

namespace kiosk::linux_board {

base::Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

base::Date SystemClock::today() const {
    const auto seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    if (::localtime_r(&seconds, &local) == nullptr) return base::date_of(now());
    return base::Date{std::chrono::year{local.tm_year + 1900},
                      std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                      std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

ports::Monotonic SystemClock::monotonic() const {
    // BOOTTIME goes on while the machine sleeps; an idle limit must not stop then.
    std::timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<ports::Monotonic>(std::chrono::seconds{time.tv_sec} +
                                                        std::chrono::nanoseconds{time.tv_nsec});
}

}  // namespace kiosk::linux_board
