// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::store {

// A whole file in memory, read-only, its pages shared with whoever reads it too. The file must not shrink underneath: those
// who replace it put a new one in its place.
class MappedFile {
  public:
    // NotFound no such file; TooLarge above `most` bytes; Io.
    [[nodiscard]] static base::Result<MappedFile> open(const std::filesystem::path& path,
                                                       std::size_t most);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    [[nodiscard]] base::ByteView bytes() const { return bytes_; }

  private:
    explicit MappedFile(base::ByteView bytes) : bytes_(bytes) {}
    base::ByteView bytes_;
};

}  // namespace kiosk::store
