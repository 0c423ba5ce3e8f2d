// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <vector>

#include "ui/layout/geometry.h"

namespace kiosk::input {

// Since an arbitrary start; never goes back.
using Moment = std::chrono::milliseconds;

// A finger that rolls or trembles less than this still presses.
inline constexpr layout::Millimetres kSlop = 8;
// A finger that came further than this turns at least one screenful.
inline constexpr layout::Millimetres kDragTurnsPage = 18;
// A finger that was lifted further than this from where it came down does not press.
inline constexpr layout::Millimetres kSwipe = 40;
inline constexpr Moment kLongestSettling{600};

// How a strip of screenfuls moves under a finger and after it. It follows the finger, gives way less and less beyond
// its ends, and once let go comes to rest where a screenful begins. Offsets say what of the strip stands at the top.
class Glide {
  public:
    // `starts` of the screenfuls from the strip's top, at least one; `room` is the height in which they are seen.
    Glide(std::vector<layout::Millimetres> starts, layout::Millimetres room);

    // A finger takes the strip where it stands. `from` is where the finger is on the panel.
    void take(layout::Millimetres offset, layout::Millimetres from, Moment at);
    void follow(layout::Millimetres finger, Moment at);
    // Momentum carries on for at most kLongestSettling.
    void let_go(Moment at);

    [[nodiscard]] layout::Millimetres offset(Moment at) const;
    // The screenful it comes to rest on; while it is held, the one it would be without momentum.
    [[nodiscard]] int rest() const { return rest_; }
    [[nodiscard]] bool is_held() const { return is_held_; }
    [[nodiscard]] bool is_at_rest(Moment at) const;

  private:
    struct Sample {
        layout::Millimetres finger = 0;
        Moment at{};
    };

    [[nodiscard]] layout::Millimetres pulled() const;
    void forget_before(Moment at);
    [[nodiscard]] double speed(Moment at) const;
    [[nodiscard]] int nearest(layout::Millimetres offset) const;
    [[nodiscard]] int settles_on(double speed) const;

    std::vector<layout::Millimetres> starts_;
    layout::Millimetres room_ = 0;
    layout::Millimetres taken_at_ = 0;  // the offset that the finger took it at
    layout::Millimetres finger_from_ = 0;
    std::vector<Sample> samples_;  // of the last moments only, never none
    bool is_held_ = true;
    int rest_ = 0;
    Moment let_go_at_{};
    layout::Millimetres away_ = 0;  // from where it comes to rest, when it was let go
    double speed_ = 0;              // millimetres a second, when it was let go
};

}  // namespace kiosk::input
