// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "firmware/session/session.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

// Themes of ui/paint by name, in the order in which they are offered.
inline constexpr std::array<std::string_view, 7> kOfferedColours{
    "daylight", "high_light", "high_dark", "low_glare", "yellow_on_black", "cream", "blue"};

// Other colours at any moment. What is chosen shows at once, and nothing typed is lost.
class ColoursScreen final : public shell::Screen {
  public:
    explicit ColoursScreen(session::Session& sitting) : sitting_(sitting) {}

    [[nodiscard]] std::string name() const override { return "colours"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    session::Session& sitting_;
};

}  // namespace kiosk::screens
