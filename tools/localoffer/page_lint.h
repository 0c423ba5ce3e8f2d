// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "localoffer_data/model/guide_page.h"

namespace kiosk::tools {

// What a council's own section of a page sets as a condition for asking, which the law does not know:
// "\"The school must have spent £6,000.\" Why it must not stand there." It points, and a person decides.
[[nodiscard]] std::vector<std::string> unlawful_thresholds(const std::vector<model::Block>& blocks);

// The same for the local pages of content folders, each with its file: "wigan/pages/my-plan.local.md: ...".
[[nodiscard]] std::vector<std::string> unlawful_thresholds(
    std::span<const std::filesystem::path> folders);

}  // namespace kiosk::tools
