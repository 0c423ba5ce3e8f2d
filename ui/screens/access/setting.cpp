// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/setting.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

node::Key SettingScreen::key_of(std::size_t choice) const {
    return name() + ":" + std::string(setting_.choices[choice].id);
}

std::vector<node::Node> SettingScreen::view() const {
    const words::Words say(sitting_.words_tag());
    const auto chosen = setting_.chosen(sitting_.access());
    Nodes choices;
    for (std::size_t i = 0; i < offered_; ++i)
        choices.push_back(radio(key_of(i), say.t(setting_.choices[i].words), {}, i == chosen));
    Node all = group(name() + "-choices", node::Arrange::Grid, std::move(choices));
    all.role = node::Role::RadioGroup;
    const auto title = say.t(setting_.title);
    all.name = title.text;
    return {heading(name() + "-title", title), paragraph(name() + "-kept", say.t("easier.kept")),
            std::move(all)};
}

shell::Next SettingScreen::on(const node::Action& action) {
    for (std::size_t i = 0; i < offered_; ++i) {
        if (action.target == key_of(i)) setting_.choose(sitting_.access(), i);
    }
    return Stay{};
}

}  // namespace kiosk::screens
