// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/welcome/welcome.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Room;

namespace {

constexpr std::string_view kLanguage = "speak:";

Nodes introduction(const words::Words& say) {
    // What is inside, for those who do not know the name of such a thing.
    Nodes inside;
    for (const auto* what : {"learning", "health", "care", "play", "money", "growing"}) {
        const std::string id(what);
        inside.push_back(with_icon(label("inside:" + id, say.t("category." + id)), id, id));
    }
    return {with_room(paragraph("welcome-what", say.t("welcome.what")), Room::Wide),
            with_room(group("inside", Arrange::Flow, std::move(inside)), Room::Wide)};
}

// In place of the introduction where both would push Start off the glass.
Nodes apology(const words::Words& say) {
    const auto sorry = [](Node node, Room room) {
        node.role = node::Role::Status;
        return with_room(with_icon(std::move(node), "info"), room);
    };
    return {with_room(paragraph("welcome-what", say.t("welcome.what")), Room::Wide),
            sorry(paragraph("welcome-apology", say.t("welcome.apology")), Room::Wide),
            sorry(paragraph("welcome-apology-short", say.t("welcome.apology_short")), Room::Small)};
}

}  // namespace

std::vector<node::Node> WelcomeScreen::view() const {
    const words::Words say(sitting_.language());
    Nodes languages;
    for (const auto& language : words::offered_languages()) {
        Node choice = centred(button(std::string(kLanguage) + language.lang, language));
        choice.state.toggled =
            language.lang == sitting_.language() ? node::Toggled::On : node::Toggled::Off;
        choice.look.weight = 1;
        languages.push_back(std::move(choice));
    }
    Node start = main_button("start", say.t("welcome.start"));
    start.look.level = 2;
    start.look.min_height_mm = 24;
    start.look.icon.clear();
    Nodes small = languages;
    small.push_back(centred(start));
    Node choices_small =
        with_room(group("begin-small", Arrange::Grid, std::move(small)), Room::Small);
    choices_small.look.columns = 3;
    for (auto& each : choices_small.children) each.look.min_height_mm = 0;
    Nodes about{heading("welcome-title", say.t("welcome.title", {{"area", area_}}))};
    for (auto& each : greeting_ == Greeting::Apology ? apology(say) : introduction(say))
        about.push_back(std::move(each));
    Node begin =
        group("welcome-begin", Arrange::Stack,
              {with_room(group("languages", Arrange::Grid, std::move(languages)), Room::Wide),
               with_room(centred(std::move(start)), Room::Wide), std::move(choices_small),
               with_room(paragraph("welcome-what-short", say.t("welcome.what_short")), Room::Small),
               with_icon(paragraph("welcome-forgets", say.t("welcome.forgets")), "lock"),
               with_room(label("welcome-idle", say.t("welcome.idle"), node::Emphasis::Quiet),
                         Room::Roomy)});
    return {growing(centred(
        group("welcome", Arrange::Stack,
              {group("welcome-about", Arrange::Stack, std::move(about)), std::move(begin)})))};
}

shell::Next WelcomeScreen::on(const node::Action& action) {
    if (action.target == "start") return Push{{"home", {}}};
    if (action.target.starts_with(kLanguage))
        sitting_.set_language(action.target.substr(kLanguage.size()));
    return Stay{};
}

}  // namespace kiosk::screens
