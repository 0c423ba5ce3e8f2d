// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/start.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

RequestStartScreen::RequestStartScreen(Desk desk, RequestKeeper& keeper)
    : desk_(desk), keeper_(keeper) {
    ask();
}

void RequestStartScreen::ask() {
    const auto now = desk_.clock().monotonic();
    state_ = State::Asking;
    keeper_.ask_open(now);
    tick(now);
}

shell::Next RequestStartScreen::tick(ports::Monotonic now) {
    if (state_ != State::Asking) return Stay{};
    if (const auto open = keeper_.is_open(now)) state_ = *open ? State::Open : State::Closed;
    return Stay{};
}

std::vector<node::Node> RequestStartScreen::view() const {
    const auto say = desk_.say();
    const auto council = desk_.directory().area().council;
    Nodes list{heading("request-title", say.t("request.title"))};
    if (state_ == State::Closed) {
        list.push_back(
            panel("request-closed", node::Look::Warn, "warning",
                  {label("closed-title", say.t("request.closed_title"), node::Emphasis::Main),
                   paragraph("closed-what", say.t("request.closed_what"))}));
        list.push_back(
            links("closed-links", {button("people", say.t("request.other_ways"), "people"),
                                   button("try-again", say.t("request.try_again"))}));
        return list;
    }
    const auto line = [&](std::string key, std::string_view words_key, std::string icon) {
        const auto said = say.t(words_key, {{"council", council}});
        return both(with_icon(paragraph(std::move(key), said), std::move(icon)), said);
    };
    Node facts = group("request-facts", node::Arrange::Stack,
                       {paragraph("request-what", say.t("request.what")),
                        line("request-short", "request.short", "path"),
                        line("request-nothing-needed", "request.nothing_needed", "check"),
                        line("request-to", "request.to", "document"),
                        line("request-locked", "request.locked", "lock")});
    const auto law = say.t("request.law");
    Node more =
        with_room(panel("request-more", node::Look::Panel, "info",
                        {label("request-law-title", say.t("guide.law"), node::Emphasis::Main),
                         both(paragraph("request-law", law), law)}),
                  node::Room::Wide);
    list.push_back(group("request-columns", node::Arrange::Split,
                         {with_weight(std::move(facts), 1.5), std::move(more)}));
    list.push_back(links("request-links", {button("how", say.t("home.how"), "path")}));
    if (state_ == State::Open) list.push_back(pinned(main_button("begin", say.t("request.begin"))));
    return list;
}

shell::Next RequestStartScreen::on(const node::Action& action) {
    if (action.target == "begin") return Push{{"question", desk_.first_page()}};
    if (action.target == "how") return Push{{"guide", {}}};
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target == "try-again") ask();
    return Stay{};
}

}  // namespace kiosk::screens
