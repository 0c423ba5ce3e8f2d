// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/screens/access/settings.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Choosing one thing about how the kiosk looks. What is chosen shows at once, and nothing typed is lost.
class SettingScreen final : public shell::Screen {
  public:
    SettingScreen(session::Session& sitting, const Setting& setting, bool on_small_panel)
        : sitting_(sitting), setting_(setting), offered_(setting.offered(on_small_panel)) {}

    [[nodiscard]] std::string name() const override { return std::string(setting_.name); }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] node::Key key_of(std::size_t choice) const;

    session::Session& sitting_;
    const Setting& setting_;
    std::size_t offered_;
};

}  // namespace kiosk::screens
