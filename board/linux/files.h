// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/ports/files.h"

namespace kiosk::linux_board {

class Files final : public ports::Files {
  public:
    [[nodiscard]] base::Result<base::Bytes> read(const std::filesystem::path& path,
                                                 std::size_t max_bytes) override;
    base::Result<void> place(const std::filesystem::path& path, base::ByteView bytes) override;
    base::Result<void> make_folder(const std::filesystem::path& path) override;
};

}  // namespace kiosk::linux_board
