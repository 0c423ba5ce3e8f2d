// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/service.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "ui/screens/browse/reach.h"
#include "ui/screens/browse/service_facts.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;
using words::Text;
using words::Words;

namespace {

// What the provider answered for the local offer; a tree holds only so many nodes.
constexpr std::size_t kMostAnswers = 12;

// Whom to tell that a page is wrong: those who keep the directory, or else those who advise families.
std::optional<model::Contact> keeper_of_pages(const directory::Directory& directory) {
    for (const auto* role : {"directory", "sendiass"}) {
        const auto contacts = directory.contacts(role);
        if (!contacts) continue;
        for (const auto& each : *contacts) {
            const bool can_be_told = !each.reach.phone.empty() || !each.reach.email.empty();
            if (each.status != model::ContactStatus::Old && can_be_told) return each;
        }
    }
    return std::nullopt;
}

}  // namespace

node::Node ServiceScreen::checked(const Words& say) const {
    const auto& provenance = service_.provenance;
    if (!provenance.is_dated()) return label("checked", say.t("service.unchecked"));
    const auto date = say.date(provenance.checked);
    Node line = label("checked", say.t("service.checked", {{"date", date.text}}), Emphasis::Quiet);
    const auto& rule = directory_.area().freshness;
    if (model::freshness(provenance, today_, rule) != model::Freshness::Fresh) {
        line.hint = say.t("service.old").text;
    }
    return line;
}

node::Node ServiceScreen::wrong(const Words& say) const {
    Nodes lines{label("wrong-title", say.t("service.wrong"), Emphasis::Main)};
    const auto keeper = keeper_of_pages(directory_);
    if (!keeper) {
        lines.push_back(label("wrong-tell", say.t("service.wrong_here")));
    } else if (!keeper->reach.phone.empty()) {
        lines.push_back(label(
            "wrong-tell", say.t("service.wrong_ring", {{"who", keeper->name},
                                                       {"phone", ringable(keeper->reach.phone)}})));
    } else {
        lines.push_back(label("wrong-tell", say.t("service.wrong_write",
                                                  {{"who", keeper->name},
                                                   {"email", breakable(keeper->reach.email)}})));
    }
    return group("wrong", Arrange::Stack, std::move(lines));
}

node::Node ServiceScreen::contact(const Words& say) const {
    Nodes lines{label("contact-title", say.t("service.contact"), Emphasis::Main)};
    std::ranges::move(contact_lines(service_, say), std::back_inserter(lines));
    if (!reach_of(service_).empty())
        lines.push_back(label("write-down", say.t("service.write_down"), Emphasis::Quiet));
    return panel("contact", node::Look::Panel, {}, std::move(lines));
}

// To keep it for this sitting, and to carry it out of the door.
node::Node ServiceScreen::keeping(const Words& say) const {
    Nodes ways;
    if (sitting_.is_shortlisted(service_.id.text)) {
        Node kept = with_icon(label("kept", say.t("list.kept")), "tick_circle");
        kept.role = node::Role::Status;
        ways.push_back(std::move(kept));
        ways.push_back(button("keep", say.t("list.out_of_list"), "minus"));
    } else if (sitting_.shortlist().size() < session::kMaxShortlist) {
        ways.push_back(button("keep", say.t("list.keep"), "plus"));
    } else {
        ways.push_back(with_icon(label("list-full", say.t("list.full")), "info"));
    }
    ways.push_back(button("take", say.t("take.title"), "qr"));
    return group("keeping", Arrange::Stack, std::move(ways));
}

// What it is called, who runs it, and what has to be known before anything else.
std::vector<node::Node> ServiceScreen::top(const Words& say) const {
    Nodes top{heading("service-title", {service_.name, "en"})};
    top.push_back(label("provider", {service_.provider.name, "en"}, Emphasis::Quiet));
    if (service_.kind == model::Kind::Demonstration) {
        top.push_back(with_icon(
            label("demonstration", say.t("service.demonstration"), Emphasis::Quiet), "info"));
    }
    if (service_.standing == model::Standing::TemporarilyClosed) {
        Nodes closed{label("closed-now", say.t("service.closed"), Emphasis::Main)};
        if (!service_.standing_note.empty())
            closed.push_back(label("closed-why", {service_.standing_note, "en"}));
        top.push_back(panel("closed", node::Look::Warn, "warning", std::move(closed)));
    }
    return top;
}

std::vector<node::Node> ServiceScreen::what(const Words& say) const {
    const Asked asked{directory_.area(), today_, say};
    const Text about =
        service_.summary.empty() ? say.t("service.no_words") : Text{service_.summary, "en"};
    // Where all stands in one column, the number to ring comes right after the facts.
    Nodes what{
        paragraph("about", about), group("facts", Arrange::Grid, service_facts(service_, asked)),
        with_room(contact(say), node::Room::Compact), with_room(keeping(say), node::Room::Compact)};
    if (service_.description != service_.summary) {
        what.push_back(heading("more-title", say.t("service.more"), 2));
        what.push_back(paragraph("more", {service_.description, "en"}));
    }
    std::ranges::move(more_of_facts(service_, asked), std::back_inserter(what));
    const auto answers = std::min(service_.questions.size(), kMostAnswers);
    for (std::size_t i = 0; i < answers; ++i) {
        const auto& [question, answer] = service_.questions[i];
        const auto key = "answer:" + std::to_string(i);
        what.push_back(heading(key + ":question", {question, "en"}, 2));
        what.push_back(paragraph(key, {answer, "en"}));
    }
    return what;
}

std::vector<node::Node> ServiceScreen::view() const {
    const Words say(sitting_.words_tag());
    Nodes side{with_room(contact(say), node::Room::Roomy),
               with_room(keeping(say), node::Room::Roomy), checked(say), wrong(say),
               links("service-links", {button("people", say.t("search.ask_person"), "people")})};
    Nodes whole = top(say);
    whole.push_back(group("service", Arrange::Split,
                          {with_weight(group("what", Arrange::Stack, what(say)), 1.8),
                           with_weight(group("side", Arrange::Stack, std::move(side)), 1)}));
    return whole;
}

shell::Next ServiceScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target == "take") return Push{{"take", service_.id.text}};
    if (action.target == "keep") {
        if (sitting_.is_shortlisted(service_.id.text)) {
            sitting_.remove_from_shortlist(service_.id.text);
        } else {
            sitting_.add_to_shortlist(service_.id.text);
        }
    }
    return Stay{};
}

}  // namespace kiosk::screens
