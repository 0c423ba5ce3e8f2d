// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/age.h"

#include <algorithm>
#include <optional>

#include "firmware/crypto/age_header.h"
#include "firmware/crypto/base64.h"
#include "firmware/crypto/primitives.h"

namespace kiosk::crypto {
namespace {

using base::Bytes;
using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kFileKeyBytes = 16;
constexpr std::string_view kX25519Kind = "X25519";
constexpr std::string_view kScryptKind = "scrypt";
constexpr std::string_view kWrapPurpose = "age-encryption.org/v1/X25519";
constexpr std::size_t kWrappedKeyBytes = kFileKeyBytes + kAeadTagBytes;

Result<SecretBytes> wrap_key(const SecretBytes& shared, const X25519Point& share,
                             const AgeRecipient& recipient) {
    Bytes salt{share.begin(), share.end()};
    salt.insert(salt.end(), recipient.point().begin(), recipient.point().end());
    return hkdf_sha256(shared, salt, kWrapPurpose);
}

Result<AgeStanza> stanza_for(const AgeRecipient& recipient, const SecretBytes& file_key,
                             ports::Random& random) {
    SecretBytes ephemeral{kX25519Bytes};
    TRY_DO(random.fill(ephemeral.span()));
    TRY(const auto share, x25519_public(ephemeral));
    TRY(const auto shared, x25519_shared(ephemeral, recipient.point()));
    TRY(const auto key, wrap_key(shared, share, recipient));
    TRY(auto body, aead_encrypt(key, AeadNonce{}, file_key.view()));
    return AgeStanza{{std::string{kX25519Kind}, to_base64(share)}, std::move(body)};
}

Result<void> check_recipients(std::span<const AgeRecipient> recipients) {
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        if (std::ranges::find(recipients.subspan(i + 1), recipients[i]) != recipients.end()) {
            return Error{Code::Invalid, "a recipient is named twice"};
        }
    }
    if (recipients.size() < kMinRecipients) return Error{Code::Invalid, "fewer than 2 recipients"};
    if (recipients.size() > kMaxRecipients) return Error{Code::TooLarge, "over 16 recipients"};
    return {};
}

Result<X25519Point> share_of(const AgeStanza& stanza) {
    if (stanza.arguments.size() != 2) return Error{Code::Invalid, "age header: odd stanza"};
    TRY(const auto bytes, from_base64(stanza.arguments[1]));
    X25519Point share{};
    if (bytes.size() != share.size() || stanza.body.size() != kWrappedKeyBytes) {
        return Error{Code::Invalid, "age header: odd stanza"};
    }
    std::ranges::copy(bytes, share.begin());
    return share;
}

// Nothing where the stanza is for someone else.
Result<std::optional<SecretBytes>> unwrap(const AgeStanza& stanza, const AgeIdentity& identity) {
    TRY(const auto share, share_of(stanza));
    TRY(const auto shared, x25519_shared(identity.secret(), share));
    TRY(const auto key, wrap_key(shared, share, identity.recipient()));
    auto file_key = aead_decrypt(key, AeadNonce{}, stanza.body);
    if (file_key) return std::optional{*std::move(file_key)};
    if (file_key.error().code == Code::Untrusted) return std::optional<SecretBytes>{};
    return std::move(file_key).error();
}

// A passphrase stanza stands alone, or the file could be opened by someone nobody meant.
Result<void> check_kinds(const AgeHeader& header) {
    for (const auto& stanza : header.stanzas) {
        if (stanza.arguments.front() == kScryptKind && header.stanzas.size() > 1) {
            return Error{Code::Invalid, "age header: scrypt beside other stanzas"};
        }
        if (stanza.arguments.front() == kX25519Kind) {
            const auto share = share_of(stanza);
            if (!share) return share.error();
        }
    }
    return {};
}

Result<SecretBytes> find_file_key(const AgeHeader& header,
                                  std::span<const AgeIdentity> identities) {
    TRY_DO(check_kinds(header));
    for (const auto& identity : identities) {
        for (const auto& stanza : header.stanzas) {
            if (stanza.arguments.front() != kX25519Kind) continue;
            TRY(auto file_key, unwrap(stanza, identity));
            if (file_key) return *std::move(file_key);
        }
    }
    return Error{Code::NotFound, "sealed for other keys"};
}

}  // namespace

Result<Bytes> age_seal(base::ByteView plaintext, std::span<const AgeRecipient> recipients,
                       ports::Random& random) {
    TRY_DO(check_recipients(recipients));
    SecretBytes file_key{kFileKeyBytes};
    TRY_DO(random.fill(file_key.span()));
    std::vector<AgeStanza> stanzas;
    for (const auto& recipient : recipients) {
        TRY(auto stanza, stanza_for(recipient, file_key, random));
        stanzas.push_back(std::move(stanza));
    }
    const auto header = format_age_header(stanzas);
    TRY(const auto mac_key, hkdf_sha256(file_key, {}, "header"));
    TRY(const auto mac, hmac_sha256(mac_key, base::as_bytes(header)));
    const auto mac_text = " " + to_base64(mac) + "\n";

    AgeNonce nonce{};
    TRY_DO(random.fill(nonce));
    TRY(const auto payload_key, hkdf_sha256(file_key, nonce, "payload"));
    Bytes file{header.begin(), header.end()};
    file.insert(file.end(), mac_text.begin(), mac_text.end());
    file.insert(file.end(), nonce.begin(), nonce.end());
    TRY_DO(write_age_chunks(payload_key, plaintext, file));
    return file;
}

Result<void> age_open_chunks(base::ByteView file, std::span<const AgeIdentity> identities,
                             const ChunkSink& sink) {
    TRY(const auto header, parse_age_header(file));
    TRY(const auto file_key, find_file_key(header, identities));
    TRY(const auto mac_key, hkdf_sha256(file_key, {}, "header"));
    TRY_DO(verify_hmac_sha256(mac_key, base::as_bytes(header.authenticated), header.mac));
    const auto payload = file.subspan(header.bytes);
    if (payload.size() < kAgeNonceBytes) return Error{Code::Invalid, "age file ends in its nonce"};
    const auto nonce = payload.first(kAgeNonceBytes);
    TRY(const auto payload_key, hkdf_sha256(file_key, nonce, "payload"));
    return read_age_chunks(payload_key, payload.subspan(kAgeNonceBytes), sink);
}

Result<SecretBytes> age_open(base::ByteView file, std::span<const AgeIdentity> identities) {
    SecretBytes whole{file.size()};  // the plaintext is always shorter
    std::size_t used = 0;
    TRY_DO(age_open_chunks(file, identities, [&](base::ByteView chunk) {
        std::ranges::copy(chunk, whole.span().subspan(used).begin());
        used += chunk.size();
    }));
    whole.shrink(used);
    return whole;
}

}  // namespace kiosk::crypto
