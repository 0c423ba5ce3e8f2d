// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Larger or smaller words at any moment. What is chosen shows at once, and nothing typed is lost.
class TextSizeScreen final : public shell::Screen {
  public:
    explicit TextSizeScreen(session::Session& sitting) : sitting_(sitting) {}

    [[nodiscard]] std::string name() const override { return "text-size"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    session::Session& sitting_;
};

}  // namespace kiosk::screens
