// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "localoffer_data/model/content.h"

namespace kiosk::directory {

struct Stamp {
    base::Date built{};
    std::string version;  // empty: the day it was built
};

// Writes a new directory file beside `path` and puts it in its place at the end: at every moment the old file or the new
// one is there, whole. The same content and stamp give the same bytes.
[[nodiscard]] base::Result<void> write(const model::Content& content, const Stamp& stamp,
                                       const std::filesystem::path& path);

}  // namespace kiosk::directory
