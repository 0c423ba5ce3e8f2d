// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/ports/random.h"

namespace kiosk::crypto {

// The crypto library's generator, seeded from the operating system.
class SystemRandom final : public ports::Random {
  public:
    base::Result<void> fill(std::span<std::uint8_t> out) override;
};

}  // namespace kiosk::crypto
