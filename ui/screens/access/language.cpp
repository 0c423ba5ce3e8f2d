// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/language.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::string_view kLanguage = "speak:";
constexpr int kLanguageColumns = 4;

}  // namespace

std::vector<node::Node> LanguageScreen::view() const {
    const words::Words say(sitting_.words_tag());
    Nodes languages;
    for (const auto& language : words::offered_languages()) {
        Node choice = centred(button(std::string(kLanguage) + language.lang, language));
        choice.state.toggled =
            language.lang == sitting_.language() ? node::Toggled::On : node::Toggled::Off;
        languages.push_back(std::move(choice));
    }
    Nodes list{heading("language-title", say.t("language.title")),
               paragraph("language-kept", say.t("language.kept"))};
    for (auto& each : close_choices("languages", kLanguageColumns, std::move(languages)))
        list.push_back(std::move(each));
    // In English too: before another is chosen.
    list.push_back(label(std::string(kDraftNote), say.t("language.draft"), node::Emphasis::Quiet));
    list.push_back(
        links("language-links", {button("interpreter", say.t("help.interpreter"), "speech")}));
    return list;
}

shell::Next LanguageScreen::on(const node::Action& action) {
    if (action.target == "interpreter") return Push{{"interpreter", {}}};
    if (!action.target.starts_with(kLanguage)) return Stay{};
    sitting_.set_language(action.target.substr(kLanguage.size()));
    return Pop{};
}

}  // namespace kiosk::screens
