// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

#include "firmware/ports/clock.h"

namespace kiosk::session {

using ports::Monotonic;

inline constexpr Monotonic kWarnAfter = std::chrono::minutes{3};
inline constexpr Monotonic kWarningLasts = std::chrono::seconds{60};
inline constexpr Monotonic kHiddenAtMost = std::chrono::minutes{20};

enum class Stage {
    Resting,  // nobody has touched anything yet: nothing to warn about
    Active,
    Warning,  // "Are you still there?"
    Hidden,   // the family hid the screen: the idle clock stands still
    Over,     // final
};

// When a sitting that nobody touches ends. Pure: it knows only the times it is told, which never go back.
class IdleClock {
  public:
    // Somebody pressed something. A press while hidden changes nothing: shown() does.
    void touched(Monotonic now);
    void hidden(Monotonic now);
    void shown(Monotonic now);
    // Call it at next_change(), or at any time.
    void tick(Monotonic now);

    [[nodiscard]] Stage stage() const { return stage_; }
    // Until the warning's, or the hidden screen's, end; zero at other stages.
    [[nodiscard]] Monotonic left(Monotonic now) const;
    // When the stage changes by itself; never, while Resting or Over.
    [[nodiscard]] std::optional<Monotonic> next_change() const;
    // True when it ended behind a hidden screen.
    [[nodiscard]] bool ended_hidden() const { return ended_hidden_; }

  private:
    Stage stage_ = Stage::Resting;
    Monotonic since_{};  // the last touch; or when it was hidden
    bool ended_hidden_ = false;
};

}  // namespace kiosk::session
