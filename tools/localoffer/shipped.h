// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "firmware/base/date.h"

namespace kiosk::tools {

// A file or folder that comes with the program, by its path below share/localoffer; std::nullopt where it is not there.
[[nodiscard]] std::optional<std::filesystem::path> shipped(const std::string& path);
// A folder of the content that comes with the program; ends the command where there is none of that name.
[[nodiscard]] std::filesystem::path shipped_content(const std::string& name);

// By this computer's clock.
[[nodiscard]] base::Date today();
// The day that an option names; today where it is empty.
[[nodiscard]] base::Date day_or_today(const std::string& option, const std::string& value);

}  // namespace kiosk::tools
