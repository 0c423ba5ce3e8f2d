// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/language.h"

#include "ui/screens/access/language_choices.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

std::vector<node::Node> LanguageScreen::view() const {
    const words::Words say(sitting_.words_tag());
    Nodes list{heading("language-title", say.t("language.title")),
               paragraph("language-kept", say.t("language.kept"))};
    for (auto& each : language_choices(sitting_)) list.push_back(std::move(each));
    // In English too: before another is chosen.
    list.push_back(label(std::string(kDraftNote), say.t("language.draft"), node::Emphasis::Quiet));
    list.push_back(
        links("language-links", {button("interpreter", say.t("help.interpreter"), "speech")}));
    return list;
}

shell::Next LanguageScreen::on(const node::Action& action) {
    if (action.target == "interpreter") return Push{{"interpreter", {}}};
    return choose_language(sitting_, action) ? shell::Next{Pop{}} : Stay{};
}

}  // namespace kiosk::screens
