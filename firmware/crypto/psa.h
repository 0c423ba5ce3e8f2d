// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <psa/crypto.h>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

// Private to this module: PSA's handles and answers in our terms. Everything is asked of PSA's own
// interface, which mbedTLS 2.28 and 3.6 share; the older mbedtls_ calls differ between the two.
namespace kiosk::crypto {

// Must have succeeded before any other PSA call; cheap after the first time.
[[nodiscard]] base::Result<void> psa_ready();

// Bad tags and signatures are Untrusted, keys and points out of range Invalid, the rest Bug.
[[nodiscard]] base::Result<void> psa_check(psa_status_t status, const char* doing);

struct KeyUse {
    psa_key_type_t type;
    psa_algorithm_t algorithm;
    psa_key_usage_t usage;
    std::size_t bits = 0;  // only for generate
};

// A key in PSA's keeping, destroyed (and overwritten) with this object.
class PsaKey {
  public:
    [[nodiscard]] static base::Result<PsaKey> import(const KeyUse& use, base::ByteView bytes);
    [[nodiscard]] static base::Result<PsaKey> generate(const KeyUse& use);
    ~PsaKey() { psa_destroy_key(id_); }
    PsaKey(PsaKey&& other) noexcept : id_(other.id_) { other.id_ = PSA_KEY_ID_NULL; }
    PsaKey& operator=(PsaKey&&) = delete;

    [[nodiscard]] psa_key_id_t id() const { return id_; }

  private:
    explicit PsaKey(psa_key_id_t id) : id_(id) {}
    psa_key_id_t id_;
};

}  // namespace kiosk::crypto
