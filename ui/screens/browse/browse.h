// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/screens/browse/listing.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Every way to look without typing: by age, by need, by kind of help, by what a local offer must hold, by what comes
// with growing up. Each choice says how many services it leads to.
class BrowseScreen final : public shell::Screen {
  public:
    explicit BrowseScreen(Listing::World world);

    [[nodiscard]] std::string name() const override { return "browse"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override { return inquiry_.is_waiting(); }

  private:
    // A choice on a wide panel and on a small one.
    struct Ways {
        node::Node wide;
        node::Node small;
    };
    [[nodiscard]] Ways choice_button(const search::Choice& choice, const words::Text& name,
                                     const words::Words& say) const;

    Listing::World world_;
    Inquiry inquiry_;
};

}  // namespace kiosk::screens
