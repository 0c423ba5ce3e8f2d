// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/search.h"

#include "ui/screens/browse/home.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;

SearchScreen::SearchScreen(Listing::World world, DangerListener& listener)
    : sitting_(world.sitting),
      directory_(world.directory),
      listing_(world, std::string(kSearchList)),
      listener_(listener),
      hears_danger_(listener.hears_danger(world.sitting.search_words())) {}

std::vector<node::Node> SearchScreen::view() const {
    const words::Words say(sitting_.words_tag());
    Node box = with_icon(field("search", say.t("search.box"), std::string(sitting_.search_words()),
                               node::Role::SearchInput),
                         "search");
    const auto phone = directory_.duty_phone();
    Node danger = staying(with_room(danger_line("danger", phone, say), node::Room::Wide));
    // On a small panel its short form: on the smallest above the keyboard while typing and after the results.
    const auto danger_short = [&](node::Key key, node::Room room) {
        return staying(with_room(danger_line_short(std::move(key), phone, say), room));
    };
    Node danger_small = danger_short("danger-small", node::Room::Compact);
    Node danger_middle = danger_short("danger-middle", node::Room::Roomy);
    const bool asked = listing_.has_results() || hears_danger_;
    // What is looked at needs the height of a second line: the English stays beside the box, and both stand after it.
    const bool is_parted = !danger_middle.children.empty();
    if (is_parted) danger_middle.children.pop_back();
    const Node danger_after = with_room(
        group("danger-after", Arrange::Stack,
              {with_room(danger_line_short("danger-last", phone, say), node::Room::Roomy)}),
        node::Room::Small);
    Nodes whole;
    // While there are results their number is the title, so that as many as may be stand above the keyboard.
    if (!asked) whole.push_back(heading("search-title", say.t("search.title")));
    whole.push_back(std::move(box));
    if (!hears_danger_) {
        whole.push_back(std::move(danger));
        whole.push_back(with_room(group("danger-room", Arrange::Stack, {std::move(danger_middle)}),
                                  node::Room::Small));
    }
    if (asked) {
        Listing::Extra extra;
        if (hears_danger_) {
            extra.first.push_back(with_room(where_to_turn_small(say), node::Room::Compact));
            // A screenful at a time where it is too tall, as the filters are.
            Node turn = where_to_turn(directory_, unseen(say.t("danger.unseen")), say);
            turn.look.arrange = Arrange::Pages;
            extra.instead = with_room(growing(std::move(turn)), node::Room::Roomy);
        } else {
            extra.last.push_back(std::move(danger_small));
            if (is_parted) extra.last.push_back(danger_after);
        }
        whole.push_back(listing_.view(say, std::move(extra)));
        return whole;
    }
    Node tiles = group("categories", Arrange::Grid, category_tiles(directory_, say));
    tiles.look.columns = 3;
    // Never parted from what it speaks of.
    Node hint = heading("search-hint", say.t("search.hint"), 2);
    hint.look.emphasis = node::Emphasis::Quiet;
    Nodes list{std::move(hint), std::move(tiles), std::move(danger_small),
               links("search-links", {button("browse", say.t("browse.title"), "list"),
                                      button("people", say.t("search.ask_person"), "people")})};
    if (is_parted) list.push_back(danger_after);
    whole.push_back(growing(group("ways", Arrange::Pages, std::move(list))));
    return whole;
}

std::optional<shell::Leading> SearchScreen::typing_leads_to() const {
    const auto total = static_cast<long>(listing_.count());
    if (sitting_.search_words().empty() || total == 0) return std::nullopt;
    const words::Words say(sitting_.words_tag());
    // Beside Hide and Leave a narrow panel has room for one digit.
    const auto brief = total < 10 ? say.n("search.show_short", total) : say.t("search.show_bare");
    return shell::Leading{say.n("search.show", total), brief};
}

shell::Next SearchScreen::on(const node::Action& action) {
    if (action.target == "search" && action.verb == node::Verb::SetValue) {
        sitting_.set_search_words(action.value);
        hears_danger_ = listener_.hears_danger(action.value);
        listing_.look();
        return Stay{};
    }
    if (action.target.starts_with(kWhereToTurn)) return Push{{std::string(kHelpNow), {}}};
    if (action.target == "browse") return Push{{"browse", {}}};
    if (auto next = listing_.on(action)) return *std::move(next);
    return follow_tile(action);
}

shell::Next SearchScreen::tick(ports::Monotonic /*now*/) {
    listing_.look();
    return Stay{};
}

}  // namespace kiosk::screens
