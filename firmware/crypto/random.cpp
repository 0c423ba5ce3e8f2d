// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/random.h"

#include "firmware/crypto/psa.h"

namespace kiosk::crypto {

base::Result<void> SystemRandom::fill(std::span<std::uint8_t> out) {
    TRY_DO(psa_ready());
    return psa_check(psa_generate_random(out.data(), out.size()), "drawing random bytes");
}

}  // namespace kiosk::crypto
