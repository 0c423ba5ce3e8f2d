// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "localoffer_data/model/clip.h"
#include "ui/screens/clip/player.h"
#include "ui/shell/screen.h"

namespace kiosk::screens {

struct PictureRoom {
    double height_mm = 0;
    // What moves the picture on stands under it, or beside it where there is no height.
    node::Arrange with_hands = node::Arrange::Stack;
};

// A council's clip in sign language, and beside it all that it says. The words alone where it does not play. The player
// outlives it.
class ClipScreen final : public shell::Screen {
  public:
    ClipScreen(const session::Session& sitting, model::Clip clip, Player& player, PictureRoom room);
    ~ClipScreen() override { player_.close(); }
    ClipScreen(const ClipScreen&) = delete;
    ClipScreen& operator=(const ClipScreen&) = delete;

    [[nodiscard]] std::string name() const override { return "clip"; }
    [[nodiscard]] std::vector<node::Node> view() const override;
    shell::Next on(const node::Action& action) override;

  private:
    [[nodiscard]] node::Node film(const words::Words& say) const;
    [[nodiscard]] std::vector<node::Node> transcript(const words::Words& say) const;

    const session::Session& sitting_;
    model::Clip clip_;
    Player& player_;
    PictureRoom room_;
};

}  // namespace kiosk::screens
