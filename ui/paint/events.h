// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "ui/layout/geometry.h"
#include "ui/node/raw_event.h"

namespace kiosk::paint {

// What happened at the hardware, in millimetres. One object in a process. All calls from one thread
// but wake(). A mouse's left button is finger -1. A key that makes a letter brings its KeyEvent
// (Other, or Space) and a TextEvent.
class Events {
  public:
    // Works with no window at all (a robot's), and then only brings what is pushed.
    [[nodiscard]] static base::Result<std::unique_ptr<Events>> open(const layout::Panel& panel);
    ~Events();
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    // Sleeps, using no CPU, until something happens, wake() is called or the time is over; nullopt
    // = for ever. An empty answer means one of the last two. `devices` are watched as well where
    // SDL itself cannot sleep (KMSDRM, no window): pass the input devices' descriptors there; the
    // caller empties them.
    [[nodiscard]] std::vector<node::RawEvent> wait(std::optional<std::chrono::milliseconds> timeout,
                                                   std::span<const int> devices = {});
    // What is there now, without sleeping.
    [[nodiscard]] std::vector<node::RawEvent> poll();
    // From any thread.
    void wake();

    // A robot's hands: real SDL events, so that they pass the same translation.
    void push_finger(node::FingerPhase phase, layout::Millimetres x, layout::Millimetres y,
                     long long finger = 1);
    void push_key(node::KeyCode code, bool shift = false, bool repeat = false);
    void push_text(std::string_view text);
    void push_close();

  private:
    class Impl;
    explicit Events(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::paint
