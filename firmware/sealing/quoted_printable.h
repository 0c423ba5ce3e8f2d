// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/base/result.h"

// RFC 2045 section 6.7. Line ends of the text are LF, those of the encoded form CR LF.
namespace kiosk::sealing {

void append_quoted_printable(std::string& out, std::string_view text);
[[nodiscard]] base::Result<std::string> from_quoted_printable(std::string_view encoded);

}  // namespace kiosk::sealing
