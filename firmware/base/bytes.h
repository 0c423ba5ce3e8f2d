// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] ByteView as_bytes(std::string_view text);
[[nodiscard]] std::string_view as_text(ByteView bytes);

// Lower-case hexadecimal, two characters a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);
// Accepts lower case only; anything else is Invalid.
[[nodiscard]] Result<Bytes> from_hex(std::string_view text);

// Overwrites in a way that no optimiser may leave out.
void wipe(std::span<std::uint8_t> bytes);
void wipe(std::string& text);

}  // namespace kiosk::base
