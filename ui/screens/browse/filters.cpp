// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/filters.h"

#include <algorithm>

#include "ui/screens/browse/listed.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using search::Choice;
using search::Facet;
using words::Text;
using words::Words;

namespace {

constexpr std::string_view kGroup = "group:";
constexpr std::string_view kChoose = "choose:";
constexpr std::string_view kLetGo = "let-go:";
constexpr std::string_view kLoosen = "loosen:";
constexpr std::size_t kMostOptions = 30;  // a tree holds only so many nodes

struct Option {
    Choice choice;
    std::size_t services = 0;
    bool is_pressed = false;
};

// The list's own choice cannot be pressed once more.
bool is_own(const Sieve& sieve, Facet facet) {
    const auto own = choices_in(sieve.list);
    return !own.empty() && own.front().facet == facet;
}

std::vector<Option> options_of(const Sieve& sieve, const FilterGroup& group) {
    std::vector<Option> options;
    for (const auto facet : group.facets) {
        if (is_own(sieve, facet)) continue;
        for (const auto& [choice, services] : sieve.results.counts) {
            if (choice.facet != facet) continue;
            const bool on = std::ranges::find(sieve.pressed, choice) != sieve.pressed.end();
            if (options.size() < kMostOptions || on) options.push_back({choice, services, on});
        }
        for (const auto& choice : sieve.pressed) {
            if (choice.facet == facet &&
                std::ranges::find(options, choice, &Option::choice) == options.end())
                options.push_back({choice, 0, true});
        }
    }
    return options;
}

// One council alone is no choice.
bool leads_anywhere(const FilterGroup& group, const std::vector<Option>& options) {
    if (group.id != "area" || options.size() > 1) return !options.empty();
    return !options.empty() && options.front().is_pressed;
}

}  // namespace

const std::vector<FilterGroup>& filter_groups() {
    static const std::vector<FilterGroup> kGroups{
        {"age", "person", {Facet::Age}},
        {"need", "hand", {Facet::Need}},
        {"category", "list", {Facet::Category}},
        {"when", "calendar", {Facet::Open, Facet::Day, Facet::Time}},
        {"cost", "pound", {Facet::Cost, Facet::Referral}},
        {"distance", "pin", {Facet::Distance}},
        {"access", "wheelchair", {Facet::Access}},
        {"tier", "people", {Facet::Tier}},
        {"area", "home", {Facet::Area}}};
    return kGroups;
}

Text group_name(std::string_view id, const Words& say) {
    if (id == "when") return say.t("filter.when");
    if (id == "cost") return say.t("filter.cost");
    const auto choices = choices_in(std::string(id) + "=");
    return choices.empty() ? Text{} : facet_name(choices.front().facet, say);
}

const FilterGroup* filter_group(std::string_view id) {
    const auto found = std::ranges::find(filter_groups(), id, &FilterGroup::id);
    return found == filter_groups().end() ? nullptr : &*found;
}

Nodes group_buttons(const Sieve& sieve, const Words& say) {
    Nodes buttons;
    for (const auto& group : filter_groups()) {
        const auto options = options_of(sieve, group);
        if (!leads_anywhere(group, options)) continue;
        Node each = button(std::string(kGroup) + std::string(group.id), group_name(group.id, say),
                           std::string(group.icon));
        std::vector<std::string> on;
        for (const auto& option : options) {
            if (option.is_pressed)
                on.push_back(choice_name(option.choice, sieve.directory, say).text);
        }
        if (!on.empty()) {
            each.hint = listed(on, say.lang());
            each.state.toggled = node::Toggled::On;
        }
        each.look.weight = 1;
        buttons.push_back(std::move(each));
    }
    return buttons;
}

