// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// How this kiosk is used, and who can help; also the way to an interpreter, and to the languages where the access bar has
// no room for them.
class HelpScreen final : public shell::Screen {
  public:
    explicit HelpScreen(const session::Session& sitting) : sitting_(sitting) {}

    [[nodiscard]] std::string name() const override { return "help"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    const session::Session& sitting_;
};

}  // namespace kiosk::screens
