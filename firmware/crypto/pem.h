// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/crypto/secret.h"

namespace kiosk::crypto {

[[nodiscard]] std::string to_pem(std::string_view label, base::ByteView der);
// The block of that label; NotFound where the text has none.
[[nodiscard]] base::Result<SecretBytes> from_pem(std::string_view label, std::string_view pem);

}  // namespace kiosk::crypto
