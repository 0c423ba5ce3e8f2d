// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/list/my_list.h"

#include "ui/screens/browse/reach.h"
#include "ui/screens/browse/service_facts.h"
#include "ui/screens/list/compare.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;
using words::Words;

namespace {

constexpr std::string_view kService = "service:";
constexpr std::string_view kTakeOut = "take-out:";

// The service as one thing to press, with what one needs of it at hand.
Node card(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    const auto id = std::string(kService) + service.id.text;
    Nodes lines{label(id + ":name", {service.name, "en"}, Emphasis::Main)};
    const bool is_invented = service.kind == model::Kind::Demonstration;
    const auto by =
        is_invented ? say.t("service.provider_demonstration", {{"provider", service.provider.name}})
                    : words::Text{service.provider.name, "en"};
    lines.push_back(with_room(label(id + ":provider", by, Emphasis::Quiet), node::Room::Roomy));
    Nodes facts;
    const auto fact = [&](const char* part, const words::Text& text, const char* icon) {
        facts.push_back(with_icon(label(id + part, text, Emphasis::Quiet), icon));
    };
    const auto phone = reach_of(service).phone;
    if (!phone.empty()) fact(":phone", {ringable(phone), "en"}, "phone");
    const auto brief = brief_facts(service, asked);
    fact(":when", brief.when, "clock");
    fact(":where", brief.where, "pin");
    for (std::size_t i = facts.size() - 2; i < facts.size(); ++i)
        facts[i].look.room = node::Room::Roomy;
    if (is_invented) {
        facts.push_back(with_room(
            label(id + ":demonstration", say.t("service.demonstration_short"), Emphasis::Quiet),
            node::Room::Compact));
    }
    lines.push_back(group(id + ":facts", Arrange::Flow, std::move(facts)));
    Node made = button(id, {service.name, "en"});
    made.look.look = node::Look::Card;
    made.look.category = service.category.text;
    made.look.weight = 1;
    made.hint = by.text;
    made.children = std::move(lines);
    return made;
}

Node entry(const model::Service& service, const Asked& asked) {
    const auto& say = asked.say;
    Node out = button(std::string(kTakeOut) + service.id.text, say.t("list.take_out"), "minus");
    out.spoken = say.t("list.take_out_one", {{"service", service.name}}).text;
    return group("entry:" + service.id.text, Arrange::Row, {card(service, asked), std::move(out)});
}

}  // namespace

std::vector<model::Service> services_of_list(const session::Session& sitting,
                                             const directory::Directory& directory) {
    std::vector<model::Service> all;
    for (const auto id : sitting.shortlist()) {
        if (auto service = directory.service(model::ServiceId(std::string(id))))
            all.push_back(*std::move(service));
    }
    return all;
}

std::vector<node::Node> MyListScreen::top(const Words& say) const {
    Nodes top{with_icon(heading("list-title", say.t("list.title")), "list")};
    if (const auto out = sitting_.taken_out(); out > 0) {
        Node said = label("taken-out", say.n("list.taken_out", static_cast<long>(out)));
        said.role = node::Role::Status;
        said = with_icon(std::move(said), "info");
        Node back = button("put-back", say.t("list.put_back"), "plus");
        top.push_back(links("undo", {std::move(said), std::move(back)}));
    }
    return top;
}

node::Node MyListScreen::ways_on(const Words& say) const {
    Nodes ways{main_button("take", say.t("list.take"), "qr")};
    if (sitting_.shortlist().size() > 1)
        ways.push_back(button("compare", say.t("list.compare"), "compare"));
    ways.push_back(button("clear", say.t("list.clear"), "delete"));
    return links("list-links", std::move(ways));
}

std::vector<node::Node> MyListScreen::view() const {
    const Words say(sitting_.words_tag());
    const auto services = services_of_list(sitting_, directory_);
    Nodes whole = top(say);
    if (services.empty()) {
        whole.push_back(paragraph("list-empty", say.t("list.empty")));
        whole.push_back(paragraph("list-how", say.t("list.how")));
        whole.push_back(links("list-find", {main_button("find", say.t("home.find"), "search")}));
        return whole;
    }
    const Node cleared = label("list-cleared", say.t("list.cleared"), Emphasis::Quiet);
    whole.push_back(with_room(cleared, node::Room::Roomy));
    Nodes list;
    const Asked asked{directory_.area(), today_, say};
    for (const auto& service : services) list.push_back(entry(service, asked));
    // On a large panel at hand all the time; on a small one the services need the room.
    list.push_back(with_room(pinned(ways_on(say)), node::Room::Wide));
    list.push_back(with_room(ways_on(say), node::Room::Small));
    list.push_back(with_room(cleared, node::Room::Compact));
    whole.push_back(growing(group("list", Arrange::Pages, std::move(list))));
    return whole;
}

shell::Next MyListScreen::on(const node::Action& action) {
    const auto& to = action.target;
    if (to.starts_with(kService)) return Push{{"service", to.substr(kService.size())}};
    if (to.starts_with(kTakeOut)) sitting_.remove_from_shortlist(to.substr(kTakeOut.size()));
    if (to == "clear") sitting_.clear_shortlist();
    if (to == "put-back") sitting_.put_back();
    if (to == "find") return Push{{"search", {}}};
    if (to == "take") return Push{{"take", {}}};
    if (to == "compare") {
        const auto ids = sitting_.shortlist();
        if (ids.size() == 2)
            return Push{{"compare", both(std::string(ids[0]), std::string(ids[1]))}};
        return Push{{"pick-two", {}}};
    }
    return Stay{};
}

}  // namespace kiosk::screens
