// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/listing.h"

#include <algorithm>
#include <iterator>

#include "firmware/base/utf8.h"
#include "ui/screens/browse/facts.h"
#include "ui/screens/browse/filters.h"
#include "ui/screens/browse/listed.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;
using node::Room;
using words::Text;
using words::Words;

namespace {

constexpr std::size_t kAtOnce = 10;  // a tree holds 300 nodes, and nobody reads further
constexpr std::size_t kBeforeAsides = 3;
constexpr std::string_view kService = "service:";
constexpr std::string_view kPage = "page:";
constexpr std::string_view kContact = "contact:";
constexpr std::string_view kTerm = "term:";
constexpr std::string_view kGroup = "group:";

const search::Results& no_results() {
    static const search::Results kNone;
    return kNone;
}

void append(Nodes& to, Nodes more) { std::ranges::move(more, std::back_inserter(to)); }

// The same list in the same place, whatever the minute.
bool is_same_list(const search::Query& a, const search::Query& b) {
    return a.text == b.text && a.choices == b.choices && a.offset == b.offset;
}

}  // namespace

words::Text Listing::nothing_found(const Words& say) const {
    if (!results().loosenings.empty()) return say.t("search.nothing_left");
    return list_ == kSearchList ? say.t("search.nothing") : say.t("choice.nothing");
}

std::string screen_of(std::string_view list) { return list == kSearchList ? "search" : "choice"; }

Listing::Listing(World world, std::string list)
    : world_(world), list_(std::move(list)), inquiry_(world.searcher) {
    look();
}

search::Query Listing::query() const {
    auto query = query_of(world_.sitting, list_, world_.clock);
    query.limit = kAtOnce;
    const bool same = query.text == offset_of_.text && query.choices == offset_of_.choices;
    query.offset = same ? offset_ : 0;
    return query;
}

void Listing::look() {
    auto now = query();
    offset_ = now.offset;
    offset_of_ = now;
    inquiry_.put(std::move(now));
    inquiry_.poll();
    if (!inquiry_.is_waiting()) shown_ = offset_of_;
}

bool Listing::is_waiting() const { return inquiry_.is_waiting() || !inquiry_.is_about(query()); }

const search::Results& Listing::results() const {
    return inquiry_.answer() != nullptr ? inquiry_.answer()->results : no_results();
}

bool Listing::has_results() const {
    const auto* answer = inquiry_.answer();
    if (answer != nullptr) return answer->is_broken || !answer->results.nothing_asked;
    return list_ != kSearchList || !world_.sitting.search_words().empty();
}

std::size_t Listing::count() const { return results().certain > 0 ? results().certain : last(); }

// Where the list ends. What nobody put under a heading does not belong to it; what may fit a filter does.
std::size_t Listing::last() const {
    const bool is_heading = list_ != kSearchList && world_.sitting.pressed(list_).empty();
    return is_heading ? results().certain : results().total;
}

// A list of its own for each question: it begins with its first screenful, whatever was turned to in the one before while
// the answer was on its way.
std::string Listing::list_key() const {
    if (!is_same_list(shown_, offset_of_)) return "results:before";
    std::string key = "results";
    if (offset_ > 0) key += ":" + std::to_string(offset_);
    for (const auto& choice : pressed(world_.sitting, list_)) key += ":" + text_of(choice);
    return key;
}

// Where the panel is smaller it would show three of the filters, and turn its pages beside those of the list.
node::Node Listing::beside(const Words& say) const {
    const auto on = pressed(world_.sitting, list_);
    const Sieve sieve{list_, results(), on, world_.directory};
    Nodes column;
    const auto* group_of = filter_group(open_group_);
    if (group_of == nullptr) {
        column.push_back(label("sieve-title", say.t("filter.title"), Emphasis::Main));
        for (auto& each : group_buttons(sieve, say))
            column.push_back(with_icon(std::move(each), {}));
    } else {
        column.push_back(button("all-filters", say.t("filter.all"), "back"));
        column.push_back(label("sieve-title", group_name(open_group_, say), Emphasis::Main));
        append(column, group_options(sieve, *group_of, say));
    }
    const auto key = "sieve" + (open_group_.empty() ? std::string() : ":" + open_group_);
    Node panel = group(key, Arrange::Pages, std::move(column));
    panel.look.look = node::Look::Panel;
    return with_weight(with_room(growing(std::move(panel)), Room::Wide), 0.5);
}

