// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "firmware/crypto/primitives.h"
#include "firmware/crypto/secret.h"
#include "firmware/ports/random.h"

namespace kiosk::crypto {

// The public half: "age1..." (X25519). Anyone may have it; with it one can only lock.
class AgeRecipient {
  public:
    [[nodiscard]] static base::Result<AgeRecipient> parse(std::string_view text);
    explicit AgeRecipient(const X25519Point& point) : point_(point) {}

    [[nodiscard]] std::string text() const;
    [[nodiscard]] const X25519Point& point() const { return point_; }
    friend bool operator==(const AgeRecipient&, const AgeRecipient&) = default;

  private:
    X25519Point point_;
};

// The secret half: "AGE-SECRET-KEY-1...". It never comes near a kiosk.
class AgeIdentity {
  public:
    [[nodiscard]] static base::Result<AgeIdentity> generate(ports::Random& random);
    [[nodiscard]] static base::Result<AgeIdentity> parse(std::string_view text);

    // Holds the secret: wipe it after use.
    [[nodiscard]] std::string secret_text() const;
    [[nodiscard]] const SecretBytes& secret() const { return secret_; }
    [[nodiscard]] const AgeRecipient& recipient() const { return recipient_; }

  private:
    AgeIdentity(SecretBytes secret, AgeRecipient recipient)
        : secret_(std::move(secret)), recipient_(recipient) {}
    static base::Result<AgeIdentity> from_secret(SecretBytes secret);
    SecretBytes secret_;
    AgeRecipient recipient_;
};

inline constexpr std::size_t kMaxIdentityFileBytes = 64 * 1024;

// An identity file as `age -i` reads it: one identity a line, blank lines and '#' lines ignored.
[[nodiscard]] base::Result<std::vector<AgeIdentity>> parse_identity_file(std::string_view text);

}  // namespace kiosk::crypto
