// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::crypto {

// Base 64 of RFC 4648 section 4 without '=' at the end, as age writes it.
[[nodiscard]] std::string to_base64(base::ByteView bytes);
// Accepts only what to_base64 could have written: no '=', no white space, no loose bits at the end.
[[nodiscard]] base::Result<base::Bytes> from_base64(std::string_view text);

}  // namespace kiosk::crypto
