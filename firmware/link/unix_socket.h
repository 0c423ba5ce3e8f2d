// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "firmware/base/descriptor.h"
#include "firmware/base/result.h"
#include "firmware/link/channel.h"

namespace kiosk::link {

// Unavailable where nobody listens. The socket's path has at most 107 bytes (sun_path).
[[nodiscard]] base::Result<std::unique_ptr<Channel>> connect_unix(
    const std::filesystem::path& path);
[[nodiscard]] Connector unix_connector(std::filesystem::path path);

// The keeper's end. Peers of another user are turned away unheard.
class UnixListener {
  public:
    // Replaces a socket that an earlier keeper left; the caller makes sure that none is running.
    [[nodiscard]] static base::Result<UnixListener> listen(const std::filesystem::path& path);

    [[nodiscard]] int fd() const { return socket_.get(); }
    // A null pointer where nobody (acceptable) knocks.
    [[nodiscard]] base::Result<std::unique_ptr<Channel>> accept();

  private:
    explicit UnixListener(base::Descriptor socket) : socket_(std::move(socket)) {}
    base::Descriptor socket_;
};

}  // namespace kiosk::link
