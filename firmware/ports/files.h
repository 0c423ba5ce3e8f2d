// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::ports {

// Small whole files on storage that may fail, fill up or be pulled out.
class Files {
  public:
    virtual ~Files() = default;

    // NotFound: no such file; TooLarge: over the limit; Invalid: not a regular file (a link is not
    // followed); Io.
    [[nodiscard]] virtual base::Result<base::Bytes> read(const std::filesystem::path& path,
                                                         std::size_t max_bytes) = 0;
    // When this returns well, the whole file stands under its name and survives a power cut:
    // written under a temporary name in the same folder, synced, renamed, the folder synced. An
    // existing file of that name is replaced. Full: no room. On an error nothing new stands under
    // the name, but for one: where syncing the folder fails, the file stands and may be gone after
    // a power cut. Whoever is told an error must ask again, and put up with finding it there.
    virtual base::Result<void> place(const std::filesystem::path& path, base::ByteView bytes) = 0;
    // With all folders above it; fine where it is there already.
    virtual base::Result<void> make_folder(const std::filesystem::path& path) = 0;
};

}  // namespace kiosk::ports
