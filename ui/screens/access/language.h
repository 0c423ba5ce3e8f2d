// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Another language at any moment; nothing typed is lost.
class LanguageScreen final : public shell::Screen {
  public:
    explicit LanguageScreen(session::Session& sitting) : sitting_(sitting) {}

    [[nodiscard]] std::string name() const override { return "language"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    session::Session& sitting_;
};

}  // namespace kiosk::screens
