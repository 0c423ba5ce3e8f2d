// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/signature.h"

#include <algorithm>

#include "firmware/crypto/pem.h"
#include "firmware/crypto/psa.h"
#include "firmware/crypto/sha256.h"
#include "firmware/crypto/signature_der.h"

namespace kiosk::crypto {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kPublicLabel = "PUBLIC KEY";
constexpr std::string_view kPrivateLabel = "PRIVATE KEY";
constexpr std::string_view kEcPrivateLabel = "EC PRIVATE KEY";
constexpr std::size_t kScalarBytes = 32;
constexpr std::size_t kPrivateBytes = 138;
constexpr std::size_t kEcPrivateBytes = 121;

// A P-256 key's DER has one shape, so it is matched and not parsed: a fixed start, the scalar, a
// fixed middle, the point. RFC 5480 and 5958.
constexpr std::array<std::uint8_t, 26> kPublicStart{
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
    0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00};
constexpr std::array<std::uint8_t, 36> kPrivateStart{
    0x30, 0x81, 0x87, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86,
    0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D,
    0x03, 0x01, 0x07, 0x04, 0x6D, 0x30, 0x6B, 0x02, 0x01, 0x01, 0x04, 0x20};
constexpr std::array<std::uint8_t, 5> kPrivateMiddle{0xA1, 0x44, 0x03, 0x42, 0x00};
constexpr std::array<std::uint8_t, 7> kEcPrivateStart{0x30, 0x77, 0x02, 0x01, 0x01, 0x04, 0x20};

constexpr KeyUse kSignUse{PSA_KEY_TYPE_ECC_KEY_PAIR(PSA_ECC_FAMILY_SECP_R1),
                          PSA_ALG_ECDSA(PSA_ALG_SHA_256),
                          PSA_KEY_USAGE_SIGN_HASH | PSA_KEY_USAGE_EXPORT, 256};
constexpr KeyUse kVerifyUse{PSA_KEY_TYPE_ECC_PUBLIC_KEY(PSA_ECC_FAMILY_SECP_R1),
                            PSA_ALG_ECDSA(PSA_ALG_SHA_256), PSA_KEY_USAGE_VERIFY_HASH};

bool starts_with(ByteView bytes, ByteView start) {
    return bytes.size() >= start.size() && std::ranges::equal(bytes.first(start.size()), start);
}

Result<VerifyingKey::Point> point_of(const PsaKey& key) {
    VerifyingKey::Point point{};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_export_public_key(key.id(), point.data(), point.size(), &size),
                     "reading a public key"));
    if (size != point.size()) return Error{Code::Bug, "a public key of odd size"};
    return point;
}

// The scalar of either private form; the point that follows is recomputed, not believed.
Result<SecretBytes> scalar_of(std::string_view pem) {
    if (auto der = from_pem(kPrivateLabel, pem); der) {
        if (starts_with(der->view(), kPrivateStart) && der->size() == kPrivateBytes) {
            return SecretBytes::copy_of(der->view().subspan(kPrivateStart.size(), kScalarBytes));
        }
    } else if (der = from_pem(kEcPrivateLabel, pem); der) {
        if (starts_with(der->view(), kEcPrivateStart) && der->size() == kEcPrivateBytes) {
            return SecretBytes::copy_of(der->view().subspan(kEcPrivateStart.size(), kScalarBytes));
        }
    }
    return Error{Code::Invalid, "not a P-256 private key in PEM"};
}

}  // namespace

Result<VerifyingKey> VerifyingKey::from_pem(std::string_view pem) {
    if (pem.size() > kMaxKeyFileBytes) return Error{Code::TooLarge, "key file over 4 KiB"};
    const auto der = crypto::from_pem(kPublicLabel, pem);
    Point point{};
    if (!der || !starts_with(der->view(), kPublicStart) ||
        der->size() != kPublicStart.size() + point.size()) {
        return Error{Code::Invalid, "not a P-256 public key in PEM"};
    }
    std::ranges::copy(der->view().subspan(kPublicStart.size()), point.begin());
    const auto on_curve = PsaKey::import(kVerifyUse, point);
    if (!on_curve) return on_curve.error();
    return VerifyingKey{point};
}

std::string VerifyingKey::pem() const {
    Bytes der{kPublicStart.begin(), kPublicStart.end()};
    der.insert(der.end(), point_.begin(), point_.end());
    return to_pem(kPublicLabel, der);
}

Result<void> VerifyingKey::verify(ByteView message, ByteView signature) const {
    TRY(const auto raw, from_der(signature));
    TRY(const auto digest, sha256(message));
    TRY(const auto key, PsaKey::import(kVerifyUse, point_));
    return psa_check(psa_verify_hash(key.id(), kVerifyUse.algorithm, digest.data(), digest.size(),
                                     raw.data(), raw.size()),
                     "checking a signature");
}

Result<SigningKey> SigningKey::from_scalar(SecretBytes scalar) {
    TRY(const auto key, PsaKey::import(kSignUse, scalar.view()));
    TRY(const auto point, point_of(key));
    return SigningKey{std::move(scalar), VerifyingKey{point}};
}

Result<SigningKey> SigningKey::generate() {
    TRY(const auto key, PsaKey::generate(kSignUse));
    SecretBytes scalar{kScalarBytes};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_export_key(key.id(), scalar.span().data(), scalar.size(), &size),
                     "reading a new key"));
    if (size != kScalarBytes) return Error{Code::Bug, "a new key of odd size"};
    return from_scalar(std::move(scalar));
}

Result<SigningKey> SigningKey::from_pem(std::string_view pem) {
    if (pem.size() > kMaxKeyFileBytes) return Error{Code::TooLarge, "key file over 4 KiB"};
    TRY(auto scalar, scalar_of(pem));
    return from_scalar(std::move(scalar));
}

std::string SigningKey::secret_pem() const {
    const auto& point = verifying_key_.point();
    Bytes der;
    der.reserve(kPrivateBytes);  // growing would leave a copy of the secret behind
    der.insert(der.end(), kPrivateStart.begin(), kPrivateStart.end());
    der.insert(der.end(), scalar_.view().begin(), scalar_.view().end());
    der.insert(der.end(), kPrivateMiddle.begin(), kPrivateMiddle.end());
    der.insert(der.end(), point.begin(), point.end());
    auto pem = to_pem(kPrivateLabel, der);
    base::wipe(der);
    return pem;
}

Result<Bytes> SigningKey::sign(ByteView message) const {
    TRY(const auto digest, sha256(message));
    TRY(const auto key, PsaKey::import(kSignUse, scalar_.view()));
    RawSignature raw{};
    std::size_t size = 0;
    TRY_DO(psa_check(psa_sign_hash(key.id(), kSignUse.algorithm, digest.data(), digest.size(),
                                   raw.data(), raw.size(), &size),
                     "signing"));
    if (size != raw.size()) return Error{Code::Bug, "a signature of odd size"};
    return to_der(raw);
}

}  // namespace kiosk::crypto