Nodes Listing::head(const Words& say) const {
    const auto on = pressed(world_.sitting, list_);
    const auto& found = results();
    const auto total = static_cast<long>(count());
    const bool broken = inquiry_.answer() != nullptr && inquiry_.answer()->is_broken;
    Node title = heading("search-title", broken       ? say.t("search.broken")
                                         : total == 0 ? nothing_found(say)
                                                      : say.n("search.count", total));
    title.look.emphasis = Emphasis::Quiet;
    if (total == 0) title.short_name = say.n("search.count", total).text;
    if (list_ != kSearchList) {
        // Below the title of the screen; a panel of 7 inches has room for one of them.
        title.look.level = 2;
        if (total > 0) title.look.room = Room::Roomy;
    }
    Nodes row;
    Nodes list;
    if (found.read_as.empty() || total == 0) {
        row.push_back(staying(std::move(title)));
    } else {
        // A whole sentence would leave no room for what was found.
        constexpr std::size_t kMostLetters = 24;
        const bool is_short = base::count_code_points(found.read_as) <= kMostLetters;
        const words::Text text = is_short
                                     ? say.n("search.count_as", total, {{"words", found.read_as}})
                                     : say.n("search.count", total);
        Node small = with_room(heading("search-title-small", text), Room::Small);
        small.look.emphasis = Emphasis::Quiet;
        row.push_back(staying(with_room(std::move(title), Room::Wide)));
        row.push_back(staying(std::move(small)));
    }
    // Where nothing is left, what to let go of comes before what is pressed.
    if (found.loosenings.empty())
        append(row, pressed_chips({list_, found, on, world_.directory}, say));
    list.push_back(group("head", Arrange::Flow, std::move(row)));
    if (!found.read_as.empty()) {
        const auto text = say.t("search.read_as", {{"words", found.read_as}});
        list.push_back(with_room(with_icon(label("read-as", text), "search"),
                                 total == 0 ? Room::Always : Room::Wide));
    }
    return list;
}

void Listing::add_cards(Nodes& list, const Words& say) const {
    const auto* answer = inquiry_.answer();
    const auto& hits = answer->results.hits;
    bool has_heading = false;
    const auto shown = std::min(hits.size(), last() - std::min(last(), offset_));
    for (std::size_t i = 0; i < shown; ++i) {
        // What fits for certain comes first, over all screenfuls of the list.
        if (!hits[i].not_known.empty() && !has_heading) {
            const auto may = static_cast<long>(last() - results().certain);
            list.push_back(heading("may-fit", say.n("found.may_fit", may), 2));
            has_heading = true;
        }
        auto found = found_of(hits[i], answer->services[i]);
        found.place = answer->results.place;
        found.today = world_.clock.today();
        list.push_back(service_card(found, world_.directory.area(), say));
        if (offset_ == 0 && i + 1 == std::min(shown, kBeforeAsides)) append(list, asides(say));
    }
}

Nodes Listing::asides(const Words& say) const {
    const auto& found = results();
    Nodes list;
    const auto add = [&](std::string key, const Text& title, std::string_view prefix,
                         const std::vector<search::Aside>& asides_of, const std::string& icon) {
        if (asides_of.empty()) return;
        Nodes ways;
        for (const auto& each : asides_of)
            ways.push_back(button(std::string(prefix) + each.id, {each.title, "en"}, icon));
        list.push_back(heading(key, title, 2));
        list.push_back(links(key + "-ways", std::move(ways)));
    };
    add("from-guide", say.t("found.pages"), kPage, found.pages, "document");
    add("to-ask", say.t("found.contacts"), kContact, found.contacts, "people");
    add("words-explained", say.t("found.terms"), kTerm, found.terms, "info");
    return list;
}

Nodes Listing::nothing(const Words& say) const {
    Nodes list;
    Nodes ways;
    for (const auto& [facet, services] : results().loosenings) {
        std::vector<std::string> names;
        std::string first;
        for (const auto& choice : pressed(world_.sitting, list_)) {
            if (choice.facet != facet) continue;
            if (first.empty()) first = text_of(choice);
            names.push_back(choice_name(choice, world_.directory, say).text);
        }
        if (first.empty()) continue;
        const auto name = listed(names, say.lang());
        ways.push_back(button(
            "loosen:" + first,
            say.n("search.without", static_cast<long>(services), {{"name", name}}), "close"));
    }
    if (!ways.empty()) list.push_back(group("loosen", Arrange::Grid, std::move(ways)));
    if (!results().loosenings.empty()) {
        const auto on = pressed(world_.sitting, list_);
        list.push_back(
            links("pressed", pressed_chips({list_, results(), on, world_.directory}, say)));
    }
    append(list, asides(say));
    if (const auto people = world_.directory.contacts("sendiass"); people && !people->empty()) {
        const auto& one = people->front();
        if (one.status != model::ContactStatus::Old && results().contacts.empty()) {
            list.push_back(heading("to-ask", say.t("found.contacts"), 2));
            list.push_back(links("to-ask-ways", {button(std::string(kContact) + one.id.text,
                                                        {one.name, "en"}, "people")}));
        }
    }
    append(list, neighbours(world_.directory, say));
    return list;
}

