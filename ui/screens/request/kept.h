// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/request/desk.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Comes up only after the keeper's answer. Says what has happened, what has not yet, and what the law says comes next,
// counted from the day the council has the request. The answers are gone from here on.
class KeptScreen final : public shell::Screen {
  public:
    KeptScreen(Desk desk, std::string reference, bool practice);

    [[nodiscard]] std::string name() const override { return "kept"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    [[nodiscard]] shell::Chrome chrome() const override { return shell::Chrome::NoBack; }
    [[nodiscard]] bool is_request() const override { return true; }

  private:
    Desk desk_;
    std::string reference_;
    bool practice_;
};

}  // namespace kiosk::screens
