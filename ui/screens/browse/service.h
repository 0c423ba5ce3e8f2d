// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// One service, in the order a parent asks: what, who for, where, when, cost, how to start, access, contact, what was asked
// of it, when it was checked, whom to tell when it is wrong. It can be kept in the list of this sitting and taken along.
class ServiceScreen final : public shell::Screen {
  public:
    ServiceScreen(session::Session& sitting, const directory::Directory& directory,
                  base::Date today, model::Service service)
        : sitting_(sitting), directory_(directory), today_(today), service_(std::move(service)) {}

    [[nodiscard]] std::string name() const override { return "service"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] std::vector<node::Node> top(const words::Words& say) const;
    [[nodiscard]] std::vector<node::Node> what(const words::Words& say) const;
    [[nodiscard]] node::Node checked(const words::Words& say) const;
    [[nodiscard]] node::Node contact(const words::Words& say) const;
    [[nodiscard]] node::Node keeping(const words::Words& say) const;
    [[nodiscard]] node::Node wrong(const words::Words& say) const;

    session::Session& sitting_;
    const directory::Directory& directory_;
    base::Date today_;
    model::Service service_;
};

}  // namespace kiosk::screens
