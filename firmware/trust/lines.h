// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "firmware/trust/settings.h"

// Private to this module: the line grammar that its text files share.
namespace kiosk::trust {

// Lines without their LF. Invalid where the last has none.
[[nodiscard]] base::Result<std::vector<std::string_view>> split_lines(std::string_view text);

// What follows `start` on the line; Invalid where it starts otherwise or nothing follows.
[[nodiscard]] base::Result<std::string_view> after(std::string_view start, std::string_view line);

[[nodiscard]] base::Result<Purpose> parse_purpose(std::string_view yes_or_no);
[[nodiscard]] std::string_view purpose_word(Purpose purpose);

}  // namespace kiosk::trust
