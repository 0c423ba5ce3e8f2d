// SPDX-License-Identifier: Apache-2.0
#include "firmware/sealing/sealed_request.h"

#include <algorithm>

#include "firmware/crypto/age.h"
#include "firmware/crypto/age_header.h"

namespace kiosk::sealing {

using base::Code;
using base::Error;
using base::Result;

Result<SealedRequest> SealedRequest::from_untrusted(base::Bytes bytes) {
    if (bytes.size() > kMaxSealedBytes) return Error{Code::TooLarge, "sealed request over 512 KiB"};
    TRY(const auto header, crypto::parse_age_header(bytes));
    const bool all_x25519 = std::ranges::all_of(
        header.stanzas, [](const auto& stanza) { return stanza.arguments.front() == "X25519"; });
    if (!all_x25519 || header.stanzas.size() < crypto::kMinRecipients) {
        return Error{Code::Invalid, "not sealed to two recipients"};
    }
    TRY(const auto digest, crypto::sha256(bytes));
    return SealedRequest{std::move(bytes), digest};
}

}  // namespace kiosk::sealing
