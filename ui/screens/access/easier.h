// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Every way to make the kiosk easier to use, with what is chosen now, and all of it put back in one press.
class EasierScreen final : public shell::Screen {
  public:
    explicit EasierScreen(session::Session& sitting) : sitting_(sitting) {}

    [[nodiscard]] std::string name() const override { return "easier"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    session::Session& sitting_;
};

}  // namespace kiosk::screens
