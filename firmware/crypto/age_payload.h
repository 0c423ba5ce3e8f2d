// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/secret.h"

// The binary payload of an age v1 file: chunks of 64 KiB, each with its own tag (STREAM).
namespace kiosk::crypto {

inline constexpr std::size_t kAgeNonceBytes = 16;
inline constexpr std::size_t kAgeChunkBytes = 64 * 1024;
using AgeNonce = std::array<std::uint8_t, kAgeNonceBytes>;
using ChunkSink = std::function<void(base::ByteView)>;

// Appends the encrypted chunks to `out`.
[[nodiscard]] base::Result<void> write_age_chunks(const SecretBytes& payload_key,
                                                  base::ByteView plaintext, base::Bytes& out);
// Hands each chunk on once its tag held. Untrusted as soon as one does not, where the last chunk is
// missing or where something follows it; what was handed on before must then be thrown away.
[[nodiscard]] base::Result<void> read_age_chunks(const SecretBytes& payload_key,
                                                 base::ByteView chunks, const ChunkSink& sink);

}  // namespace kiosk::crypto
