// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/service.h"

#include "firmware/base/utf8.h"
#include "ui/screens/browse/facts.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;
using words::Text;
using words::Words;

namespace {

// A fact: what it is, and a second line that may be absent.
Node fact(node::Key key, const Text& text, std::string more, std::string icon) {
    Node made = with_icon(label(std::move(key), text, Emphasis::Main), std::move(icon));
    made.hint = std::move(more);
    return made;
}

std::string joined(const std::vector<Text>& lines) {
    std::string all;
    for (const auto& line : lines) all += (all.empty() ? "" : "\n") + line.text;
    return all;
}

std::string needs_of(const model::Service& service) {
    std::string all;
    for (const auto& need : service.needs) all += (all.empty() ? "" : ", ") + need.name;
    return all;
}

std::string address_of(const model::Place& place) {
    std::string all;
    const auto postcode = place.postcode.empty() ? std::string() : unbroken(place.postcode);
    for (const auto& part : {place.address, place.town, postcode}) {
        if (!part.empty()) all += (all.empty() ? "" : ", ") + part;
    }
    return all;
}

}  // namespace

std::vector<node::Node> ServiceScreen::facts(const Words& say) const {
    Nodes facts;
    const auto needs = needs_of(service_);
    facts.push_back(fact(
        "who", ages_text(service_.ages, say),
        needs.empty() ? std::string() : say.t("service.needs", {{"needs", needs}}).text, "person"));
    facts.push_back(where(say));
    const bool many = service_.schedule.openings.size() > 1;
    const auto season = service_.schedule.season == model::Season::TermTime
                            ? say.t("when.term_time").text
                            : std::string();
    std::string when = many ? joined(opening_lines(service_.schedule, say)) : std::string();
    if (!season.empty()) when += (when.empty() ? "" : "\n") + season;
    facts.push_back(fact("when", when_text(service_.schedule, say), when, "clock"));
    facts.push_back(cost(say));
    const auto start = service_.referral.needed == model::Answer::Yes  ? "start.referral"
                       : service_.referral.needed == model::Answer::No ? "start.direct"
                                                                       : "start.unknown";
    facts.push_back(fact("start", say.t(start), service_.referral.how, "path"));
    const auto known = access_known(service_);
    if (known.empty()) {
        facts.push_back(
            fact("access", say.t("access.unknown"), say.t("access.ask").text, "wheelchair"));
    } else {
        facts.push_back(
            fact("access", {known, "en"}, say.t("access.rest_unknown").text, "wheelchair"));
    }
    return facts;
}

node::Node ServiceScreen::where(const Words& say) const {
    const auto* first = service_.place();
    if (first != nullptr && first->is_hidden)
        return fact("where", say.t("where.hidden"), {}, "pin");
    if (first == nullptr || address_of(*first).empty()) {
        return fact("where", say.t("where.unknown"), {}, "pin");
    }
    std::string others;
    for (const auto& place : service_.places) {
        const auto address = address_of(place);
        if (&place == first || place.is_hidden || address.empty()) continue;
        others += (others.empty() ? "" : "; ") + base::isolate(address);
    }
    std::string more;
    if (const auto far = distance_text(service_, directory_.area(), say)) more = far->text;
    if (!others.empty()) {
        more += (more.empty() ? "" : "\n") + say.t("where.also", {{"places", others}}).text;
    }
    return fact("where", {base::isolate(address_of(*first)), "en"}, more, "pin");
}

node::Node ServiceScreen::cost(const Words& say) const {
    std::string others;
    for (const auto& each : service_.more_costs) {
        others += others.empty() ? "" : "; ";
        others += (each.note.empty() ? "" : each.note + " ") + cost_text(each, say).text;
    }
    std::string more = service_.cost.note;
    if (!others.empty()) {
        more += (more.empty() ? "" : "\n") + say.t("cost.also", {{"costs", others}}).text;
    }
    return fact("cost", cost_text(service_.cost, say), more, "pound");
}

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
        Node phone = with_icon(heading("phone", {unbroken(reach.phone), "en"}, 2), "phone");
        phone.role = node::Role::Label;
        phone.look.emphasis = Emphasis::Main;
        lines.push_back(std::move(phone));
    }
    const auto said = [&](std::string key, const Text& text, std::string icon) {
        lines.push_back(with_icon(label(std::move(key), text), std::move(icon)));
    };
    if (!reach.text.empty()) {
        said("text", say.t("reach.text", {{"number", unbroken(reach.text)}}), "phone");
    }
    line("relay", reach.relay, "phone");
    if (!service_.ask_for.empty()) {
        said("ask-for", say.t("service.ask_for", {{"who", service_.ask_for}}), "person");
    }
    line("email", breakable(reach.email), "mail");
    line("web", breakable(reach.web), "globe");
    if (reach.empty()) lines.push_back(paragraph("no-contact", say.t("service.no_contact")));
    lines.push_back(label("write-down", say.t("service.write_down"), Emphasis::Quiet));
    return panel("contact", node::Look::Panel, {}, std::move(lines));
}

std::vector<node::Node> ServiceScreen::view() const {
    const Words say(sitting_.language());
    Nodes top{heading("service-title", {service_.name, "en"})};
    top.push_back(label("provider", {service_.provider.name, "en"}, Emphasis::Quiet));
    if (service_.kind == model::Kind::Demonstration) {
        top.push_back(with_icon(
            label("demonstration", say.t("service.demonstration"), Emphasis::Quiet), "info"));
    }
    if (service_.standing == model::Standing::TemporarilyClosed) {
        top.push_back(panel("closed", node::Look::Warn, "warning",
                            {label("closed-now", say.t("service.closed"), Emphasis::Main),
                             label("closed-why", {service_.standing_note, "en"})}));
    }
    Nodes side{with_room(contact(say), node::Room::Roomy)};
    side.push_back(checked(say));
    side.push_back(
        links("service-links", {button("people", say.t("search.ask_person"), "people")}));
    Node grid = group("facts", Arrange::Grid, facts(say));
    // Where all stands in one column, a number to ring comes before the details.
    const Text about =
        service_.summary.empty() ? say.t("service.no_words") : Text{service_.summary, "en"};
    Nodes left{paragraph("about", about), with_room(contact(say), node::Room::Compact),
               std::move(grid)};
    if (service_.description != service_.summary) {
        left.push_back(heading("more-title", say.t("service.more"), 2));
        left.push_back(paragraph("more", {service_.description, "en"}));
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
