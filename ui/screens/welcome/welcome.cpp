// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/welcome/welcome.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using node::Arrange;
using node::Room;

namespace {

constexpr std::string_view kLanguage = "speak:";

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
    start.look.min_height_mm = 22;
    start.look.icon.clear();
    return {growing(centred(
        group("welcome", Arrange::Stack,
              {heading("welcome-title", say.t("welcome.title", {{"area", area_}})),
               paragraph("welcome-what", say.t("welcome.what")),
               group("languages", Arrange::Grid, std::move(languages)), centred(std::move(start)),
               with_icon(paragraph("welcome-forgets", say.t("welcome.forgets")), "lock"),
               with_room(label("welcome-idle", say.t("welcome.idle"), node::Emphasis::Quiet),
                         Room::Roomy)})))};
}

shell::Next WelcomeScreen::on(const node::Action& action) {
    if (action.target == "start") return Push{{"home", {}}};
    if (action.target.starts_with(kLanguage))
        sitting_.set_language(action.target.substr(kLanguage.size()));
    return Stay{};
}

}  // namespace kiosk::screens
