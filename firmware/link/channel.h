// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <utility>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::link {

// One end of a stream of bytes. Nothing here waits.
class Channel {
  public:
    virtual ~Channel() = default;

    // How many of the bytes were taken, 0 when the other side is slow. Unavailable once it is gone.
    [[nodiscard]] virtual base::Result<std::size_t> write(base::ByteView bytes) = 0;
    // How many bytes were put into `out`, 0 when there are none yet. Unavailable once the other
    // side is gone and everything it wrote was read.
    [[nodiscard]] virtual base::Result<std::size_t> read(std::span<std::uint8_t> out) = 0;
    // For an event loop to wait on; -1 where there is nothing to wait on.
    [[nodiscard]] virtual int fd() const = 0;
};

// How a client gets its channel; called again after the channel broke.
using Connector = std::function<base::Result<std::unique_ptr<Channel>>()>;

// Two ends in one process, for the robot and the tests. Either may go first.
[[nodiscard]] std::pair<std::unique_ptr<Channel>, std::unique_ptr<Channel>> memory_channels();

}  // namespace kiosk::link
