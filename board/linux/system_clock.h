// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/ports/clock.h"

namespace kiosk::linux_board {

class SystemClock final : public ports::Clock {
  public:
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] base::Date today() const override;
    [[nodiscard]] ports::Monotonic monotonic() const override;
};

}  // namespace kiosk::linux_board
