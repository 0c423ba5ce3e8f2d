// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/list/compare.h"

#include <algorithm>
#include <array>

#include "ui/screens/browse/reach.h"
#include "ui/screens/browse/service_facts.h"
#include "ui/screens/list/my_list.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;
using node::Room;
using words::Words;

namespace {

constexpr std::string_view kPick = "pick:";
constexpr std::string_view kService = "service:";
constexpr double kTitleShare = 0.75;

struct RowTitle {
    const char* key;
    const char* title;
    const char* icon;
    const char*
        unknown;  // what both say where nothing is known: that is nothing they have in common
};

// As service_facts has them, then how to reach it.
constexpr std::array<RowTitle, 7> kRows{
    {{"who", "compare.who", "person", "ages.unknown"},
     {"where", "compare.where", "pin", "where.unknown"},
     {"when", "compare.when", "clock", "when.unknown"},
     {"cost", "compare.cost", "pound", "cost.unknown"},
     {"start", "compare.start", "path", "start.unknown"},
     {"access", "compare.access", "wheelchair", "access.unknown"},
     {"contact", "compare.contact", "phone", "service.no_contact"}}};

void rekey(Node& node, const std::string& before) {
    node.key = before + node.key;
    for (auto& child : node.children) rekey(child, before);
}

bool says_the_same(const Node& one, const Node& other) {
    return one.name == other.name && one.hint == other.hint &&
           std::ranges::equal(one.children, other.children, says_the_same);
}

bool says(const Node& node, const std::string& text) {
    return node.name == text ||
           std::ranges::any_of(node.children, [&](const Node& child) { return says(child, text); });
}

std::vector<Node> cells_of(const model::Service& service, const Asked& asked) {
    auto cells = service_facts(service, asked);
    cells.push_back(group("contact", Arrange::Stack, contact_lines(service, asked.say)));
    for (auto& cell : cells) cell.look.icon.clear();
    return cells;
}

// The name of the service over its cell, where the columns stand one below the other.
Node under_name(Node cell, const model::Service& service) {
    const auto key = cell.key + "-of";
    return group(key, Arrange::Stack,
                 {label(key + "-name", {service.name, "en"}, Emphasis::Quiet), std::move(cell)});
}

}  // namespace

std::string both(const std::string& one, const std::string& other) { return one + " " + other; }

// ---- which two -----------------------------------------------------------------------------------------------------

std::vector<std::string> PickTwoScreen::picked() const {
    auto picked = ticked_;
    std::erase_if(picked, [&](const auto& id) { return !sitting_.is_shortlisted(id); });
    return picked;
}

std::vector<node::Node> PickTwoScreen::view() const {
    const Words say(sitting_.words_tag());
    const auto chosen = picked();
    Nodes whole{heading("pick-title", say.t("compare.pick"))};
    if (was_asked_ && chosen.size() != 2) {
        Node alert = label("pick-two", say.n("compare.not_two", static_cast<long>(chosen.size())));
        alert.role = node::Role::Alert;
        whole.push_back(with_icon(std::move(alert), "info"));
    }
    Nodes list;
    for (const auto& service : services_of_list(sitting_, directory_)) {
        const bool on = std::ranges::find(chosen, service.id.text) != chosen.end();
        list.push_back(check(std::string(kPick) + service.id.text, {service.name, "en"},
                             {service.provider.name, "en"}, on));
        list.back().lang = "en";
    }
    list.push_back(
        pinned(links("pick-links", {main_button("show", say.t("compare.show"), "compare")})));
    whole.push_back(growing(group("pick-list", Arrange::Pages, std::move(list))));
    return whole;
}

shell::Next PickTwoScreen::on(const node::Action& action) {
    if (action.target.starts_with(kPick)) {
        const auto id = action.target.substr(kPick.size());
        if (std::erase(ticked_, id) == 0) ticked_.push_back(id);
    }
    if (action.target != "show") return Stay{};
    const auto chosen = picked();
    was_asked_ = true;
    if (chosen.size() != 2) return Stay{};
    return Push{{"compare", both(chosen[0], chosen[1])}};
}

// ---- side by side --------------------------------------------------------------------------------------------------

bool CompareScreen::is_invented() const {
    return one_.kind == model::Kind::Demonstration || other_.kind == model::Kind::Demonstration;
}

// The two names, after what stands over the titles of the rows.
node::Node CompareScreen::names(std::vector<Node> lead) const {
    for (auto& each : lead) each.look.weight = kTitleShare;
    for (const auto* service : {&one_, &other_}) {
        Node name = button(std::string(kService) + service->id.text, {service->name, "en"});
        lead.push_back(with_weight(std::move(name), 1));
    }
    return group("compare-names", Arrange::Row, std::move(lead));
}

// On a panel of 10 inches it is said here that they are invented, so that more rows have room.
std::vector<Node> CompareScreen::lead(const Words& say) const {
    Nodes lead{label("compare-which", say.t("compare.which"), Emphasis::Quiet)};
    if (!is_invented()) return lead;
    lead.front().look.room = Room::Wide;
    lead.push_back(
        with_room(label("demonstration", say.t("service.demonstration_short"), Emphasis::Quiet),
                  Room::Small));
    return lead;
}

// Each row twice: side by side, and where there is no room for that one above the other under their names.
std::vector<Node> CompareScreen::rows(const Words& say) const {
    const Asked asked{directory_.area(), today_, say};
    auto ones = cells_of(one_, asked);
    auto others = cells_of(other_, asked);
    Nodes rows;
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        const auto& row = kRows[i];
        const std::string key = row.key;
        const bool same = says_the_same(ones[i], others[i]);
        const bool unknown = same && says(ones[i], say.t(row.unknown).text);
        Node title = with_icon(label("title:" + key, say.t(row.title), Emphasis::Main), row.icon);
        if (!unknown) title.hint = say.t(same ? "compare.same" : "compare.different").text;
        rekey(ones[i], "one:");
        rekey(others[i], "other:");
        rows.push_back(with_room(group("row:" + key, Arrange::Row,
                                       {with_weight(title, kTitleShare), ones[i], others[i]}),
                                 Room::Roomy));
        rows.push_back(with_room(group("rows:" + key, Arrange::Stack,
                                       {title, under_name(std::move(ones[i]), one_),
                                        under_name(std::move(others[i]), other_)}),
                                 Room::Compact));
    }
    return rows;
}

std::vector<node::Node> CompareScreen::view() const {
    const Words say(sitting_.words_tag());
    Nodes whole{heading("compare-title", say.t("compare.title"))};
    if (is_invented()) {
        const Node line = with_icon(
            label("demonstration", say.t("service.demonstration"), Emphasis::Quiet), "info");
        whole.push_back(with_room(line, Room::Wide));
        whole.push_back(with_room(line, Room::Compact));
    }
    auto all = rows(say);
    // The names stay in sight whatever row is turned to; where each cell has its name they come last, as ways on.
    all.push_back(with_room(names({}), Room::Compact));
    whole.push_back(with_room(names(lead(say)), Room::Roomy));
    whole.push_back(growing(group("rows", Arrange::Pages, std::move(all))));
    return whole;
}

shell::Next CompareScreen::on(const node::Action& action) {
    if (action.target.starts_with(kService))
        return Push{{"service", action.target.substr(kService.size())}};
    return Stay{};
}

}  // namespace kiosk::screens