Nodes group_options(const Sieve& sieve, const FilterGroup& group, const Words& say) {
    Nodes nodes;
    for (const auto& [choice, services, on] : options_of(sieve, group)) {
        const auto name = choice.facet == Facet::Age ? years_name(choice.value, say)
                                                     : choice_name(choice, sieve.directory, say);
        const auto count = std::to_string(services);
        nodes.push_back(check(std::string(kChoose) + text_of(choice),
                              {name.text + " (" + count + ")", name.lang}, {}, on));
        nodes.back().look.weight = 1;
    }
    return nodes;
}

Nodes pressed_chips(const Sieve& sieve, const Words& say) {
    Nodes chips;
    for (const auto& choice : sieve.pressed) {
        const auto name = choice_name(choice, sieve.directory, say);
        Node chip = button(std::string(kLetGo) + text_of(choice), name, "close");
        chip.look.look = node::Look::Pill;
        chip.spoken = say.t("filter.let_go", {{"name", name.text}}).text;
        chips.push_back(std::move(chip));
    }
    if (chips.size() > 1) {
        Node all = button("clear-all", say.t("filter.clear"));
        all.look.look = node::Look::Pill;
        chips.push_back(std::move(all));
    }
    return chips;
}

bool follow_filter(const node::Action& action, session::Session& sitting, std::string_view list) {
    const auto rest_of = [&](std::string_view prefix) -> std::optional<Choice> {
        if (!action.target.starts_with(prefix)) return std::nullopt;
        auto choices = choices_in(std::string_view(action.target).substr(prefix.size()));
        if (choices.empty()) return std::nullopt;
        return std::move(choices.front());
    };
    if (action.target == "clear-all") {
        let_go_of_all(sitting, list);
        return true;
    }
    if (const auto choice = rest_of(kLoosen)) {
        let_go(sitting, list, choice->facet);
        return true;
    }
    for (const auto prefix : {kChoose, kLetGo}) {
        if (const auto choice = rest_of(prefix)) {
            toggle(sitting, list, *choice);
            return true;
        }
    }
    return false;
}

FiltersScreen::FiltersScreen(Listing::World world, const std::string& item)
    : listing_(world, item.substr(0, item.find('#'))),
      sitting_(world.sitting),
      directory_(world.directory) {
    const auto hash = item.find('#');
    if (hash != std::string::npos) group_ = filter_group(std::string_view(item).substr(hash + 1));
}

Nodes FiltersScreen::view() const {
    const Words say(sitting_.words_tag());
    const auto on = pressed(sitting_, listing_.list());
    const auto& results = listing_.results();
    const Sieve sieve{listing_.list(), results, on, directory_};
    Nodes whole{heading("filters-title",
                        group_ == nullptr ? say.t("filter.title") : group_name(group_->id, say))};
    Nodes list;
    Node grid =
        group("options", Arrange::Grid,
              group_ == nullptr ? group_buttons(sieve, say) : group_options(sieve, *group_, say));
    if (grid.children.empty()) {
        list.push_back(paragraph("filters-none", say.t("filter.none")));
    } else {
        list.push_back(std::move(grid));
    }
    if (!on.empty())
        list.push_back(
            links("filters-links", {button("clear-all", say.t("filter.clear"), "close")}));
    const auto total = static_cast<long>(listing_.count());
    Node show = main_button("show", say.n("search.show", total), "next");
    show.short_name = say.n("search.show_short", total).text;
    list.push_back(pinned(std::move(show)));
    whole.push_back(growing(group("filters", Arrange::Pages, std::move(list))));
    return whole;
}

shell::Next FiltersScreen::on(const node::Action& action) {
    if (action.target == "show") return PopTo{screen_of(listing_.list())};
    if (follow_filter(action, sitting_, listing_.list())) {
        listing_.look();
        return Stay{};
    }
    if (action.target.starts_with(kGroup)) {
        return Push{{"filters", listing_.list() + "#" + action.target.substr(kGroup.size())}};
    }
    return Stay{};
}

shell::Next FiltersScreen::tick(ports::Monotonic /*now*/) {
    listing_.look();
    return Stay{};
}

}  // namespace kiosk::screens
