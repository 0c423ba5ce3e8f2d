// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/secret.h"

// ECDSA P-256 over SHA-256, detached, DER: what `openssl dgst -sha256 -sign/-verify` makes and
// checks.
namespace kiosk::crypto {

inline constexpr std::size_t kMaxKeyFileBytes = 4096;
inline constexpr std::size_t kMaxSignatureBytes = 72;

class VerifyingKey {
  public:
    using Point = std::array<std::uint8_t, 65>;

    // "-----BEGIN PUBLIC KEY-----", an uncompressed P-256 point and nothing else.
    [[nodiscard]] static base::Result<VerifyingKey> from_pem(std::string_view pem);
    explicit VerifyingKey(const Point& point) : point_(point) {}

    [[nodiscard]] std::string pem() const;
    [[nodiscard]] const Point& point() const { return point_; }
    // Untrusted unless this key signed exactly these bytes. The signature's DER is read strictly,
    // so one signature has one spelling.
    [[nodiscard]] base::Result<void> verify(base::ByteView message, base::ByteView signature) const;
    friend bool operator==(const VerifyingKey&, const VerifyingKey&) = default;

  private:
    Point point_;
};

class SigningKey {
  public:
    [[nodiscard]] static base::Result<SigningKey> generate();
    // "PRIVATE KEY" or "EC PRIVATE KEY" as openssl genpkey and openssl ecparam write them.
    [[nodiscard]] static base::Result<SigningKey> from_pem(std::string_view pem);

    // Holds the secret: wipe it after use.
    [[nodiscard]] std::string secret_pem() const;
    [[nodiscard]] const VerifyingKey& verifying_key() const { return verifying_key_; }
    [[nodiscard]] base::Result<base::Bytes> sign(base::ByteView message) const;

  private:
    SigningKey(SecretBytes scalar, const VerifyingKey& verifying_key)
        : scalar_(std::move(scalar)), verifying_key_(verifying_key) {}
    static base::Result<SigningKey> from_scalar(SecretBytes scalar);
    SecretBytes scalar_;
    VerifyingKey verifying_key_;
};

}  // namespace kiosk::crypto
