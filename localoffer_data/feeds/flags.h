// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kiosk::feeds {

enum class Flag {
    Unsaid,
    Yes,
    No,
    Unclear,  // words that are neither
};

// "true", "TRUE", "yes", "Y", "1", "t" and their opposites.
[[nodiscard]] Flag read_flag(std::string_view text);

}  // namespace kiosk::feeds
