// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/guide/help_now.h"

#include "localoffer_data/danger/watch.h"
#include "ui/screens/guide/people.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

// Who, and the number to ring or text, on a line or two: all of them before anything is said of each.
Node number_of(const model::Contact& contact, const words::Words& say) {
    const auto& reach = contact.reach;
    const auto number = reach.phone.empty()
                            ? say.t("people.text", {{"number", unbroken(reach.text)}}).text
                            : unbroken(reach.phone);
    return with_icon(label("number:" + contact.id.text, {contact.name + ": " + number, "en"},
                           node::Emphasis::Main),
                     "phone");
}

}  // namespace

std::vector<node::Node> HelpNowScreen::view() const {
    const words::Words say(sitting_.words_tag());
    Nodes numbers;
    Nodes cards;
    if (const auto contacts = danger::who_answers(directory_)) {
        for (const auto& contact : *contacts) {
            const bool has_number = !contact.reach.phone.empty() || !contact.reach.text.empty();
            if (has_number && contact.duty != model::Duty::Emergency)  // the title says 999
                numbers.push_back(number_of(contact, say));
            cards.push_back(contact_panel(contact, say));
        }
    }
    const auto now = say.t("danger.now");
    const auto talk = say.t("danger.talk");
    return {both(heading("help-now-title", now), now),
            with_room(group("numbers", node::Arrange::Grid, numbers), node::Room::Roomy),
            with_room(group("numbers-small", node::Arrange::Stack, std::move(numbers)),
                      node::Room::Compact),
            both(paragraph("help-now-what", talk), talk),
            group("contacts", node::Arrange::Grid, std::move(cards))};
}

}  // namespace kiosk::screens
