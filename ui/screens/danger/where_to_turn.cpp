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

// 999, and everybody else behind it.
Node way_to_all(node::Key key, const Words& say) {
    const auto now = say.t("danger.now");
    Node line = with_icon(label(key + ":now", now, node::Emphasis::Main), "shield");
    line.short_name = say.t("danger.now_short").text;
    Node way = button(std::move(key), now);
    way.look.look = node::Look::Card;
    way.children = {std::move(line),
                    with_room(label("turn:more", say.t("danger.more")), node::Room::Roomy)};
    return both(std::move(way), now);
}

}  // namespace

node::Node where_to_turn(const directory::Directory& directory, Node unseen, const Words& say) {
    Node way = way_to_all(std::string(kWhereToTurn), say);
    // Also while something is typed.
    node::find(way, kWhereToTurn)->look.stays = true;
    Nodes parts{std::move(way), std::move(unseen)};
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
    return panel("turn", node::Look::Stop, {}, std::move(parts));
}

node::Node where_to_turn_small(const Words& say) {
    return way_to_all(std::string(kWhereToTurn) + "-small", say);
}

node::Node unseen(const words::Text& said) { return both(label("turn:unseen", said), said); }

}  // namespace kiosk::screens
