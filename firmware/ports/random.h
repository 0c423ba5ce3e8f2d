// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "firmware/base/result.h"

namespace kiosk::ports {

class Random {
  public:
    virtual ~Random() = default;
    // Fills all of it with bytes fit for keys, or fails.
    virtual base::Result<void> fill(std::span<std::uint8_t> out) = 0;
};

}  // namespace kiosk::ports
