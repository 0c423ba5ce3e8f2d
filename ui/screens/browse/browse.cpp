// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/browse.h"

#include <algorithm>
#include <array>

#include "localoffer_data/search/facet_words.h"
#include "ui/screens/browse/home.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using search::Choice;
using search::Facet;
using words::Text;
using words::Words;

namespace {

constexpr std::array<std::string_view, 4> kThemes{"learning-and-work", "home-and-independence",
                                                  "friends-and-community", "health"};
constexpr std::string_view kChoice = "choice:";

Node grid(const std::string& key, Nodes buttons, node::Room room) {
    Node made = with_room(group(key, Arrange::Grid, std::move(buttons)), room);
    const bool is_ages = made.children.size() == search::kAgeBands.size();
    made.look.columns = is_ages                     ? static_cast<int>(search::kAgeBands.size())
                        : room == node::Room::Small ? 2
                                                    : 4;
    return made;
}

}  // namespace

BrowseScreen::BrowseScreen(Listing::World world) : world_(world), inquiry_(world.searcher) {
    inquiry_.put(search::Query{.limit = 1, .count_choices = true});
}

// How many it leads to, once that is known: below its name, or beside it where the panel is small.
BrowseScreen::Ways BrowseScreen::choice_button(const Choice& choice, const Text& name,
                                               const Words& say) const {
    Node each = button(std::string(kChoice) + text_of(choice), name);
    each.look.weight = 1;
    const auto* answer = inquiry_.answer();
    if (answer == nullptr || answer->is_broken) return {each, each};
    const auto& counts = answer->results.counts;
    const auto found = std::ranges::find(counts, choice, &search::Count::choice);
    const auto services = found == counts.end() ? 0 : static_cast<long>(found->services);
    auto brief = each;
    // Five ages stand in one row where they are short.
    if (choice.facet != Facet::Age) {
        brief.name =
            say.t("browse.counted", {{"name", name.text}, {"n", std::to_string(services)}}).text;
    }
    return {with_hint(std::move(each), say.n("category.count", services)), std::move(brief)};
}

std::vector<node::Node> BrowseScreen::view() const {
    const Words say(world_.sitting.words_tag());
    const auto& directory = world_.directory;
    Nodes list;
    const auto add = [&](const std::string& key, const Text& title, std::vector<Ways> choices) {
        if (choices.empty()) return;
        Nodes wide;
        Nodes small;
        for (auto& choice : choices) {
            wide.push_back(std::move(choice.wide));
            small.push_back(std::move(choice.small));
        }
        list.push_back(with_room(heading(key, title, 2), node::Room::Wide));
        // On a small panel the first way to look is title enough.
        list.push_back(with_room(heading(key, title, list.size() > 1 ? 2 : 1), node::Room::Small));
        list.push_back(grid(key + "-choices", std::move(wide), node::Room::Wide));
        list.push_back(grid(key + "-choices-small", std::move(small), node::Room::Small));
    };
    const auto terms = [&](Facet facet) {
        std::vector<Ways> buttons;
        if (const auto all = directory.terms(word_of(facet))) {
            for (const auto& term : *all)
                buttons.push_back(choice_button({facet, term.id.text}, {term.name, "en"}, say));
        }
        return buttons;
    };
    std::vector<Ways> ages;
    for (const auto& age : search::kAgeBands) {
        ages.push_back(
            choice_button({Facet::Age, std::string(age.value)}, years_name(age.value, say), say));
    }
    add("by-age", say.t("browse.age"), std::move(ages));
    add("by-need", say.t("browse.need"), terms(Facet::Need));
    std::vector<Ways> kinds;
    if (const auto all = directory.categories(say.lang())) {
        for (const auto& category : *all) {
            auto [wide, small] = choice_button({Facet::Category, category.id.text},
                                               category_name(category, say), say);
            kinds.push_back({with_icon(std::move(wide), category.icon, category.id.text),
                             with_icon(std::move(small), category.icon, category.id.text)});
        }
    }
    add("by-kind", say.t("browse.category"), std::move(kinds));
    add("by-head", say.t("browse.head"), terms(Facet::Head));
    std::vector<Ways> themes;
    for (const auto theme : kThemes) {
        const Choice choice{Facet::Theme, std::string(theme)};
        themes.push_back(choice_button(choice, choice_name(choice, directory, say), say));
    }
    add("by-theme", say.t("browse.theme"), std::move(themes));
    list.push_back(links("browse-links", {button("people", say.t("search.ask_person"), "people")}));
    return {with_room(heading("browse-title", say.t("browse.title")), node::Room::Wide),
            growing(group("browse", Arrange::Pages, std::move(list)))};
}

shell::Next BrowseScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target.starts_with(kChoice))
        return Push{{"choice", action.target.substr(kChoice.size())}};
    return Stay{};
}

shell::Next BrowseScreen::tick(ports::Monotonic /*now*/) {
    inquiry_.poll();
    return Stay{};
}

}  // namespace kiosk::screens
