// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/primitives.h"

#include <algorithm>

#include "firmware/crypto/psa.h"

namespace kiosk::crypto {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr KeyUse kX25519Use{PSA_KEY_TYPE_ECC_KEY_PAIR(PSA_ECC_FAMILY_MONTGOMERY), PSA_ALG_ECDH,
                            PSA_KEY_USAGE_DERIVE};
constexpr KeyUse kAeadUse{PSA_KEY_TYPE_CHACHA20, PSA_ALG_CHACHA20_POLY1305,
                          PSA_KEY_USAGE_ENCRYPT | PSA_KEY_USAGE_DECRYPT};
constexpr KeyUse kHmacUse{PSA_KEY_TYPE_HMAC, PSA_ALG_HMAC(PSA_ALG_SHA_256),
                          PSA_KEY_USAGE_SIGN_MESSAGE | PSA_KEY_USAGE_VERIFY_MESSAGE};

class Derivation {
  public:
    ~Derivation() { psa_key_derivation_abort(&operation); }
    psa_key_derivation_operation_t operation = PSA_KEY_DERIVATION_OPERATION_INIT;

    Result<void> input(psa_key_derivation_step_t step, base::ByteView bytes) {
        return psa_check(
            psa_key_derivation_input_bytes(&operation, step, bytes.data(), bytes.size()),
            "deriving a key");
    }
};

bool all_zero(base::ByteView bytes) {
    std::uint8_t seen = 0;
    for (const auto byte : bytes) seen = static_cast<std::uint8_t>(seen | byte);
    return seen == 0;
}

}  // namespace

Result<X25519Point> x25519_public(const SecretBytes& secret) {
    TRY(const auto key, PsaKey::import(kX25519Use, secret.view()));
    X25519Point point{};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_export_public_key(key.id(), point.data(), point.size(), &size),
                     "computing a public key"));
    return point;
}

Result<SecretBytes> x25519_shared(const SecretBytes& secret, const X25519Point& other) {
    TRY(const auto key, PsaKey::import(kX25519Use, secret.view()));
    SecretBytes shared{kX25519Bytes};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_raw_key_agreement(PSA_ALG_ECDH, key.id(), other.data(), other.size(),
                                           shared.span().data(), shared.size(), &size),
                     "agreeing a secret"));
    if (all_zero(shared.view())) return Error{Code::Invalid, "a point of low order"};
    return shared;
}

Result<SecretBytes> hkdf_sha256(const SecretBytes& secret, base::ByteView salt,
                                std::string_view purpose) {
    TRY_DO(psa_ready());
    Derivation hkdf;
    TRY_DO(psa_check(psa_key_derivation_setup(&hkdf.operation, PSA_ALG_HKDF(PSA_ALG_SHA_256)),
                     "deriving a key"));
    if (!salt.empty()) TRY_DO(hkdf.input(PSA_KEY_DERIVATION_INPUT_SALT, salt));
    TRY_DO(hkdf.input(PSA_KEY_DERIVATION_INPUT_SECRET, secret.view()));
    TRY_DO(hkdf.input(PSA_KEY_DERIVATION_INPUT_INFO, base::as_bytes(purpose)));
    SecretBytes derived{32};
    TRY_DO(psa_check(
        psa_key_derivation_output_bytes(&hkdf.operation, derived.span().data(), derived.size()),
        "deriving a key"));
    return derived;
}

Result<base::Bytes> aead_encrypt(const SecretBytes& key, const AeadNonce& nonce,
                                 base::ByteView plaintext) {
    TRY(const auto held, PsaKey::import(kAeadUse, key.view()));
    base::Bytes out(plaintext.size() + kAeadTagBytes);
    std::size_t size = 0;
    TRY_DO(psa_check(
        psa_aead_encrypt(held.id(), PSA_ALG_CHACHA20_POLY1305, nonce.data(), nonce.size(), nullptr,
                         0, plaintext.data(), plaintext.size(), out.data(), out.size(), &size),
        "encrypting"));
    if (size != out.size()) return Error{Code::Bug, "encryption gave an odd length"};
    return out;
}

Result<SecretBytes> aead_decrypt(const SecretBytes& key, const AeadNonce& nonce,
                                 base::ByteView ciphertext) {
    if (ciphertext.size() < kAeadTagBytes) return Error{Code::Untrusted, "no room for a tag"};
    TRY(const auto held, PsaKey::import(kAeadUse, key.view()));
    SecretBytes out{ciphertext.size() - kAeadTagBytes};
    std::uint8_t nothing = 0;  // an empty plaintext still needs somewhere to point
    std::size_t size = 0;
    TRY_DO(psa_check(
        psa_aead_decrypt(held.id(), PSA_ALG_CHACHA20_POLY1305, nonce.data(), nonce.size(), nullptr,
                         0, ciphertext.data(), ciphertext.size(),
                         out.size() == 0 ? &nothing : out.span().data(), out.size(), &size),
        "decrypting"));
    if (size != out.size()) return Error{Code::Bug, "decryption gave an odd length"};
    return out;
}

Result<Sha256Digest> hmac_sha256(const SecretBytes& key, base::ByteView message) {
    TRY(const auto held, PsaKey::import(kHmacUse, key.view()));
    Sha256Digest mac{};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_mac_compute(held.id(), PSA_ALG_HMAC(PSA_ALG_SHA_256), message.data(),
                                     message.size(), mac.data(), mac.size(), &size),
                     "computing a MAC"));
    return mac;
}

Result<void> verify_hmac_sha256(const SecretBytes& key, base::ByteView message,
                                base::ByteView mac) {
    TRY(const auto held, PsaKey::import(kHmacUse, key.view()));
    return psa_check(psa_mac_verify(held.id(), PSA_ALG_HMAC(PSA_ALG_SHA_256), message.data(),
                                    message.size(), mac.data(), mac.size()),
                     "checking a MAC");
}

}  // namespace kiosk::crypto
