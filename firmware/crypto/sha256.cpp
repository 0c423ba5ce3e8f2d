// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/sha256.h"

#include "firmware/crypto/psa.h"

namespace kiosk::crypto {

using base::Result;

struct Sha256::Operation {
    psa_hash_operation_t psa = PSA_HASH_OPERATION_INIT;
    ~Operation() { psa_hash_abort(&psa); }
};

Result<Sha256Digest> sha256(base::ByteView bytes) {
    TRY_DO(psa_ready());
    Sha256Digest digest{};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_hash_compute(PSA_ALG_SHA_256, bytes.data(), bytes.size(), digest.data(),
                                      digest.size(), &size),
                     "hashing"));
    return digest;
}

Sha256::Sha256(std::unique_ptr<Operation> operation) : operation_(std::move(operation)) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Result<Sha256> Sha256::start() {
    TRY_DO(psa_ready());
    auto operation = std::make_unique<Operation>();
    TRY_DO(psa_check(psa_hash_setup(&operation->psa, PSA_ALG_SHA_256), "starting a hash"));
    return Sha256{std::move(operation)};
}

Result<void> Sha256::add(base::ByteView bytes) {
    return psa_check(psa_hash_update(&operation_->psa, bytes.data(), bytes.size()), "hashing");
}

Result<Sha256Digest> Sha256::finish() {
    Sha256Digest digest{};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_hash_finish(&operation_->psa, digest.data(), digest.size(), &size),
                     "finishing a hash"));
    return digest;
}

}  // namespace kiosk::crypto
