// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/service.h"

#include <algorithm>
#include <iterator>

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

// English alone is no news; a language that the catalogue does not name is left out.
std::string languages_of(const model::Service& service, const Words& say) {
    std::string names;
    for (const auto& tag : service.languages) {
        const auto key = "spoken." + tag;
        const auto name = say.t(key).text;
        if (name != key) names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

// A number, and after it an extension that may stand in the next line.
std::string ringable(const std::string& phone) {
    constexpr std::size_t kLongestNumber = 13;
    const auto space = phone.find(' ', std::min(kLongestNumber - 1, phone.size()));
    if (space == std::string::npos) return unbroken(phone);
    return unbroken(phone.substr(0, space)) + " " + unbroken(phone.substr(space + 1));
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

node::Node ServiceScreen::contact(const Words& say) const {
    Nodes lines{label("contact-title", say.t("service.contact"), Emphasis::Main)};
    auto reach = service_.reach;
    const auto& provider = service_.provider.reach;
    if (reach.phone.empty()) reach.phone = provider.phone;
    if (!reach.without_voice() && reach.web.empty()) {
        reach = {reach.phone, provider.email, provider.web, provider.text, provider.relay};
    }
    const auto line = [&](std::string key, const std::string& text, std::string icon) {
        if (!text.empty())
            lines.push_back(with_icon(label(std::move(key), {text, "en"}), std::move(icon)));
    };
    if (!reach.phone.empty()) {
        Node phone = with_icon(heading("phone", {ringable(reach.phone), "en"}, 2), "phone");
        phone.role = node::Role::Label;
        phone.look.emphasis = Emphasis::Main;
        lines.push_back(std::move(phone));
    }
    const auto said = [&](std::string key, const Text& text, std::string icon) {
        lines.push_back(with_icon(label(std::move(key), text), std::move(icon)));
    };
    if (!reach.text.empty()) {
        said("text", say.t("reach.text", {{"number", ringable(reach.text)}}), "phone");
    }
    line("relay", reach.relay, "phone");
    if (!service_.ask_for.empty()) {
        said("ask-for", say.t("service.ask_for", {{"who", service_.ask_for}}), "person");
    }
    const auto languages = languages_of(service_, say);
    if (!languages.empty())
        said("languages", say.t("service.languages", {{"names", languages}}), "people");
    line("email", breakable(reach.email), "mail");
    line("web", breakable(reach.web), "globe");
    if (reach.empty()) lines.push_back(paragraph("no-contact", say.t("service.no_contact")));
    if (!reach.empty())
        lines.push_back(label("write-down", say.t("service.write_down"), Emphasis::Quiet));
    return panel("contact", node::Look::Panel, {}, std::move(lines));
}

std::vector<node::Node> ServiceScreen::view() const {
    const Words say(sitting_.language());
    const Asked asked{directory_.area(), today_, say};
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
    Nodes side{with_room(contact(say), node::Room::Roomy)};
    side.push_back(checked(say));
    side.push_back(
        links("service-links", {button("people", say.t("search.ask_person"), "people")}));
    Node grid = group("facts", Arrange::Grid, service_facts(service_, asked));
    // Where all stands in one column, a number to ring comes before the details.
    const Text about =
        service_.summary.empty() ? say.t("service.no_words") : Text{service_.summary, "en"};
    Nodes left{paragraph("about", about), with_room(contact(say), node::Room::Compact),
               std::move(grid)};
    if (service_.description != service_.summary) {
        left.push_back(heading("more-title", say.t("service.more"), 2));
        left.push_back(paragraph("more", {service_.description, "en"}));
    }
    std::ranges::move(more_of_facts(service_, asked), std::back_inserter(left));
    const auto answers = std::min(service_.questions.size(), kMostAnswers);
    for (std::size_t i = 0; i < answers; ++i) {
        const auto& [question, answer] = service_.questions[i];
        const auto key = "answer:" + std::to_string(i);
        left.push_back(heading(key + ":question", {question, "en"}, 2));
        left.push_back(paragraph(key, {answer, "en"}));
    }
    Nodes whole = std::move(top);
    whole.push_back(group("service", Arrange::Split,
                          {with_weight(group("what", Arrange::Stack, std::move(left)), 1.8),
                           with_weight(group("side", Arrange::Stack, std::move(side)), 1)}));
    return whole;
}

shell::Next ServiceScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    return Stay{};
}

}  // namespace kiosk::screens
