// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "firmware/ports/clock.h"
#include "localoffer_data/model/clip.h"
#include "ui/paint/surface.h"
#include "ui/screens/clip/player.h"

namespace kiosk::programs {

// Plays clips by the kiosk's clock: it says how far a clip should be, and a thread of its own, with a directory and a
// decoder of its own, makes that picture. One that is late is passed over. All calls from one thread.
class ClipPlayer final : public screens::Player {
  public:
    // `wake` is called from the player's thread when a picture has come; it outlives the player.
    explicit ClipPlayer(std::filesystem::path directory, std::function<void()> wake = {});
    ~ClipPlayer() override;
    ClipPlayer(const ClipPlayer&) = delete;
    ClipPlayer& operator=(const ClipPlayer&) = delete;

    void open(const model::Clip& clip) override;
    void play() override;
    void pause() override;
    void again() override;
    void close() override;
    [[nodiscard]] State state() const override { return state_; }

    // Asks for what is due and takes what has come.
    void tick(ports::Monotonic now);
    // Nothing: no clip is open, or its first picture has not come yet.
    [[nodiscard]] std::shared_ptr<const paint::Surface> picture() const { return picture_; }
    [[nodiscard]] std::optional<ports::Monotonic> wake_at() const;
    // Asked for a picture that has not come.
    [[nodiscard]] bool is_waiting() const;
    // Until what was asked for has come: for a program whose time is not the world's.
    void settle();

  private:
    using Milliseconds = std::chrono::milliseconds;
    // Which showing of which clip, and how far it should be.
    struct Due {
        int showing = 0;  // 0 = none
        model::Clip clip;
        Milliseconds at{-1};
    };
    struct Made {
        int showing = 0;
        Milliseconds at{-1};
        std::shared_ptr<const paint::Surface> picture;
        bool is_broken = false;
    };
    class Film;

    void begin(State state);
    void ask(Milliseconds at);
    void work();
    // The lock is held; let go of while the film moves on.
    void make(std::unique_lock<std::mutex>& lock, Film& film);
    [[nodiscard]] bool is_due() const;

    std::filesystem::path path_;
    std::function<void()> wake_;
    State state_ = State::Still;
    model::Clip clip_;
    Milliseconds position_{};
    std::optional<ports::Monotonic> since_;  // the last tick while playing
    std::shared_ptr<const paint::Surface> picture_;
    int last_showing_ = 0;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Due due_;
    Made made_;
    std::atomic<int> showing_ = 0;  // as due_ says, for a film that moves on
    bool is_over_ = false;
    std::thread thread_;  // begins with the first clip
};

}  // namespace kiosk::programs
