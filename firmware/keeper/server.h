// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <list>

#include "firmware/base/result.h"
#include "firmware/keeper/keeper.h"
#include "firmware/link/unix_socket.h"

namespace kiosk::keeper {

inline constexpr std::size_t kMaxPeers = 8;

// The keeper at its two sockets in the state folder. `keeper` must outlive it.
class Server {
  public:
    // The caller holds the outbox, so no other keeper can be using these sockets.
    [[nodiscard]] static base::Result<Server> open(const std::filesystem::path& run_folder,
                                                   Keeper& keeper);
    // Sleeps until someone knocks or asks; returns when `stop` becomes readable.
    base::Result<void> run(int stop);

  private:
    Server(link::UnixListener kiosk, link::UnixListener staff, Keeper& keeper)
        : kiosk_(std::move(kiosk)), staff_(std::move(staff)), keeper_(&keeper) {}
    base::Result<void> let_in(link::UnixListener& listener, Entrance entrance);
    void serve_peers();
    [[nodiscard]] bool is_busy() const;

    link::UnixListener kiosk_;
    link::UnixListener staff_;
    Keeper* keeper_;
    std::list<Peer> peers_;
};

}  // namespace kiosk::keeper
