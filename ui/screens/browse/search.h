// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/screens/browse/listing.h"
#include "ui/screens/danger/where_to_turn.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Words in, services out, with every letter. Nothing found is never the end: there is a person to ask.
class SearchScreen final : public shell::Screen {
  public:
    SearchScreen(Listing::World world, DangerListener& listener);

    [[nodiscard]] std::string name() const override { return "search"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    [[nodiscard]] std::optional<shell::Leading> typing_leads_to() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return listing_.is_waiting(); }

  private:
    session::Session& sitting_;
    const directory::Directory& directory_;
    Listing listing_;
    DangerListener& listener_;
    bool hears_danger_ = false;
};

}  // namespace kiosk::screens
