// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Words to show to somebody who works here: that a person speaks another language and would like an interpreter.
class InterpreterScreen final : public shell::Screen {
  public:
    explicit InterpreterScreen(const session::Session& sitting) : sitting_(sitting) {}

    [[nodiscard]] std::string name() const override { return "interpreter"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    const session::Session& sitting_;
};

}  // namespace kiosk::screens
