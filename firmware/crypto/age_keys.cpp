// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/age_keys.h"

#include <algorithm>

#include "firmware/crypto/bech32.h"

namespace kiosk::crypto {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kRecipientPrefix = "age";
constexpr std::string_view kIdentityPrefix = "age-secret-key-";

std::string lower_case(std::string_view text) {
    std::string lower{text};
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool has_lower_case(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Result<AgeRecipient> AgeRecipient::parse(std::string_view text) {
    TRY(const auto bytes, from_bech32(kRecipientPrefix, text));
    if (bytes.size() != kX25519Bytes) return Error{Code::Invalid, "a recipient has 32 bytes"};
    X25519Point point{};
    std::ranges::copy(bytes, point.begin());
    return AgeRecipient{point};
}

std::string AgeRecipient::text() const { return to_bech32(kRecipientPrefix, point_); }

Result<AgeIdentity> AgeIdentity::from_secret(SecretBytes secret) {
    TRY(const auto point, x25519_public(secret));
    return AgeIdentity{std::move(secret), AgeRecipient{point}};
}

Result<AgeIdentity> AgeIdentity::generate(ports::Random& random) {
    SecretBytes secret{kX25519Bytes};
    TRY_DO(random.fill(secret.span()));
    return from_secret(std::move(secret));
}

Result<AgeIdentity> AgeIdentity::parse(std::string_view text) {
    if (has_lower_case(text)) return Error{Code::Invalid, "an identity is in capitals"};
    auto lower = lower_case(text);
    auto bytes = from_bech32(kIdentityPrefix, lower);
    base::wipe(lower);
    if (!bytes) return std::move(bytes).error();
    auto secret = SecretBytes::copy_of(*bytes);
    base::wipe(*bytes);
    if (secret.size() != kX25519Bytes) return Error{Code::Invalid, "an identity has 32 bytes"};
    return from_secret(std::move(secret));
}

std::string AgeIdentity::secret_text() const {
    auto text = to_bech32(kIdentityPrefix, secret_.view());
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

Result<std::vector<AgeIdentity>> parse_identity_file(std::string_view text) {
    if (text.size() > kMaxIdentityFileBytes) return Error{Code::TooLarge, "over 64 KiB"};
    std::vector<AgeIdentity> identities;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        auto identity = AgeIdentity::parse(line);
        if (!identity) return std::move(identity).error().within("line " + std::to_string(number));
        identities.push_back(*std::move(identity));
    }
    if (identities.empty()) return Error{Code::Invalid, "no identity in the file"};
    return identities;
}

}  // namespace kiosk::crypto
