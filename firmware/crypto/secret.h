// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "firmware/base/bytes.h"

namespace kiosk::crypto {

// Bytes that are overwritten when nobody needs them any more. They never grow, because growing
// would leave an old copy behind; shrinking keeps the front and overwrites the rest.
class SecretBytes {
  public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    [[nodiscard]] static SecretBytes copy_of(base::ByteView bytes);

    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] base::ByteView view() const { return {bytes_.get(), size_}; }
    [[nodiscard]] std::span<std::uint8_t> span() { return {bytes_.get(), size_}; }
    void shrink(std::size_t size);

  private:
    std::unique_ptr<std::uint8_t[]> bytes_;
    std::size_t size_ = 0;
};

}  // namespace kiosk::crypto
