// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "firmware/ports/clock.h"
#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// One of them, with every way to reach them.
[[nodiscard]] node::Node contact_panel(const model::Contact& contact, const words::Words& say);

// People to ring or visit, each with what they help with, the one who was asked for first. Where every dead end leads.
class PeopleScreen final : public shell::Screen {
  public:
    PeopleScreen(const session::Session& sitting, const directory::Directory& directory,
                 model::ContactId first = {})
        : sitting_(sitting), directory_(directory), first_(std::move(first)) {}

    [[nodiscard]] std::string name() const override { return "people"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& /*action*/) override { return shell::Stay{}; }

  private:
    const session::Session& sitting_;
    const directory::Directory& directory_;
    model::ContactId first_;
};

}  // namespace kiosk::screens
