// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/list/sheet.h"

#include <algorithm>

#include "ui/qr/qr.h"
#include "ui/screens/browse/reach.h"
#include "ui/screens/list/on_phone.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;

namespace {

void rekey(Node& node, const std::string& before) {
    node.key = before + node.key;
    for (auto& child : node.children) rekey(child, before);
}

// A service on a sheet of its own says all its facts; in a list those that one goes by: who for, where, when and cost.
constexpr std::size_t kFactsInList = 4;

Nodes parts_of(const model::Service& service, const Asked& asked, bool alone) {
    const auto& say = asked.say;
    Nodes parts{heading("name", {service.name, "en"}, 2),
                label("provider", {service.provider.name, "en"}, Emphasis::Quiet)};
    if (service.kind == model::Kind::Demonstration)
        parts.push_back(label("demonstration", say.t("service.demonstration"), Emphasis::Quiet));
    if (alone && !service.summary.empty())
        parts.push_back(paragraph("about", {service.summary, "en"}));
    // Who holds the paper means to ring: the number stands by the name.
    parts.push_back(group("contact", Arrange::Stack, contact_lines(service, say)));
    auto facts = service_facts(service, asked);
    if (!alone) facts.resize(std::min(facts.size(), kFactsInList));
    parts.push_back(group("facts", Arrange::Grid, std::move(facts)));
    if (service.provenance.is_dated()) {
        const auto date = say.date(service.provenance.checked);
        parts.push_back(
            label("checked", say.t("service.checked", {{"date", date.text}}), Emphasis::Quiet));
    }
    return parts;
}

// A phone reads a single service off the paper too.
void add_code(const model::Service& service, const Asked& asked, Nodes& parts) {
    const auto codes = contacts_on_phone({service}, asked);
    if (codes.empty()) return;
    auto squares = qr::encode(codes.front().bytes);
    if (!squares) return;
    Node code = label("code", asked.say.t("take.code_contact", {{"what", service.name}}));
    code.role = node::Role::Image;
    code.value = codes.front().bytes;
    code.squares = *std::move(squares);
    parts.push_back(std::move(code));
}

}  // namespace

node::Node sheet_of(const std::vector<model::Service>& services, const Asked& asked) {
    const auto& say = asked.say;
    Nodes all;
    for (const auto& service : services) {
        const bool alone = services.size() == 1;
        auto parts = parts_of(service, asked, alone);
        if (alone) add_code(service, asked, parts);
        for (auto& part : parts) {
            rekey(part, service.id.text + ":");
            all.push_back(std::move(part));
        }
    }
    all.push_back(
        label("from",
              say.t("take.from", {{"area", asked.area.name}, {"date", say.date(asked.today).text}}),
              Emphasis::Quiet));
    Node pages = growing(group("sheets", Arrange::Pages, std::move(all)));
    Node main{.key = "main", .role = node::Role::Main};
    main.look.grow = true;
    main.children.push_back(std::move(pages));
    Node sheet{.key = "sheet", .role = node::Role::Window, .lang = say.lang()};
    sheet.children.push_back(std::move(main));
    return sheet;
}

}  // namespace kiosk::screens
