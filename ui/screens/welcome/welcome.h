// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// What the sitting before has left to say.
enum class Greeting {
    Usual,
    Apology,  // it ended by a fault of ours
};

// The first thing anyone sees: what this is, your language, what is forgotten, Start.
class WelcomeScreen final : public shell::Screen {
  public:
    WelcomeScreen(session::Session& sitting, std::string area, Greeting greeting)
        : sitting_(sitting), area_(std::move(area)), greeting_(greeting) {}

    [[nodiscard]] std::string name() const override { return "welcome"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    [[nodiscard]] shell::Chrome chrome() const override { return shell::Chrome::Bare; }

  private:
    session::Session& sitting_;
    std::string area_;
    Greeting greeting_;
};

}  // namespace kiosk::screens
