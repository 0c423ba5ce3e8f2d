// SPDX-License-Identifier: Apache-2.0
#include "board/linux/system_clock.h"

#include <ctime>

#include "firmware/base/england.h"

namespace kiosk::linux_board {

base::Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

base::Date SystemClock::today() const { return base::english_date(now()); }

ports::Monotonic SystemClock::monotonic() const {
    // BOOTTIME goes on while the machine sleeps; an idle limit must not stop then.
    std::timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<ports::Monotonic>(std::chrono::seconds{time.tv_sec} +
                                                        std::chrono::nanoseconds{time.tv_nsec});
}

}  // namespace kiosk::linux_board
