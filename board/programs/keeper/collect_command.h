// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "firmware/base/result.h"
#include "firmware/keeper/collect.h"
#include "firmware/link/message.h"

namespace kiosk::programs {

// Does it itself, or asks the keeper that is running on this state folder.
[[nodiscard]] base::Result<keeper::CollectReport> collect_command(
    const std::filesystem::path& state, const std::filesystem::path& folder, link::Again again);

}  // namespace kiosk::programs
