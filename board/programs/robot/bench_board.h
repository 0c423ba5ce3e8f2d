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
#include "firmware/ports/printer.h"

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

// Puts what is printed into a folder, as printed-1.pdf and so on, and behaves as the script says.
class BenchPrinter final : public ports::Printer {
  public:
    enum class Manner { Prints, Fails, Slow };
    explicit BenchPrinter(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] std::optional<std::string> place() override { return place_; }
    base::Result<int> print(base::ByteView pdf) override;
    [[nodiscard]] ports::PrintStanding standing(int job) override;
    void cancel(int /*job*/) override {}

    void stand(std::optional<std::string> place) { place_ = std::move(place); }
    void behave(Manner manner) { manner_ = manner; }
    [[nodiscard]] int printed() const { return printed_; }

  private:
    std::filesystem::path folder_;
    std::optional<std::string> place_;
    Manner manner_ = Manner::Prints;
    int printed_ = 0;
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
