// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/easier.h"

#include "ui/screens/access/settings.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

std::vector<node::Node> EasierScreen::view() const {
    const words::Words say(sitting_.words_tag());
    Nodes doors;
    for (const auto& setting : settings()) {
        const auto& choice = setting.choices[setting.chosen(sitting_.access())];
        doors.push_back(door("easier:" + std::string(setting.name), say.t(setting.words),
                             say.t(choice.words), std::string(setting.icon)));
    }
    doors.push_back(
        door("easier:language", say.t("shell.language"), say.t("language.own_name"), "globe"));
    Nodes shown{heading("easier-title", say.t("easier.title")),
                paragraph("easier-kept", say.t("easier.kept")),
                group("easier-doors", node::Arrange::Grid, std::move(doors))};
    if (!sitting_.has_usual_access())
        shown.push_back(
            links("easier-back", {button("put-back", say.t("easier.put_back"), "undo")}));
    return shown;
}

shell::Next EasierScreen::on(const node::Action& action) {
    if (action.target == "put-back") sitting_.put_access_back();
    if (action.target == "easier:language") return Push{{"language", {}}};
    for (const auto& setting : settings()) {
        if (action.target == "easier:" + std::string(setting.name))
            return Push{{std::string(setting.name), {}}};
    }
    return Stay{};
}

}  // namespace kiosk::screens
