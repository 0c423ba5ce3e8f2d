// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// How this kiosk is used, and who can help; also the way to an interpreter, and to the languages where the access bar has
// no room for them.
class HelpScreen final : public shell::Screen {
  public:
    // Both outlive the screen.
    HelpScreen(const session::Session& sitting, const directory::Directory& directory)
        : sitting_(sitting), directory_(directory) {}

    [[nodiscard]] std::string name() const override { return "help"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] std::vector<node::Node> makers_of_symbols() const;

    const session::Session& sitting_;
    const directory::Directory& directory_;
};

}  // namespace kiosk::screens
