// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/kept.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

KeptScreen::KeptScreen(Desk desk, std::string reference, bool practice)
    : desk_(desk), reference_(std::move(reference)), practice_(practice) {
    desk_.sitting().answers().clear();
}

std::vector<node::Node> KeptScreen::view() const {
    const auto say = desk_.say();
    const auto title = say.t("kept.title");
    Node code = label("reference", {unbroken(reference_), "en"});
    code.look.look = node::Look::Reference;
    code.value = reference_;
    Node kept = panel(
        "kept", node::Look::Good, "tick_circle",
        {both(heading("kept-title", title), title), label("reference-is", say.t("kept.reference")),
         std::move(code), label("write-down", say.t("kept.write_down"), node::Emphasis::Quiet)});
    kept.role = node::Role::Status;
    const auto step = [&](std::string key, std::string_view when_key, std::string_view what_key) {
        const auto when = say.t(when_key);
        const auto what = say.t(what_key);
        Node time = with_weight(both(label(key + ":when", when, node::Emphasis::Main), when), 1);
        Node text = with_weight(both(paragraph(key + ":what", what), what), 2.6);
        return group(key, node::Arrange::Split, {std::move(time), std::move(text)});
    };
    Nodes steps;
    steps.push_back(
        step("today", "kept.today", practice_ ? "kept.today_practice" : "kept.today_what"));
    if (!practice_) {
        steps.push_back(step("collected", "kept.collected", "kept.collected_what"));
        steps.push_back(step("six-weeks", "kept.six_weeks", "kept.six_weeks_what"));
        steps.push_back(step("twenty-weeks", "kept.twenty_weeks", "kept.twenty_weeks_what"));
    }
    Nodes side{main_button("finish", say.t("kept.finish"), "leave"),
               button("people", say.t("search.ask_person"), "people"),
               button("home", say.t("kept.home"), "home")};
    return {std::move(kept),
            group("kept-columns", node::Arrange::Split,
                  {with_weight(group("steps", node::Arrange::Stack, std::move(steps)), 1.6),
                   with_weight(group("kept-side", node::Arrange::Stack, std::move(side)), 1)})};
}

shell::Next KeptScreen::on(const node::Action& action) {
    if (action.target == "finish") return Leave{};
    if (action.target == "home") return Home{};
    if (action.target == "people") return Push{{"people", {}}};
    return Stay{};
}

}  // namespace kiosk::screens
