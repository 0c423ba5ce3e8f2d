// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/choice.h"

#include <algorithm>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using search::Facet;
using words::Words;

ChoiceScreen::ChoiceScreen(Listing::World world, search::Choice choice)
    : sitting_(world.sitting),
      directory_(world.directory),
      choice_(std::move(choice)),
      listing_((let_go_of_all(world.sitting, text_of(choice_)), world), text_of(choice_)) {}

std::vector<node::Node> ChoiceScreen::view() const {
    const Words say(sitting_.words_tag());
    Node title = heading("choice-title", choice_name(choice_, directory_, say));
    if (choice_.facet == Facet::Category) {
        if (const auto all = directory_.categories(say.lang())) {
            const auto found =
                std::ranges::find(*all, model::CategoryId(choice_.value), &model::Category::id);
            if (found != all->end())
                title = with_icon(std::move(title), found->icon, choice_.value);
        }
    }
    return {std::move(title), listing_.view(say, {.last = signposts()})};
}

std::vector<node::Node> ChoiceScreen::signposts() const {
    if (choice_.facet != Facet::Head || !listing_.has_results() || listing_.count() > 0) return {};
    const auto all = directory_.signposts();
    if (!all) return {};
    Nodes list;
    int number = 0;
    for (const auto& each : *all) {
        if (each.head.text != choice_.value || each.area != directory_.area().id) continue;
        const auto id = "signpost:" + std::to_string(++number);
        Nodes lines{label(id + ":title", {each.title, "en"}, node::Emphasis::Main),
                    paragraph(id + ":words", {each.words, "en"})};
        if (!each.web.empty())
            lines.push_back(with_icon(label(id + ":web", {breakable(each.web), "en"}), "globe"));
        list.push_back(panel(id, node::Look::Panel, "info", std::move(lines)));
        if (each.contact.text.empty()) continue;
        const auto contacts = directory_.contacts();
        if (!contacts) continue;
        const auto whom = std::ranges::find(*contacts, each.contact, &model::Contact::id);
        if (whom != contacts->end())
            list.push_back(links(
                id + ":ways", {button("contact:" + whom->id.text, {whom->name, "en"}, "people")}));
    }
    return list;
}

shell::Next ChoiceScreen::on(const node::Action& action) {
    return listing_.on(action).value_or(Stay{});
}

shell::Next ChoiceScreen::tick(ports::Monotonic /*now*/) {
    listing_.look();
    return Stay{};
}

}  // namespace kiosk::screens
