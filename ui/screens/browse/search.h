// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Words in, services out, with every letter. Nothing found is never the end: there is a person to ask.
class SearchScreen final : public shell::Screen {
  public:
    SearchScreen(session::Session& sitting, const directory::Directory& directory,
                 search::Engine& engine);

    [[nodiscard]] std::string name() const override { return "search"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    [[nodiscard]] std::optional<shell::Leading> typing_leads_to() const override;
    shell::Next on(const node::Action& action) override;

  private:
    void look();

    session::Session& sitting_;
    const directory::Directory& directory_;
    search::Engine& engine_;
    std::size_t offset_ = 0;
    search::Results results_;
    std::vector<model::Service> services_;  // one for every hit, in their order
};

}  // namespace kiosk::screens
