// SPDX-License-Identifier: Apache-2.0
#include "firmware/keeper/server.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace kiosk::keeper {

using base::Code;
using base::Error;
using base::Result;

Result<Server> Server::open(const std::filesystem::path& run_folder, Keeper& keeper) {
    TRY(auto kiosk, link::UnixListener::listen(run_folder / "kiosk.sock"));
    TRY(auto staff, link::UnixListener::listen(run_folder / "staff.sock"));
    return Server{std::move(kiosk), std::move(staff), keeper};
}

Result<void> Server::run(int stop) {
    while (true) {
        std::vector<pollfd> waits{
            {stop, POLLIN, 0}, {kiosk_.fd(), POLLIN, 0}, {staff_.fd(), POLLIN, 0}};
        for (const auto& peer : peers_) {
            waits.push_back({peer.fd(), peer.waits_for(), 0});
        }
        const int ready = ::poll(waits.data(), waits.size(), is_busy() ? 0 : -1);
        if (ready < 0 && errno != EINTR) {
            return Error{Code::Bug, std::string{"poll: "} + std::strerror(errno)};
        }
        if (ready < 0) continue;
        if (waits[0].revents != 0) return {};
        serve_peers();
        TRY_DO(let_in(kiosk_, Entrance::Kiosk));
        TRY_DO(let_in(staff_, Entrance::Staff));
    }
}

Result<void> Server::let_in(link::UnixListener& listener, Entrance entrance) {
    TRY(auto channel, listener.accept());
    // With the house full a newcomer finds the door shut, and asks again later.
    if (channel && peers_.size() < kMaxPeers) peers_.emplace_back(std::move(channel), entrance);
    return {};
}

void Server::serve_peers() {
    std::erase_if(peers_, [this](Peer& peer) { return !peer.serve(*keeper_); });
}

bool Server::is_busy() const {
    return std::ranges::any_of(peers_, [](const Peer& peer) { return peer.is_busy(); });
}

}  // namespace kiosk::keeper
