// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::feeds {

struct MendedJson {
    std::string text;
    std::size_t control_characters = 0;  // in strings: a blank now, a line end or tab kept as such
    std::size_t escapes = 0;             // "\'" and halves of surrogate pairs
    std::size_t marks = 0;               // commas before a closing bracket; NaN, None, True ...
};

// What programs that write JSON by hand get wrong, put right where it is clear what was meant. The rest stays as it is.
[[nodiscard]] MendedJson mend_json(std::string_view text);

}  // namespace kiosk::feeds
