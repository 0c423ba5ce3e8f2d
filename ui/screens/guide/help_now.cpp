// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/guide/help_now.h"

#include "localoffer_data/danger/watch.h"
#include "ui/screens/guide/people.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

std::vector<node::Node> HelpNowScreen::view() const {
    const words::Words say(sitting_.language());
    Nodes cards;
    if (const auto contacts = danger::who_answers(directory_)) {
        for (const auto& contact : *contacts) cards.push_back(contact_panel(contact, say));
    }
    return {heading("help-now-title", say.t("danger.now")),
            paragraph("help-now-what", say.t("danger.talk")),
            group("contacts", node::Arrange::Grid, std::move(cards))};
}

}  // namespace kiosk::screens
