// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "board/programs/wiring/kiosk.h"
#include "ui/paint/events.h"

namespace kiosk::programs {

enum class Way { Touch, Keys };

// Does what a person does, by one way of input, through the same translation of events as a real hand. `settled` lets
// the kiosk finish what an event began. All outlive it.
class RobotHands {
  public:
    RobotHands(paint::Events& events, Way way, std::function<Kiosk&()> kiosk,
               std::function<void()> settled)
        : events_(events), way_(way), kiosk_(std::move(kiosk)), settled_(std::move(settled)) {}

    // `name` is a visible name, or "key:..." for a node's key; `role` may be empty.
    base::Result<void> tap(const std::string& name, std::string_view role);
    // A second touch before anything has answered the first.
    base::Result<void> tap_twice(const std::string& name);
    base::Result<void> type(const std::string& text);
    // Takes away what stands in the field that is being typed into.
    base::Result<void> clear();
    // Puts the on-screen keyboard away, where there is one.
    base::Result<void> finish_typing();
    base::Result<void> press(const std::string& key);
    void touch(double x_mm, double y_mm);
    void touch_down(double x_mm, double y_mm);
    void touch_move(double x_mm, double y_mm);
    void touch_up(double x_mm, double y_mm);
    // Brings the node onto the glass with the screen's own buttons.
    base::Result<node::Key> find(const std::string& name, std::string_view role);
    // Turns the screen's pages, each once, until it holds; false where it never does.
    bool turn_until(const std::function<bool()>& holds);
    // Where Tab stops, from a fresh focus until it comes round.
    std::vector<node::Key> walk_focus();
    base::Result<void> focus_by_keys(const node::Key& key);
    // What was pressed so far, turning pages too, but not what belongs to typing.
    [[nodiscard]] long taps() const { return taps_; }

  private:
    [[nodiscard]] base::Result<std::optional<node::Key>> on_glass(const std::string& name,
                                                                  std::string_view role) const;
    base::Result<void> act_on(const node::Key& key);
    bool turn(const node::Key& turner);
    bool turn_list_until(const node::Key& list, const std::function<bool()>& holds);
    base::Result<void> type_letter(const std::string& letter);
    base::Result<void> type_accented(const std::string& letter);
    [[nodiscard]] bool has(const node::Key& key) const {
        return kiosk_().frame().find(key) != nullptr;
    }
    void deliver();

    paint::Events& events_;
    Way way_;
    long taps_ = 0;
    std::function<Kiosk&()> kiosk_;
    std::function<void()> settled_;
};

}  // namespace kiosk::programs
