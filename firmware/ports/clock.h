// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "firmware/base/date.h"

namespace kiosk::ports {

// Time since an arbitrary start; never goes back, and goes on while the screen is hidden.
using Monotonic = std::chrono::milliseconds;

class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual base::Instant now() const = 0;  // UTC
    [[nodiscard]] virtual base::Date today() const = 0;   // local civil date
    [[nodiscard]] virtual Monotonic monotonic() const = 0;
};

}  // namespace kiosk::ports
