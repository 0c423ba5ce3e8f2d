// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/age_keys.h"
#include "firmware/crypto/age_payload.h"
#include "firmware/ports/random.h"

// age v1 files (c2sp.org/age) to X25519 recipients: what stock `age -d -i KEY FILE` opens.
namespace kiosk::crypto {

// One lost key must never make families' requests unreadable, so a second one is not optional.
inline constexpr std::size_t kMinRecipients = 2;
inline constexpr std::size_t kMaxRecipients = 16;

// Invalid for fewer than two different recipients; any failure below is handed up unchanged.
[[nodiscard]] base::Result<base::Bytes> age_seal(base::ByteView plaintext,
                                                 std::span<const AgeRecipient> recipients,
                                                 ports::Random& random);

// All of it or nothing. Invalid: not age or a malformed header; NotFound: sealed for other keys;
// Untrusted: altered or cut short.
[[nodiscard]] base::Result<SecretBytes> age_open(base::ByteView file,
                                                 std::span<const AgeIdentity> identities);

// The same for what is too long for memory: chunks are handed on before the end is known to hold.
[[nodiscard]] base::Result<void> age_open_chunks(base::ByteView file,
                                                 std::span<const AgeIdentity> identities,
                                                 const ChunkSink& sink);

}  // namespace kiosk::crypto
