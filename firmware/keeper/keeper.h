// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "firmware/base/result.h"
#include "firmware/keeper/collect.h"
#include "firmware/link/connection.h"
#include "firmware/outbox/outbox.h"
#include "firmware/ports/clock.h"
#include "firmware/ports/files.h"
#include "firmware/trust/settings.h"

namespace kiosk::keeper {

// Which door a peer came in by; only staff may have requests written to a folder.
enum class Entrance { Kiosk, Staff };

// Answers what peers ask. Everything handed in must outlive it.
class Keeper {
  public:
    Keeper(outbox::Outbox& outbox, const trust::Settings& settings, ports::Files& files,
           const ports::Clock& clock)
        : outbox_(outbox), settings_(settings), files_(files), clock_(clock) {}

    [[nodiscard]] link::Status status();
    // Kept only after the commit.
    [[nodiscard]] link::Body keep(const link::Keep& asked);
    [[nodiscard]] base::Result<CollectJob> start_collect(const link::Collect& asked);

  private:
    outbox::Outbox& outbox_;
    const trust::Settings& settings_;
    ports::Files& files_;
    const ports::Clock& clock_;
};

[[nodiscard]] link::Refusal refusal_of(base::Code code);

// One kiosk or one member of staff at the door.
class Peer {
  public:
    Peer(std::unique_ptr<link::Channel> channel, Entrance entrance)
        : connection_(std::move(channel)), entrance_(entrance) {}

    // Hears what has come, answers it, goes one step on with what takes longer. An error: the peer
    // is gone or does not keep to the protocol, and this object is done with.
    base::Result<void> serve(Keeper& keeper);

    // True: serve again soon, without waiting for bytes.
    [[nodiscard]] bool is_busy() const { return collecting_.has_value(); }
    [[nodiscard]] bool wants_to_write() const { return connection_.has_unsent(); }
    // For poll(). Never what serve() would leave lying: it would be ready again at once, for ever.
    [[nodiscard]] short waits_for() const;
    [[nodiscard]] int fd() const { return connection_.fd(); }

  private:
    struct Collecting {
        std::uint32_t request = 0;
        CollectJob job;
    };
    void answer(Keeper& keeper, const link::Message& asked);
    void begin_collect(Keeper& keeper, std::uint32_t request, const link::Collect& asked);
    void go_on_collecting();

    link::Connection connection_;
    Entrance entrance_;
    std::optional<Collecting> collecting_;
};

}  // namespace kiosk::keeper
