// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "firmware/base/result.h"
#include "localoffer_data/ingest/problems.h"
#include "localoffer_data/model/content.h"

namespace kiosk::ingest {

inline constexpr std::size_t kMaxFormBytes = 512 * 1024;  // as much as firmware/forms reads

struct ContentReading {
    model::Content content;  // whole and sound only where there are no problems
    Problems problems;
};

// Reads content folders as one: any folder may hold any of the files that ../content/README.md describes, together
// they must hold exactly one area, at least one category, and the council's duty line. Every id that is named must be
// there, in any of the folders; no id may be there twice.
//
// A form's JSON is given to `check_form`, where there is one; its error is a problem of that file. What a form means is
// for firmware/forms, which this module does not see.
using FormCheck = std::function<base::Result<void>(std::string_view json)>;
[[nodiscard]] ContentReading read_content(std::span<const std::filesystem::path> folders,
                                          FormCheck check_form = {});

}  // namespace kiosk::ingest
