// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/danger/where_to_turn.h"

#include "firmware/base/utf8.h"
#include "localoffer_data/danger/watch.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Words;

namespace {

constexpr std::size_t kHelplines = 2;  // the others are one press away

Node line_of(const model::Contact& contact) {
    const auto words = contact.name + ": " + unbroken(contact.reach.phone);
    return with_icon(label("turn:" + contact.id.text, {words, "en"}), "phone");
}

}  // namespace

node::Node where_to_turn(const directory::Directory& directory, const words::Text& unseen,
                         const Words& say) {
    // Where the panel gives way to the keyboard, its first line stays above it.
    const auto now = say.t("danger.now");
    Node first = both(staying(label("turn:now", now, node::Emphasis::Main)), now);
    if (!first.children.empty()) first.look.arrange = node::Arrange::Flow;
    Nodes parts{std::move(first), both(label("turn:unseen", unseen), unseen)};
    std::size_t helplines = 0;
    if (const auto contacts = danger::who_answers(directory)) {
        for (const auto& contact : *contacts) {
            const bool is_council =
                contact.duty == model::Duty::Day || contact.duty == model::Duty::OutOfHours;
            const bool is_helpline = contact.duty == model::Duty::None;
            if (contact.reach.phone.empty() || (!is_council && !is_helpline)) continue;
            if (is_helpline && ++helplines > kHelplines) break;
            parts.push_back(with_room(line_of(contact), node::Room::Wide));
        }
    }
    parts.push_back(button(std::string(kWhereToTurn), say.t("danger.more"), "people"));
    return panel("turn", node::Look::Stop, "shield", std::move(parts));
}

node::Node where_to_turn_small(const Words& say) {
    const auto now = say.t("danger.now");
    Node line = with_icon(button(std::string(kWhereToTurn) + "-small", now), "shield");
    return both(with_hint(std::move(line), say.t("danger.more")), now);
}

}  // namespace kiosk::screens
