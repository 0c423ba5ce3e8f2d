// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/search.h"

#include <algorithm>

#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/home.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;

namespace {

constexpr std::size_t kAtOnce = 10;  // a tree holds 300 nodes, and nobody reads further
constexpr std::string_view kService = "service:";

std::vector<node::Mark> marks_of(const std::vector<search::Mark>& marks) {
    std::vector<node::Mark> made;
    for (const auto& mark : marks) made.push_back({mark.from, mark.to});
    return made;
}

}  // namespace

SearchScreen::SearchScreen(session::Session& sitting, const directory::Directory& directory,
                           search::Engine& engine)
    : sitting_(sitting), directory_(directory), engine_(engine) {
    look();
}

void SearchScreen::look() {
    services_.clear();
    results_ = {};
    auto found = engine_.search(
        {.text = std::string(sitting_.search_words()), .limit = kAtOnce, .offset = offset_});
    if (!found) return;
    for (auto& hit : found->hits) {
        auto service = directory_.service(hit.service);
        if (!service) continue;
        services_.push_back(*std::move(service));
        results_.hits.push_back(std::move(hit));
    }
    results_.total = found->total;
    results_.read_as = std::move(found->read_as);
    results_.nothing_asked = found->nothing_asked;
}

std::vector<node::Node> SearchScreen::view() const {
    const words::Words say(sitting_.language());
    Node box = with_icon(field("search", say.t("search.box"), std::string(sitting_.search_words()),
                               node::Role::SearchInput),
                         "search");
    Node danger = danger_line("danger", directory_.duty_phone(), say);
    // On a small panel its short form: on the smallest above the keyboard while typing and after the results.
    Node danger_small = danger;
    danger_small.name = danger.short_name;
    danger_small = staying(with_room(std::move(danger_small), node::Room::Compact));
    danger_small.key = "danger-small";
    Node danger_middle = danger_small;
    danger_middle.key = "danger-middle";
    danger_middle.look.room = node::Room::Roomy;
    danger = staying(with_room(std::move(danger), node::Room::Wide));
    const bool asked = !sitting_.search_words().empty() && !results_.nothing_asked;
    const auto total = static_cast<long>(results_.total);
    Nodes list;
    if (!asked) {
        list.push_back(paragraph("search-hint", say.t("search.hint")));
        Node tiles = group("categories", Arrange::Grid, category_tiles(directory_, say));
        tiles.look.columns = 3;
        list.push_back(std::move(tiles));
    } else {
        const auto& as = results_.read_as;
        const auto found = total == 0   ? say.t("search.nothing")
                           : as.empty() ? say.n("search.count", total)
                                        : say.n("search.count_as", total, {{"words", as}});
        Node count = heading("search-title", found);
        count.look.emphasis = node::Emphasis::Quiet;
        if (total == 0) count.short_name = say.n("search.count", total).text;
        list.push_back(staying(std::move(count)));
    }
    for (std::size_t i = 0; asked && i < services_.size(); ++i) {
        const auto& hit = results_.hits[i];
        list.push_back(service_card(
            {services_[i], marks_of(hit.name_marks), hit.snippet, marks_of(hit.snippet_marks)},
            directory_.area(), say));
    }
    Nodes onward;
    if (asked && offset_ > 0)
        onward.push_back(button("previous-results", say.t("search.previous"), "back"));
    if (asked && results_.total > offset_ + services_.size()) {
        onward.push_back(button("next-results", say.t("search.next"), "plus"));
    }
    onward.push_back(button("people", say.t("search.ask_person"), "people"));
    list.push_back(std::move(danger_small));
    list.push_back(links("search-links", std::move(onward)));
    // A list of its own: it begins with its first screenful.
    const auto list_key = offset_ == 0 ? "results" : "results:" + std::to_string(offset_);
    Nodes whole;
    // While there are results their number is the title, so that as many as may be stand above the keyboard.
    if (!asked) whole.push_back(heading("search-title", say.t("search.title")));
    whole.push_back(std::move(box));
    whole.push_back(std::move(danger));
    whole.push_back(with_room(group("danger-room", Arrange::Stack, {std::move(danger_middle)}),
                              node::Room::Small));
    whole.push_back(growing(group(list_key, Arrange::Pages, std::move(list))));
    return whole;
}

std::optional<shell::Leading> SearchScreen::typing_leads_to() const {
    if (sitting_.search_words().empty() || results_.total == 0) return std::nullopt;
    const words::Words say(sitting_.language());
    const auto total = static_cast<long>(results_.total);
    return shell::Leading{say.n("search.show", total), say.n("search.show_short", total)};
}

shell::Next SearchScreen::on(const node::Action& action) {
    if (action.target == "search" && action.verb == node::Verb::SetValue) {
        sitting_.set_search_words(action.value);
        offset_ = 0;
        look();
        return Stay{};
    }
    if (action.target == "next-results" || action.target == "previous-results") {
        offset_ = action.target == "next-results" ? offset_ + kAtOnce
                                                  : offset_ - std::min(offset_, kAtOnce);
        look();
        return Stay{};
    }
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target.starts_with(kService))
        return Push{{"service", action.target.substr(kService.size())}};
    return follow_tile(action);
}

}  // namespace kiosk::screens
