// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/sha256.h"
#include "firmware/crypto/signature.h"

namespace kiosk::outbox {

inline constexpr std::size_t kMaxEnvelopeBytes = 256;

// Which kiosk kept which file, under which number (README.md).
struct Envelope {
    std::string kiosk;
    std::int64_t number = 0;
    crypto::Sha256Digest sha256{};
    base::Bytes signature;
};

[[nodiscard]] base::Result<std::string> signed_envelope(std::string_view kiosk, std::int64_t number,
                                                        const crypto::Sha256Digest& sha256,
                                                        const crypto::SigningKey& device);
// Shape only; says nothing about who signed.
[[nodiscard]] base::Result<Envelope> parse_envelope(std::string_view line);
[[nodiscard]] base::Result<void> verify_envelope(const Envelope& envelope,
                                                 const crypto::VerifyingKey& device);

}  // namespace kiosk::outbox
