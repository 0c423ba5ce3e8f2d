// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>

#include "firmware/base/result.h"

namespace kiosk::ingest {

// Exchanges two folders in one step; false where the file system cannot.
using Exchange =
    std::function<bool(const std::filesystem::path& one, const std::filesystem::path& other)>;
[[nodiscard]] bool exchange_folders(const std::filesystem::path& one,
                                    const std::filesystem::path& other);

// Puts `fresh` in the place of `folder`, beside which it stands, so that a reader sees the old folder or the new one and never
// half of each. What else lay in the old folder is carried over; the rest of it is gone. On an error the old folder is as it was.
// Where folders cannot be exchanged, two renames do it; a power cut between them is mended by restore_folder().
base::Result<void> replace_folder(const std::filesystem::path& fresh,
                                  const std::filesystem::path& folder,
                                  const Exchange& exchange = exchange_folders);

// Puts back what a power cut left aside.
void restore_folder(const std::filesystem::path& folder);

// Names beside a folder: ".import.new" for "import".
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& folder, const char* ending);

base::Result<void> save_to_disk(const std::filesystem::path& path);

}  // namespace kiosk::ingest
