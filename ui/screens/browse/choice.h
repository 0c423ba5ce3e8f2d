// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/screens/browse/listing.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// The services of one choice: an age, a need, a kind of help, a part of the local offer. Where none is listed, what the
// area says about it.
class ChoiceScreen final : public shell::Screen {
  public:
    // Its filters begin with none pressed.
    ChoiceScreen(Listing::World world, search::Choice choice);

    [[nodiscard]] std::string name() const override { return "choice"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return listing_.is_waiting(); }

  private:
    [[nodiscard]] std::vector<node::Node> signposts() const;

    session::Session& sitting_;
    const directory::Directory& directory_;
    search::Choice choice_;
    Listing listing_;
};

}  // namespace kiosk::screens
