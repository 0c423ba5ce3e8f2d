// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::feeds {

// The BCP 47 tag of a language by its English or own name or its code: "Urdu", "ur", "UR-pk" -> "ur" or "ur-PK".
[[nodiscard]] std::optional<std::string> language_tag(std::string_view text);

}  // namespace kiosk::feeds
