// SPDX-License-Identifier: Apache-2.0
// What is on the glass: the bands, the screen between them, and the covers over it all.
#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/layout/scale.h"
#include "ui/shell/build.h"
#include "ui/shell/shell.h"

namespace kiosk::shell {
namespace {

using node::Arrange;
using node::Look;
using node::Role;
using node::Verb;

// A narrow panel has room for the words of the buttons at its foot only.
void drop_foot_icons(Node& node) {
    const bool turner =
        node.key.ends_with(layout::kMoreSuffix) || node.key.ends_with(layout::kUpSuffix);
    if (node.is_stop() && (node.look.pinned || turner)) node.look.icon.clear();
    for (auto& child : node.children) drop_foot_icons(child);
}

bool turns_pages(const Node& node) {
    return node.look.arrange == Arrange::Pages ||
           (node.look.arrange == Arrange::Split && std::ranges::any_of(node.children, turns_pages));
}

// The screen is one long page: a list in it does not turn by itself.
Node unpaged(Node node) {
    if (node.look.arrange == Arrange::Pages) node.look.arrange = Arrange::Stack;
    if (node.look.arrange == Arrange::Split)
        std::ranges::transform(node.children, node.children.begin(), unpaged);
    return node;
}

// What stays at the foot of a list stays at the foot of the long page too.
void take_pinned(Node& node, Nodes& pinned) {
    for (auto& child : node.children) take_pinned(child, pinned);
    for (auto& child : node.children) {
        if (child.look.pinned) pinned.push_back(child);
    }
    std::erase_if(node.children, [](const Node& child) { return child.look.pinned; });
}

Node giving_way(Node node) {
    node.look.gives_way = true;
    return node;
}

bool is_progress(const Node& node) { return node.role == Role::ProgressIndicator; }

// Every Pages node gets its buttons; layout shows them only where there is more.
void add_turners(Node& node, const words::Words& say) {
    for (auto& child : node.children) add_turners(child, say);
    if (node.look.arrange != Arrange::Pages) return;
    Node more =
        button(node.key + std::string(layout::kMoreSuffix), say.t("shell.more"), "more_down");
    Node up = button(node.key + std::string(layout::kUpSuffix), say.t("shell.up"), "more_up");
    more.look.weight = 1;
    up.look.weight = 1;
    // A column beside a list has room for the words only.
    if (node.look.look == Look::Panel) {
        more.look.icon.clear();
        up.look.icon.clear();
    }
    more.verbs = {Verb::Click, Verb::ScrollDown};
    up.verbs = {Verb::Click, Verb::ScrollUp};
    node.children.push_back(centred(std::move(more)));
    node.children.push_back(centred(std::move(up)));
}

// Where it is the first thing to go overleaf.
bool end_first_pages_with(Node& node, const Node& last) {
    if (node.look.arrange == Arrange::Pages) {
        node.children.push_back(last);
        return true;
    }
    return std::ranges::any_of(node.children,
                               [&](Node& child) { return end_first_pages_with(child, last); });
}

}  // namespace

Node Shell::window(Nodes bands) const {
    Node window{.key = "window", .role = Role::Window, .lang = sitting_.language()};
    window.name = say().t("shell.brand", {{"area", around_.area}}).text;
    window.children = lowered(std::move(bands));
    return window;
}

// Where hands reach low only, Back and Leave stand by the access bar.
Nodes Shell::lowered(Nodes bands) const {
    const auto banner = std::ranges::find(bands, Role::Banner, &Node::role);
    if (!is_low() || banner == bands.end()) return bands;
    banner->look.look = Look::Band;
    std::rotate(banner, std::next(banner), std::ranges::find(bands, Role::Navigation, &Node::role));
    return bands;
}

Node Shell::cover(Nodes children) const {
    Node body = centred(growing(group("cover", Arrange::Stack, std::move(children))));
    body.role = Role::Main;
    return window({std::move(body)});
}

Node Shell::hidden() const {
    const auto say_ = say();
    Node show = main_button("show", say_.t("hidden.show"), "eye");
    Node leave = button("leave", say_.t("shell.leave"), "leave");
    return cover({centred(heading("hidden-title", say_.t("hidden.title"))),
                  giving_way(centred(paragraph("hidden-how-long", say_.t("hidden.how_long")))),
                  group("hidden-choices", Arrange::Row,
                        {with_weight(centred(std::move(show)), 2),
                         with_weight(centred(std::move(leave)), 1)})});
}

Node Shell::warning() const {
    const auto say_ = say();
    Node stay = main_button("still-here", say_.t("warning.stay"), "tick_circle");
    Node leave = button("leave", say_.t("shell.leave"), "leave");
    Nodes shown{centred(heading("warning-title", say_.t("warning.title"))),
                giving_way(centred(paragraph("warning-what", say_.t("warning.what")))),
                group("warning-choices", Arrange::Row,
                      {with_weight(centred(std::move(stay)), 2),
                       with_weight(centred(std::move(leave)), 1)})};
    if (!is_calm()) shown.insert(std::next(shown.begin()), countdown());
    Node body = cover(std::move(shown));
    body.children.front().role = Role::AlertDialog;
    return body;
}

Node Shell::countdown() const {
    const auto left = sitting_.idle().left(clock_.monotonic());
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    Node countdown = centred(paragraph("warning-left", say().n("warning.left", seconds)));
    countdown.role = Role::Status;
    return countdown;
}

Node Shell::over() const {
    const auto say_ = words::Words("en");
    Node page =
        cover({centred(heading("over-title", say_.t("over.title"))),
               centred(paragraph("over-what", say_.t("over.what", {{"area", around_.area}})))});
    // In the language of the next person, which nobody knows, and not in that of the last.
    page.lang = say_.lang();
    page.name = say_.t("shell.brand", {{"area", around_.area}}).text;
    return page;
}

Node Shell::view(const std::optional<input::Typing>& typing) const {
    switch (cover_) {
        case Cover::Hidden: return hidden();
        case Cover::Warning: return warning();
        case Cover::Over: return over();
        case Cover::None: break;
    }
    if (typing && typing->by == input::Typing::By::Finger) return typing_view(*typing);
    Nodes bands;
    // A welcome screen that somebody came back to has something to leave.
    const bool has_banner = top().chrome() != Chrome::Bare || went_on_;
    if (has_banner) bands.push_back(banner(false));
    bands.push_back(main_of(top().view(), Turning::Offered));
    if (!has_banner || !folds()) bands.push_back(access_bar());
    if (std::ranges::any_of(bands, holds_draft)) add_draft_note(bands);
    return window(std::move(bands));
}

Node Shell::banner(bool typing_here) const {
    const auto say_ = say();
    const auto pill = [&](node::Key key, std::string_view words_key, std::string icon = {}) {
        Node made = button(std::move(key), say_.t(words_key), std::move(icon));
        made.look.look = Look::Pill;
        return made;
    };
    Node band{.key = "banner", .role = Role::Banner};
    band.look.arrange = Arrange::Band;
    const auto add = [&](Node node) { band.children.push_back(std::move(node)); };
    if (typing_here && around_.panel.is_compact()) {
        add(close_pill(pill("key:close", "keys.done", "check")));
    } else if (!typing_here && top().chrome() == Chrome::Full) {
        add(pill("back", "shell.back", "back"));
    }
    Node brand =
        label("brand", say_.t("shell.brand", {{"area", around_.area}}), node::Emphasis::Main);
    brand.look.room = node::Room::Wide;
    brand.look.gives_way = true;
    add(std::move(brand));
    add(group("banner-space", Arrange::Stack, {}));
    if (top().is_request() && around_.practice) add(practice_tag(typing_here));
    if (folds() || (typing_here && is_narrow()))
        add(brief(pill("hide", "shell.hide"), "shell.hide_short"));
    if (folds()) {
        if (!around_.panel.is_compact())
            add(brief(pill("easier", "shell.easier"), "shell.easier_short"));
        // While typing on a 7 inch panel, what the typing leads to and that this is practice need the room.
        if (!typing_here || !around_.panel.is_compact()) add(pill("help", "shell.help"));
    }
    if (!typing_here && offers_list()) {
        const auto kept = static_cast<long>(sitting_.shortlist().size());
        Node list = brief(pill("my-list", "list.title", "list"), "list.title");
        list.name = say_.n("list.pill", kept).text;
        add(std::move(list));
    }
    add(brief(pill("leave", "shell.leave", "leave"), "shell.leave_short"));
    return band;
}

// Shown by the shorter words where there is no room for its own.
Node Shell::brief(Node node, std::string_view words_key) const {
    node.short_name = say().t(words_key).text;
    return node;
}

Node Shell::practice_tag(bool typing_here) const {
    Node tag = typing_here && !is_wide()
                   ? label("practice-short", say().t("shell.practice_short"))
                   : with_icon(label("practice", say().t("shell.practice")), "info");
    tag.look.look = Look::Warn;
    tag.look.weight = 0;
    tag.look.gives_way = around_.panel.is_compact() || !typing_here;
    if (!typing_here) tag.look.room = node::Room::Wide;
    return tag;
}

bool Shell::offers_list() const {
    return !sitting_.shortlist().empty() && top().chrome() != Chrome::Bare && !top().is_request() &&
           top().name() != kMyList;
}

// Typing is finished; where it looks for something, the button says what was found.
Node Shell::close_pill(Node plain) const {
    const auto done = top().typing_leads_to();
    if (!done) return plain;
    plain.name = done->whole.text;
    if (is_narrow()) plain.short_name = done->brief.text;
    return plain;
}

Node Shell::main_of(Nodes children, Turning turning) const {
    const auto say_ = say();
    Node body{.key = "main", .role = Role::Main};
    body.look.grow = true;
    // What says where one is stays in sight whatever goes overleaf.
    const bool on_one_line = !is_narrow() || around_.panel.zoom() > 1;
    Node standing = group("standing", on_one_line ? Arrange::Band : Arrange::Stack, {});
    if (top().is_request() && around_.practice) {
        Node practice = label("practice-line", say_.t("shell.practice"), node::Emphasis::Quiet);
        practice.look.room = node::Room::Small;
        if (!is_narrow()) practice.look.icon = "info";
        practice = brief(std::move(practice), "shell.practice_short");
        practice.look.weight = 0;
        standing.children.push_back(std::move(practice));
    }
    if (!children.empty() && is_progress(children.front())) {
        standing.children.push_back(std::move(children.front()));
        children.erase(children.begin());
    }
    if (!standing.children.empty()) body.children.push_back(std::move(standing));
    const bool pages_itself =
        !around_.panel.is_compact() && std::ranges::any_of(children, turns_pages);
    if (pages_itself) {
        for (auto& child : children) body.children.push_back(std::move(child));
    } else {
        std::ranges::transform(children, children.begin(), unpaged);
        Nodes foot;
        for (auto& child : children) take_pinned(child, foot);
        std::ranges::move(foot, std::back_inserter(children));
        body.children.push_back(growing(group("content", Arrange::Pages, std::move(children))));
    }
    if (turning == Turning::Offered) add_turners(body, say_);
    if (is_narrow()) drop_foot_icons(body);
    return body;
}

// Never at the cost of a screen that stands whole without it. On a 7 inch panel Help and the choice of languages say it.
void Shell::add_draft_note(Nodes& bands) const {
    // Back, whose Local Offer it is, practice, the list and Leave now.
    constexpr layout::Millimetres kRoomBesideName = 400;
    const auto says_it = [](const Node& band) { return node::find(band, kDraftNote) != nullptr; };
    if (around_.panel.is_compact() || std::ranges::any_of(bands, says_it)) return;
    Node note = with_room(draft_note(say()), node::Room::Roomy);
    note.look.weight = 0;
    Node& first = bands.front();
    if (first.role == Role::Banner && around_.panel.room().w >= kRoomBesideName) {
        const auto name = std::ranges::find(first.children, "brand", &Node::key);
        first.children.insert(name == first.children.end() ? name : std::next(name),
                              std::move(note));
        return;
    }
    (void)std::ranges::any_of(bands, [&](Node& band) { return end_first_pages_with(band, note); });
}

// The same on every screen that has room for it; what it has no room for is one press further.
Node Shell::access_bar() const {
    const auto say_ = say();
    Node bar{
        .key = "access-bar", .role = Role::Navigation, .name = say_.t("shell.access_bar").text};
    bar.look.look = Look::Band;
    bar.look.arrange = Arrange::Band;
    const auto add = [&](Node node) {
        node.look.weight = 1;
        bar.children.push_back(centred(std::move(node)));
    };
    if (went_on_) add(brief(button("hide", say_.t("shell.hide"), "hide"), "shell.hide_short"));
    const bool has_more = is_wide() && !is_calm();
    if (has_more) {
        add(button("text-size", say_.t("shell.text_size"), "text_size"));
        add(button("colours", say_.t("shell.colours"), "colours"));
        add(simple_words());
    }
    // The welcome screen is itself a choice of languages.
    if (has_more && went_on_) add(button("language", say_.t("shell.language"), "globe"));
    Node easier = brief(button("easier", say_.t("shell.easier"), "access"), "shell.easier_short");
    // It is under Help too.
    easier.look.gives_way = is_narrow();
    add(std::move(easier));
    add(button("help", say_.t("shell.help"), "help"));
    if (top().chrome() == Chrome::Bare && !went_on_)
        add(brief(button("leave", say_.t("shell.leave"), "leave"), "shell.leave_short"));
    return bar;
}

Node Shell::simple_words() const {
    Node made = brief(button(node::Key(kSimpleWords), say().t("shell.simple_words"), "simpler"),
                      "shell.simple_words_short");
    const bool on = sitting_.access().reading == session::Reading::Simple;
    made.state.toggled = on ? node::Toggled::On : node::Toggled::Off;
    made.look.gives_way = true;  // it is under Easier too
    return made;
}

bool Shell::is_wide() const { return layout::scale_for(around_.panel).wide; }

// Where the access bar's height is needed more than its place.
bool Shell::folds() const { return !is_narrow() && !is_wide(); }

}  // namespace kiosk::shell
