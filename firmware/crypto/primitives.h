// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/secret.h"
#include "firmware/crypto/sha256.h"

// The operations that age is made of.
namespace kiosk::crypto {

inline constexpr std::size_t kX25519Bytes = 32;
inline constexpr std::size_t kAeadTagBytes = 16;
using X25519Point = std::array<std::uint8_t, kX25519Bytes>;
using AeadNonce = std::array<std::uint8_t, 12>;

// The point that belongs to a secret of 32 bytes (RFC 7748).
[[nodiscard]] base::Result<X25519Point> x25519_public(const SecretBytes& secret);
// Invalid where the other side's point would make the shared secret all zero.
[[nodiscard]] base::Result<SecretBytes> x25519_shared(const SecretBytes& secret,
                                                      const X25519Point& other);

// HKDF-SHA-256 to 32 bytes (RFC 5869).
[[nodiscard]] base::Result<SecretBytes> hkdf_sha256(const SecretBytes& secret, base::ByteView salt,
                                                    std::string_view purpose);

// ChaCha20-Poly1305 (RFC 8439) with a key of 32 bytes; the tag follows the ciphertext.
[[nodiscard]] base::Result<base::Bytes> aead_encrypt(const SecretBytes& key, const AeadNonce& nonce,
                                                     base::ByteView plaintext);
// Untrusted where the tag does not hold; then nothing of the plaintext is given out.
[[nodiscard]] base::Result<SecretBytes> aead_decrypt(const SecretBytes& key, const AeadNonce& nonce,
                                                     base::ByteView ciphertext);

[[nodiscard]] base::Result<Sha256Digest> hmac_sha256(const SecretBytes& key,
                                                     base::ByteView message);
// Compares in constant time; Untrusted where it differs.
[[nodiscard]] base::Result<void> verify_hmac_sha256(const SecretBytes& key, base::ByteView message,
                                                    base::ByteView mac);

}  // namespace kiosk::crypto
