// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/home.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Room;

namespace {

constexpr std::string_view kCategory = "category:";

}  // namespace

words::Text category_name(const model::Category& category, const words::Words& say) {
    const auto key = "category." + category.id.text;
    auto known = say.t(key);
    return known.text == key ? words::Text{category.name, "en"} : known;
}

std::vector<Node> category_tiles(const directory::Directory& directory, const words::Words& say) {
    Nodes tiles;
    const auto categories = directory.categories(say.lang());
    if (!categories) return tiles;
    for (const auto& category : *categories) {
        const auto name = category_name(category, say);
        tiles.push_back(centred(with_icon(button(std::string(kCategory) + category.id.text, name),
                                          category.icon, category.id.text)));
    }
    return tiles;
}

shell::Next follow_tile(const node::Action& action) {
    if (!action.target.starts_with(kCategory)) return Stay{};
    return Push{{"choice", "category=" + action.target.substr(kCategory.size())}};
}

std::vector<Node> HomeScreen::view() const {
    const words::Words say(sitting_.words_tag());
    Node find = door("find", say.t("home.find"), say.t("home.find_hint"), "search");
    find.look.emphasis = node::Emphasis::Main;
    find.look.min_height_mm = 38;
    Node tiles = with_room(
        growing(group("categories", Arrange::Grid, category_tiles(directory_, say))), Room::Wide);
    tiles.look.columns = 3;
    Node ask = growing(door("ask", say.t("home.ask"), say.t("home.ask_hint"), "document"));
    Node how = growing(door("how", say.t("home.how"), say.t("home.how_hint"), "path"));
    ask.short_name = say.t("home.ask_short").text;
    Node browse = growing(door("browse", say.t("home.browse"), say.t("home.browse_hint"), "list"));
    Node people =
        growing(door("people", say.t("home.people"), say.t("home.people_hint"), "people"));
    Nodes doors{browse, ask, how, people};
    // Four doors of two tall lines each do not stand beside the tiles.
    if (words::is_right_to_left(say.lang())) {
        for (auto& each : doors) each.hint.clear();
    }
    Node left = with_weight(group("home-find", Arrange::Stack, {find, std::move(tiles)}), 1.35);
    Node right = with_weight(group("home-doors", Arrange::Stack, std::move(doors)), 1);
    Node roomy = with_room(
        growing(group("home", Arrange::Split, {std::move(left), std::move(right)})), Room::Wide);
    find.look.min_height_mm = 0;
    Node grid = growing(group("home-grid", Arrange::Grid, {find, browse, ask, how}));
    people.look.grow = false;
    Node small = with_room(
        growing(group("home-small", Arrange::Stack, {std::move(grid), std::move(people)})),
        Room::Small);
    return {heading("home-title", say.t("home.title")),
            with_room(paragraph("home-forgets", say.t("home.forgets")), Room::Wide),
            std::move(roomy), std::move(small)};
}

shell::Next HomeScreen::on(const node::Action& action) {
    if (action.target == "find") return Push{{"search", {}}};
    if (action.target == "browse") return Push{{"browse", {}}};
    if (action.target == "ask") return Push{{"request", {}}};
    if (action.target == "how") return Push{{"guide", {}}};
    if (action.target == "people") return Push{{"people", {}}};
    return follow_tile(action);
}

}  // namespace kiosk::screens
