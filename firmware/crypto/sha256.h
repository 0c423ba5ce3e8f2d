// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::crypto {

inline constexpr std::size_t kSha256Bytes = 32;
using Sha256Digest = std::array<std::uint8_t, kSha256Bytes>;

[[nodiscard]] base::Result<Sha256Digest> sha256(base::ByteView bytes);

// For what comes in pieces. finish() may be called once.
class Sha256 {
  public:
    [[nodiscard]] static base::Result<Sha256> start();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    base::Result<void> add(base::ByteView bytes);
    [[nodiscard]] base::Result<Sha256Digest> finish();

  private:
    struct Operation;
    explicit Sha256(std::unique_ptr<Operation> operation);
    std::unique_ptr<Operation> operation_;
};

}  // namespace kiosk::crypto