Nodes Listing::onward(const Words& say) const {
    const auto shown = results().hits.size();
    Nodes ways;
    if (offset_ > 0) ways.push_back(button("previous-results", say.t("search.previous"), "back"));
    if (last() > offset_ + shown)
        ways.push_back(button("next-results", say.t("search.next"), "plus"));
    ways.push_back(button("people", say.t("search.ask_person"), "people"));
    return ways;
}

node::Node Listing::view(const Words& say, Extra extra) const {
    Nodes list;
    if (inquiry_.answer() == nullptr) {
        Node looking = heading("search-title", say.t("search.looking"));
        looking.look.emphasis = Emphasis::Quiet;
        list.push_back(std::move(looking));
    } else {
        list = head(say);
    }
    append(list, std::move(extra.first));
    if (inquiry_.answer() != nullptr && last() > 0) add_cards(list, say);
    append(list, std::move(extra.last));
    Node ways = links("search-links", onward(say));
    // Where nothing is found and nothing can be let go of, a person comes first.
    const bool has_nothing = inquiry_.answer() != nullptr && last() == 0;
    const bool is_end = has_nothing && results().loosenings.empty();
    if (is_end) list.push_back(ways);
    if (has_nothing) append(list, nothing(say));
    if (!is_end) list.push_back(std::move(ways));
    if (!results().counts.empty()) {
        list.push_back(
            pinned(with_room(button("filters", say.t("filter.title"), "filter"), Room::Small)));
    }
    Node results_node = growing(group(list_key(), Arrange::Pages, std::move(list)));
    Nodes columns;
    if (extra.instead) {
        columns.push_back(*std::move(extra.instead));
    } else if (!results().counts.empty()) {
        columns.push_back(beside(say));
    }
    columns.push_back(std::move(results_node));
    return growing(group("found", Arrange::Split, std::move(columns)));
}

std::optional<shell::Next> Listing::on(const node::Action& action) {
    const auto& target = action.target;
    const auto rest = [&](std::string_view prefix) { return target.substr(prefix.size()); };
    if (follow_filter(action, world_.sitting, list_)) {
        look();
        return Stay{};
    }
    if (target == "next-results" || target == "previous-results") {
        if (is_waiting()) return Stay{};  // what is pressed belongs to the answer before
        offset_ =
            target == "next-results" ? offset_ + kAtOnce : offset_ - std::min(offset_, kAtOnce);
        look();
        return Stay{};
    }
    if (target == "all-filters") {
        open_group_.clear();
        return Stay{};
    }
    if (target.starts_with(kGroup)) {
        open_group_ = rest(kGroup);
        return Stay{};
    }
    if (target == "filters") return Push{{"filters", list_}};
    if (target == "people") return Push{{"people", {}}};
    if (target.starts_with(kService)) return Push{{"service", rest(kService)}};
    if (target.starts_with(kPage)) return Push{{"page", rest(kPage)}};
    if (target.starts_with(kContact)) return Push{{"people", rest(kContact)}};
    if (target.starts_with(kTerm)) return Push{{"meaning", rest(kTerm)}};
    return std::nullopt;
}

Nodes neighbours(const directory::Directory& directory, const Words& say) {
    const auto all = directory.neighbours();
    if (!all || all->empty()) return {};
    Nodes list{heading("neighbours-title", say.t("neighbours.title"), 2),
               paragraph("neighbours-what", say.t("neighbours.what"))};
    Nodes cards;
    for (const auto& each : *all) {
        const auto id = "neighbour:" + each.id.text;
        Nodes lines{label(id + ":council", {each.council, "en"}, Emphasis::Main)};
        if (!each.web.empty())
            lines.push_back(with_icon(label(id + ":web", {breakable(each.web), "en"}), "globe"));
        cards.push_back(panel(id, node::Look::Panel, {}, std::move(lines)));
    }
    list.push_back(group("neighbours", Arrange::Grid, std::move(cards)));
    return list;
}

}  // namespace kiosk::screens
