// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "firmware/base/result.h"
#include "ui/node/node.h"

namespace kiosk::qr {

// What one code holds at most: version 15 at correction M, so that its squares are of a size for a camera on a panel of
// 7 inches too. Longer things are for several codes.
inline constexpr std::size_t kMostBytes = 412;

// UTF-8 as a phone's camera reads it, with error correction M (15 % of the code may be unreadable).
// TooLarge: more than kMostBytes. Invalid: nothing, or a NUL in it.
[[nodiscard]] base::Result<node::Squares> encode(std::string_view text);

}  // namespace kiosk::qr
