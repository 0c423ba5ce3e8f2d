// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "firmware/base/result.h"

namespace kiosk::programs {

// The first file of a folder, however deep, that holds those words in any case of A to Z, or has them in its name.
// Io where a file cannot be read: what nobody could look into is not clean.
[[nodiscard]] base::Result<std::optional<std::string>> trace_of(
    const std::string& words, const std::filesystem::path& folder);

}  // namespace kiosk::programs
