// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::crypto {

// r and s side by side, 32 bytes each, big end first.
using RawSignature = std::array<std::uint8_t, 64>;

[[nodiscard]] base::Bytes to_der(const RawSignature& raw);
// Accepts the one DER spelling of a signature; every other is Untrusted. The library's own reader
// lets nine further spellings pass (Wycheproof ecdsa_secp256r1_sha256).
[[nodiscard]] base::Result<RawSignature> from_der(base::ByteView der);

}  // namespace kiosk::crypto
