// SPDX-License-Identifier: Apache-2.0
#include "firmware/session/idle_clock.h"

#include <algorithm>

namespace kiosk::session {

void IdleClock::touched(Monotonic now) {
    tick(now);
    if (stage_ == Stage::Over || stage_ == Stage::Hidden) return;
    stage_ = Stage::Active;
    since_ = now;
}

void IdleClock::hidden(Monotonic now) {
    tick(now);
    if (stage_ == Stage::Over || stage_ == Stage::Hidden) return;
    stage_ = Stage::Hidden;
    since_ = now;
}

void IdleClock::shown(Monotonic now) {
    tick(now);
    if (stage_ != Stage::Hidden) return;
    stage_ = Stage::Active;
    since_ = now;
}

void IdleClock::tick(Monotonic now) {
    const auto passed = now - since_;
    if (stage_ == Stage::Hidden && passed >= kHiddenAtMost) {
        stage_ = Stage::Over;
        ended_hidden_ = true;
    } else if (stage_ == Stage::Active || stage_ == Stage::Warning) {
        // Late by minutes (the machine slept): over at once, without a warning that nobody could have seen.
        if (passed >= kWarnAfter + kWarningLasts) {
            stage_ = Stage::Over;
        } else if (passed >= kWarnAfter) {
            stage_ = Stage::Warning;
        }
    }
}

std::optional<Monotonic> IdleClock::next_change() const {
    switch (stage_) {
        case Stage::Resting:
        case Stage::Over: return std::nullopt;
        case Stage::Active: return since_ + kWarnAfter;
        case Stage::Warning: return since_ + kWarnAfter + kWarningLasts;
        case Stage::Hidden: return since_ + kHiddenAtMost;
    }
    return std::nullopt;
}

Monotonic IdleClock::left(Monotonic now) const {
    if (stage_ != Stage::Warning && stage_ != Stage::Hidden) return Monotonic::zero();
    return std::max(*next_change() - now, Monotonic::zero());
}

}  // namespace kiosk::session
