// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// The name that a council's content gives to the screen of that address: "help", "page:appeal".
[[nodiscard]] std::string place_of(const shell::Address& address);

// A screen that has a clip: under its title a quiet way to it.
class WithClip final : public shell::Screen {
  public:
    WithClip(const session::Session& sitting, std::string place,
             std::unique_ptr<shell::Screen> screen);

    [[nodiscard]] std::string name() const override { return screen_->name(); }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override { return screen_->tick(now); }
    [[nodiscard]] bool is_waiting() const override { return screen_->is_waiting(); }
    std::optional<node::Key> take_focus() override { return screen_->take_focus(); }
    [[nodiscard]] shell::Chrome chrome() const override { return screen_->chrome(); }
    [[nodiscard]] bool is_request() const override { return screen_->is_request(); }
    [[nodiscard]] std::vector<shell::Manner> manners() const override { return screen_->manners(); }
    [[nodiscard]] std::optional<shell::Leading> typing_leads_to() const override {
        return screen_->typing_leads_to();
    }

  private:
    const session::Session& sitting_;
    std::string place_;
    std::unique_ptr<shell::Screen> screen_;
};

}  // namespace kiosk::screens
