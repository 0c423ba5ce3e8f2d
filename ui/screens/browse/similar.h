// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/screens/browse/listing.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Others like the one on the screen: `service:<id>`, each with its provider and, where that is known, how far it is; empty
// where there are none.
[[nodiscard]] std::vector<node::Node> similar_services(const std::vector<model::Service>& services,
                                                       const model::Area& area,
                                                       const words::Words& say);

// A service's own screen and, at its end, others like it once they are known.
class WithSimilar final : public shell::Screen {
  public:
    WithSimilar(Listing::World world, model::ServiceId service,
                std::unique_ptr<shell::Screen> screen);

    [[nodiscard]] std::string name() const override { return screen_->name(); }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;
    shell::Next tick(ports::Monotonic now) override;
    [[nodiscard]] bool is_waiting() const override;
    std::optional<node::Key> take_focus() override { return screen_->take_focus(); }
    [[nodiscard]] shell::Chrome chrome() const override { return screen_->chrome(); }
    [[nodiscard]] bool is_request() const override { return screen_->is_request(); }
    [[nodiscard]] std::vector<shell::Manner> manners() const override { return screen_->manners(); }
    [[nodiscard]] std::optional<shell::Leading> typing_leads_to() const override {
        return screen_->typing_leads_to();
    }

  private:
    session::Session& sitting_;
    const model::Area& area_;
    Inquiry inquiry_;
    std::unique_ptr<shell::Screen> screen_;
};

}  // namespace kiosk::screens
