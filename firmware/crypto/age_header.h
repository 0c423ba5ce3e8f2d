// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/sha256.h"

// The textual header of an age v1 file (c2sp.org/age).
namespace kiosk::crypto {

inline constexpr std::size_t kMaxAgeHeaderBytes = 64 * 1024;

struct AgeStanza {
    std::vector<std::string> arguments;  // at least one; the first names the kind
    base::Bytes body;
};

struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    std::string_view authenticated;  // what the MAC covers, a view into the file
    Sha256Digest mac{};
    std::size_t bytes = 0;  // where the payload begins
};

// Up to and with "---", which is what the MAC covers.
[[nodiscard]] std::string format_age_header(const std::vector<AgeStanza>& stanzas);
// Invalid for anything that age itself would not have written.
[[nodiscard]] base::Result<AgeHeader> parse_age_header(base::ByteView file);

}  // namespace kiosk::crypto
