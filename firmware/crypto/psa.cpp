// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/psa.h"

#include <string>

namespace kiosk::crypto {
namespace {

using base::Code;
using base::Error;
using base::Result;

psa_key_attributes_t attributes_of(const KeyUse& use) {
    psa_key_attributes_t attributes = PSA_KEY_ATTRIBUTES_INIT;
    psa_set_key_type(&attributes, use.type);
    psa_set_key_algorithm(&attributes, use.algorithm);
    psa_set_key_usage_flags(&attributes, use.usage);
    psa_set_key_bits(&attributes, use.bits);
    return attributes;
}

Code code_of(psa_status_t status) {
    if (status == PSA_ERROR_INVALID_SIGNATURE) return Code::Untrusted;
    if (status == PSA_ERROR_INVALID_ARGUMENT) return Code::Invalid;
    return Code::Bug;
}

}  // namespace

Result<void> psa_ready() { return psa_check(psa_crypto_init(), "starting the crypto library"); }

Result<void> psa_check(psa_status_t status, const char* doing) {
    if (status == PSA_SUCCESS) return {};
    return Error{code_of(status), std::string{doing} + ": PSA " + std::to_string(status)};
}

Result<PsaKey> PsaKey::import(const KeyUse& use, base::ByteView bytes) {
    TRY_DO(psa_ready());
    const auto attributes = attributes_of(use);
    psa_key_id_t id = PSA_KEY_ID_NULL;
    TRY_DO(psa_check(psa_import_key(&attributes, bytes.data(), bytes.size(), &id), "taking a key"));
    return PsaKey{id};
}

Result<PsaKey> PsaKey::generate(const KeyUse& use) {
    TRY_DO(psa_ready());
    const auto attributes = attributes_of(use);
    psa_key_id_t id = PSA_KEY_ID_NULL;
    TRY_DO(psa_check(psa_generate_key(&attributes, &id), "making a key"));
    return PsaKey{id};
}

}  // namespace kiosk::crypto
