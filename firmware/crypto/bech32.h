// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

// BIP 173 without its limit of 90 characters. Here everything is lower case; AgeIdentity turns its
// capitals round itself.
namespace kiosk::crypto {

[[nodiscard]] std::string to_bech32(std::string_view prefix, base::ByteView bytes);
// Invalid unless the text begins with exactly this prefix and its checksum holds.
[[nodiscard]] base::Result<base::Bytes> from_bech32(std::string_view prefix, std::string_view text);

}  // namespace kiosk::crypto
