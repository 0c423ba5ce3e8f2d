// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/list/take.h"

#include <algorithm>

#include "ui/qr/qr.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Emphasis;
using node::Room;
using words::Words;

std::vector<OnPhone> TakeScreen::codes(const Words& say) const {
    const Asked asked{directory_.area(), today_, say};
    return way_ == Way::Contact ? contacts_on_phone(services_, asked)
                                : words_on_phone(services_, asked);
}

node::Node TakeScreen::picture(const OnPhone& code, const Words& say) const {
    const auto what = code.shown.empty() ? std::string() : code.shown.front();
    const auto* key = way_ == Way::Contact ? "take.code_contact" : "take.code_words";
    Node made = label("code", say.t(key, {{"what", what}}));
    made.role = node::Role::Image;
    made.value = code.bytes;
    if (auto squares = qr::encode(code.bytes)) made.squares = *std::move(squares);
    made.look.weight = 0;
    return made;
}

std::vector<node::Node> TakeScreen::beside(const OnPhone& code, const Words& say) const {
    Nodes shows{label("shows-title", say.t("take.shows"), Emphasis::Main)};
    for (std::size_t i = 0; i < code.shown.size(); ++i) {
        const bool neutral = code.is_sensitive && i == 0;
        shows.push_back(label("shows:" + std::to_string(i),
                              {breakable(code.shown[i]), neutral ? say.lang() : "en"}));
    }
    if (code.is_sensitive) shows.push_back(label("shows-safe", say.t("take.sensitive")));
    const auto look = code.is_sensitive ? node::Look::Warn : node::Look::Panel;
    Node shown = panel("shows", look, code.is_sensitive ? "warning" : "", std::move(shows));
    Nodes words{label("step-1", say.t("take.step1")), label("step-2", say.t("take.step2"))};
    // Who decides whether to point a phone at it reads first what will be seen on the phone.
    words.insert(code.is_sensitive ? words.begin() : words.end(), std::move(shown));
    const auto* note = way_ == Way::Contact ? "take.no_internet" : "take.do_not_search";
    words.push_back(label("take-note", say.t(note), Emphasis::Quiet));
    const bool is_invented = std::ranges::any_of(
        services_, [](const auto& service) { return service.kind == model::Kind::Demonstration; });
    if (is_invented) {
        words.push_back(with_icon(
            label("demonstration", say.t("service.demonstration"), Emphasis::Quiet), "info"));
    }
    return words;
}

node::Node TakeScreen::ways(const Words& say) const {
    Node made = group("ways", Arrange::Grid,
                      {radio("as-contact", say.t("take.way_contact"), {}, way_ == Way::Contact),
                       radio("as-words", say.t("take.way_words"), {}, way_ == Way::Words)});
    made.role = node::Role::RadioGroup;
    made.name = say.t("take.way").text;
    return made;
}

node::Node TakeScreen::turning(std::size_t all, const Words& say) const {
    Nodes links_;
    if (all > 1) {
        const auto now = std::min(at_, all - 1);
        if (now > 0) links_.push_back(button("code-before", say.t("take.before"), "back"));
        if (now + 1 < all) links_.push_back(button("code-next", say.t("take.next"), "next"));
    }
    if (printing_ == Printing::Offered)
        links_.push_back(button("print", say.t("print.title"), "printer"));
    return links("take-links", std::move(links_));
}

std::vector<node::Node> TakeScreen::view() const {
    const Words say(sitting_.words_tag());
    const auto all = codes(say);
    Node title = heading("take-title", say.t("take.title"));
    if (all.empty()) {
        return {std::move(title), paragraph("take-nothing", say.t("take.nothing")), ways(say),
                links("take-links", {button("people", say.t("search.ask_person"), "people")})};
    }
    const auto& code = all[std::min(at_, all.size() - 1)];
    // A code fills most of a small panel: the title stands beside it.
    Nodes words{with_room(title, Room::Small)};
    for (auto& each : beside(code, say)) words.push_back(std::move(each));
    Nodes whole{with_room(std::move(title), Room::Wide),
                group("code-and-words", Arrange::Row,
                      {picture(code, say), group("code-words", Arrange::Stack, std::move(words))}),
                ways(say)};
    if (all.size() > 1) {
        const auto now = std::to_string(std::min(at_, all.size() - 1) + 1);
        const auto count = say.t("take.count", {{"n", now}, {"all", std::to_string(all.size())}});
        Node where = label("code-count", count, Emphasis::Main);
        where.role = node::Role::Status;
        whole.push_back(std::move(where));
    }
    Node turns = turning(all.size(), say);
    if (!turns.children.empty()) whole.push_back(std::move(turns));
    return whole;
}

shell::Next TakeScreen::on(const node::Action& action) {
    const auto& to = action.target;
    if (to == "as-contact" || to == "as-words") {
        way_ = to == "as-contact" ? Way::Contact : Way::Words;
        at_ = 0;
    }
    if (to == "code-next") ++at_;
    if (to == "code-before") at_ -= std::min<std::size_t>(at_, 1);
    if (to == "people") return Push{{"people", {}}};
    if (to == "print") return Push{{"print", item_}};
    return Stay{};
}

}  // namespace kiosk::screens
