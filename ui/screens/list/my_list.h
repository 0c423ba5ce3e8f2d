// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// What the family keeps for this sitting: each with how to reach it; taken out one by one or all at once, and put back.
class MyListScreen final : public shell::Screen {
  public:
    MyListScreen(session::Session& sitting, const directory::Directory& directory, base::Date today)
        : sitting_(sitting), directory_(directory), today_(today) {}

    [[nodiscard]] std::string name() const override { return std::string(shell::kMyList); }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] std::vector<node::Node> top(const words::Words& say) const;
    [[nodiscard]] node::Node ways_on(const words::Words& say) const;

    session::Session& sitting_;
    const directory::Directory& directory_;
    base::Date today_;
};

// Those of the list that the directory still has, in the list's order.
[[nodiscard]] std::vector<model::Service> services_of_list(const session::Session& sitting,
                                                           const directory::Directory& directory);

}  // namespace kiosk::screens
