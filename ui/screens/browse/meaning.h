// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "firmware/session/session.h"
#include "localoffer_data/model/area.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// What one word means.
class MeaningScreen final : public shell::Screen {
  public:
    MeaningScreen(const session::Session& sitting, model::Term term)
        : sitting_(sitting), term_(std::move(term)) {}

    [[nodiscard]] std::string name() const override { return "meaning"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    const session::Session& sitting_;
    model::Term term_;
};

}  // namespace kiosk::screens
