// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/forms/forms.h"
#include "firmware/ports/clock.h"
#include "firmware/session/session.h"
#include "localoffer_data/directory/directory.h"
#include "ui/screens/browse/listing.h"
#include "ui/screens/clip/player.h"
#include "ui/screens/danger/where_to_turn.h"
#include "ui/screens/list/press.h"
#include "ui/screens/request/keeping.h"
#include "ui/screens/welcome/welcome.h"
#include "ui/shell/screen.h"

namespace kiosk::programs {

// Every screen there is, by its address. All outlive it.
class Maker final : public shell::ScreenMaker {
  public:
    struct World {
        session::Session& sitting;
        const directory::Directory& directory;
        screens::Searcher& searcher;
        screens::DangerListener& listener;
        const forms::Definition& form;
        screens::RequestKeeper& keeper;
        const ports::Clock& clock;
        layout::Panel panel;
        bool practice = false;
        screens::Greeting greeting = screens::Greeting::Usual;
        screens::Press* press = nullptr;    // none: nothing offers to print
        screens::Player* player = nullptr;  // none: no screen offers a clip
    };
    explicit Maker(World world) : world_(world) {}

    std::unique_ptr<shell::Screen> make(const shell::Address& address) override;

  private:
    [[nodiscard]] std::unique_ptr<shell::Screen> make_plain(const shell::Address& address) const;
    // The council's clip on that screen, where it has one and a player plays it.
    [[nodiscard]] std::optional<model::Clip> clip_on(std::string_view place) const;
    [[nodiscard]] std::unique_ptr<shell::Screen> make_clip(const shell::Address& address) const;
    [[nodiscard]] std::unique_ptr<shell::Screen> make_finding(const shell::Address& address) const;
    [[nodiscard]] std::unique_ptr<shell::Screen> with_similar(
        const shell::Address& address, std::unique_ptr<shell::Screen> service) const;
    [[nodiscard]] std::unique_ptr<shell::Screen> make_meaning(const shell::Address& address) const;
    [[nodiscard]] std::unique_ptr<shell::Screen> make_list(const shell::Address& address) const;
    [[nodiscard]] std::unique_ptr<shell::Screen> make_request(const shell::Address& address) const;

    World world_;
};

}  // namespace kiosk::programs
