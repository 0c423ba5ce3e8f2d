// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <optional>

#include "board/linux/files.h"
#include "firmware/crypto/random.h"
#include "firmware/keeper/keeper.h"
#include "firmware/outbox/outbox.h"
#include "firmware/ports/clock.h"

namespace kiosk::programs {

// Time that passes only when the script says so. Starts on Monday 23 November 2026, 9:00.
class ScriptClock final : public ports::Clock {
  public:
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] base::Date today() const override { return base::date_of(now()); }
    [[nodiscard]] ports::Monotonic monotonic() const override { return passed_; }
    void pass(std::chrono::milliseconds time) { passed_ += time; }

  private:
    ports::Monotonic passed_{};
};

// The real keeper on the other end of a memory channel, on a real state folder.
class KeeperBench {
  public:
    KeeperBench(std::filesystem::path state, const ports::Clock& clock)
        : state_(std::move(state)), clock_(clock) {}

    enum class Manner { Answers, Silent, Gone };
    base::Result<void> start();
    // The outbox may not grow any more. Who is connected stays connected.
    base::Result<void> fill_up();
    // Requests that are kept, collected or not.
    [[nodiscard]] base::Result<std::size_t> kept();
    // Has everything that is kept written to a folder, as staff do; how many there are.
    [[nodiscard]] base::Result<std::size_t> collect(const std::filesystem::path& folder);
    // No closing call of any kind reaches what it was doing.
    void cut();
    void behave(Manner manner) { manner_ = manner; }
    [[nodiscard]] link::Connector connector();
    // Lets the keeper hear and answer.
    void serve();

  private:
    base::Result<std::unique_ptr<link::Channel>> connect();
    base::Result<void> start(std::int64_t max_bytes);

    struct Running {
        trust::Settings settings;
        outbox::Outbox outbox;
        keeper::Keeper keeper;
        Running(trust::Settings s, outbox::Outbox o, ports::Files& files, const ports::Clock& clock)
            : settings(std::move(s)),
              outbox(std::move(o)),
              keeper(outbox, settings, files, clock) {}
    };

    std::filesystem::path state_;
    const ports::Clock& clock_;
    linux_board::Files files_;
    std::unique_ptr<Running> running_;
    std::list<keeper::Peer> peers_;
    Manner manner_ = Manner::Answers;
};

}  // namespace kiosk::programs
