// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"
#include "firmware/link/channel.h"
#include "firmware/link/message.h"

namespace kiosk::link {

// Messages over a channel, for either end. Nothing here waits.
class Connection {
  public:
    explicit Connection(std::unique_ptr<Channel> channel) : channel_(std::move(channel)) {}

    void send(const Message& message);
    // Writes what the channel takes now and reads what it has now. Unavailable: the other side is
    // gone. What it sent before it went can still be taken by next().
    base::Result<void> pump();
    // Only writes.
    base::Result<void> flush();
    [[nodiscard]] base::Result<std::optional<Message>> next() { return decoder_.next(); }

    [[nodiscard]] bool has_unsent() const { return sent_ < unsent_.size(); }
    [[nodiscard]] int fd() const { return channel_->fd(); }

  private:
    base::Result<void> read_some();

    std::unique_ptr<Channel> channel_;
    Decoder decoder_;
    base::Bytes unsent_;
    std::size_t sent_ = 0;
};

}  // namespace kiosk::link
