// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/screens/danger/where_to_turn.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Everybody to ring or text when somebody is in danger, afraid or hurt.
class HelpNowScreen final : public shell::Screen {
  public:
    HelpNowScreen(const session::Session& sitting, const directory::Directory& directory)
        : sitting_(sitting), directory_(directory) {}

    [[nodiscard]] std::string name() const override { return std::string(kHelpNow); }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& /*action*/) override { return shell::Stay{}; }

  private:
    const session::Session& sitting_;
    const directory::Directory& directory_;
};

}  // namespace kiosk::screens
