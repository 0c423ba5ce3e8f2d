// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// How it all works: the steps in order, then rights.
class GuideScreen final : public shell::Screen {
  public:
    GuideScreen(const session::Session& sitting, const directory::Directory& directory)
        : sitting_(sitting), directory_(directory) {}

    [[nodiscard]] std::string name() const override { return "guide"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    const session::Session& sitting_;
    const directory::Directory& directory_;
};

// One page of the guide. The law and the council's own way stand apart, each with where it comes from and when a person
// last checked it.
class GuidePageScreen final : public shell::Screen {
  public:
    GuidePageScreen(const session::Session& sitting, const directory::Directory& directory,
                    model::GuidePage page)
        : sitting_(sitting), directory_(directory), page_(std::move(page)) {}

    [[nodiscard]] std::string name() const override { return "page"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    const session::Session& sitting_;
    const directory::Directory& directory_;
    model::GuidePage page_;
};

}  // namespace kiosk::screens
