// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace kiosk::feeds {

// Bytes that are not UTF-8 read as the Windows-1252 that they once were.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

// What Windows-1252 has where Unicode has a control character (U+0080 to U+009F); 0 = nothing.
[[nodiscard]] char32_t meant_by_control(char32_t control);

// UTF-8 that was read as Windows-1252, once or twice, put right: "Â£" -> "£", "â€™" -> "’", "CafÃ©" -> "Café".
// Only what can be nothing else is touched, so right text comes back as it went in. `text` is UTF-8.
[[nodiscard]] std::string repair_mojibake(std::string_view text);

}  // namespace kiosk::feeds
