// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/guide/people.h"

#include <algorithm>

#include "firmware/base/utf8.h"
#include "ui/screens/browse/facts.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Words;

Node contact_panel(const model::Contact& contact, const Words& say) {
    const auto id = "contact:" + contact.id.text;
    Nodes lines{label(id + ":name", {contact.name, "en"}, node::Emphasis::Main),
                label(id + ":purpose", {contact.purpose, "en"})};
    const auto line = [&](std::string_view part, const std::string& text, std::string icon) {
        if (text.empty()) return;
        lines.push_back(with_icon(label(id + ":" + std::string(part), {base::isolate(text), "en"}),
                                  std::move(icon)));
    };
    if (!contact.reach.phone.empty()) {
        Node phone = with_icon(
            label(id + ":phone", {unbroken(contact.reach.phone), "en"}, node::Emphasis::Main),
            "phone");
        lines.push_back(std::move(phone));
    }
    if (const auto& number = contact.reach.text; !number.empty()) {
        const auto words = say.t("people.text", {{"number", unbroken(number)}});
        lines.push_back(with_icon(label(id + ":text", words), "phone"));
    }
    line("relay", contact.reach.relay, "phone");
    // A dozen lines of hours hide what matters more; what it is for says when it answers.
    constexpr std::size_t kMostHours = 3;
    const auto all_hours = hours_lines(contact.hours, say);
    int number = 0;
    for (const auto& hours : all_hours) {
        Node each = with_icon(label(id + ":hours" + std::to_string(++number), hours), "clock");
        if (all_hours.size() > kMostHours) each.look.room = node::Room::Wide;
        lines.push_back(std::move(each));
    }
    line("email", breakable(contact.reach.email), "mail");
    line("web", breakable(contact.reach.web), "globe");
    line("address", contact.address, "pin");
    if (contact.status == model::ContactStatus::Demonstration) {
        lines.push_back(with_icon(
            label(id + ":demonstration", say.t("people.demonstration"), node::Emphasis::Quiet),
            "info"));
    } else {
        const auto checked = say.date(contact.provenance.checked);
        lines.push_back(
            with_room(label(id + ":checked", say.t("service.checked", {{"date", checked.text}}),
                            node::Emphasis::Quiet),
                      node::Room::Roomy));
    }
    if (!contact.note.empty()) {
        lines.push_back(with_room(label(id + ":note", {contact.note, "en"}, node::Emphasis::Quiet),
                                  node::Room::Roomy));
    }
    const bool urgent = contact.duty != model::Duty::None;
    return panel(id, urgent ? node::Look::Stop : node::Look::Panel, urgent ? "shield" : "people",
                 std::move(lines));
}

std::vector<node::Node> PeopleScreen::view() const {
    const Words say(sitting_.words_tag());
    Nodes list{heading("people-title", say.t("people.title")),
               with_room(paragraph("people-what", say.t("people.what")), node::Room::Roomy)};
    auto contacts = directory_.contacts();
    Nodes cards;
    if (contacts) {
        std::ranges::stable_partition(
            *contacts, [&](const model::Contact& each) { return each.id == first_; });
        for (const auto& contact : *contacts) cards.push_back(contact_panel(contact, say));
    }
    Node grid = group("contacts", node::Arrange::Grid, std::move(cards));
    if (grid.children.empty()) {
        list.push_back(paragraph("people-none", say.t("people.none")));
    } else {
        list.push_back(std::move(grid));
    }
    return list;
}

}  // namespace kiosk::screens
