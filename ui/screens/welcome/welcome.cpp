// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/welcome/welcome.h"

#include "ui/screens/access/language_choices.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Room;

namespace {

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
    const words::Words say(sitting_.words_tag());
    Node start = main_button("start", say.t("welcome.start"));
    start.look.level = 2;
    start.look.min_height_mm = 24;
    start.look.icon.clear();
    // In sight whatever goes overleaf.
    Node start_small = pinned(with_room(centred(start), Room::Small));
    start_small.look.min_height_mm = 0;
    Nodes about{heading("welcome-title", say.t("welcome.title", {{"area", area_}}))};
    for (auto& each : greeting_ == Greeting::Apology ? apology(say) : introduction(say))
        about.push_back(std::move(each));
    Nodes begin = language_choices(sitting_);
    begin.push_back(with_room(centred(std::move(start)), Room::Wide));
    begin.push_back(std::move(start_small));
    begin.push_back(
        with_room(paragraph("welcome-what-short", say.t("welcome.what_short")), Room::Small));
    begin.push_back(with_icon(paragraph("welcome-forgets", say.t("welcome.forgets")), "lock"));
    begin.push_back(with_room(label("welcome-idle", say.t("welcome.idle"), node::Emphasis::Quiet),
                              Room::Roomy));
    return {growing(centred(group("welcome", Arrange::Stack,
                                  {group("welcome-about", Arrange::Stack, std::move(about)),
                                   group("welcome-begin", Arrange::Stack, std::move(begin))})))};
}

shell::Next WelcomeScreen::on(const node::Action& action) {
    if (action.target == "start") return Push{{"home", {}}};
    (void)choose_language(sitting_, action);
    return Stay{};
}

}  // namespace kiosk::screens
