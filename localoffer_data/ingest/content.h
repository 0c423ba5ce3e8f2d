// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>

#include "localoffer_data/ingest/problems.h"
#include "localoffer_data/model/content.h"

namespace kiosk::ingest {

inline constexpr std::size_t kMaxFormBytes = 4 * 1024 * 1024;

struct ContentReading {
    model::Content content;  // whole and sound only where there are no problems
    Problems problems;
};

// Reads content folders as one: any folder may hold any of the files that ../content/README.md describes, together
// they must hold exactly one area, at least one category, and the council's duty line. Every id that is named must be
// there, in any of the folders; no id may be there twice.
[[nodiscard]] ContentReading read_content(std::span<const std::filesystem::path> folders);

}  // namespace kiosk::ingest
