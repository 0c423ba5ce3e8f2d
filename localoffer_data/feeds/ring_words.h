// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace kiosk::feeds {

// For a service without a number: "Ring us to book" -> "Contact us to book", "please call first" -> "please contact them first".
// What names a number ("ring 999") or means a visit ("call in") stays.
[[nodiscard]] std::string without_ringing(std::string_view text);

}  // namespace kiosk::feeds
