// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <vector>

namespace kiosk::bench {

// Of this thread only: other work on the machine does not count.
[[nodiscard]] inline double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

// Filling the memory of a surface of 1920x1080 once, so that figures of two machines can be compared.
[[nodiscard]] inline double milliseconds_of_memset() {
    constexpr int kTries = 20;
    std::vector<std::uint32_t> pixels(1920 * 1080);
    double best = 1e3;
    for (int i = 0; i < kTries; ++i) {
        const double start = cpu_milliseconds();
        std::memset(pixels.data(), 0x5A, pixels.size() * sizeof(std::uint32_t));
        // The compiler may not leave it out.
        asm volatile("" : : "r"(pixels.data()) : "memory");
        best = std::min(best, cpu_milliseconds() - start);
    }
    return best;
}

}  // namespace kiosk::bench
