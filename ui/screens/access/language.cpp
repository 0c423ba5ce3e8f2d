// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/language.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::string_view kLanguage = "speak:";

}  // namespace

std::vector<node::Node> LanguageScreen::view() const {
    const words::Words say(sitting_.language());
    Nodes languages;
    for (const auto& language : words::offered_languages()) {
        Node choice = centred(button(std::string(kLanguage) + language.lang, language));
        choice.state.toggled =
            language.lang == sitting_.language() ? node::Toggled::On : node::Toggled::Off;
        languages.push_back(std::move(choice));
    }
    return {heading("language-title", say.t("language.title")),
            paragraph("language-kept", say.t("language.kept")),
            group("languages", node::Arrange::Grid, std::move(languages)),
            label("language-draft", say.t("language.draft"), node::Emphasis::Quiet)};
}

shell::Next LanguageScreen::on(const node::Action& action) {
    if (!action.target.starts_with(kLanguage)) return Stay{};
    sitting_.set_language(action.target.substr(kLanguage.size()));
    return Pop{};
}

}  // namespace kiosk::screens
