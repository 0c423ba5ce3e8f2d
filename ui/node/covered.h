// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kiosk::node {

// What stands on the glass for a private value. It says nothing of the length.
inline constexpr std::string_view kCovered = "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022";

}  // namespace kiosk::node
