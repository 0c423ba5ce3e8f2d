// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/language_choices.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::string_view kLanguage = "speak:";
constexpr int kColumns = 4;

}  // namespace

Nodes language_choices(const session::Session& sitting) {
    Nodes languages;
    for (const auto& language : words::offered_languages()) {
        Node choice = centred(button(std::string(kLanguage) + language.lang, language));
        choice.state.toggled =
            language.lang == sitting.language() ? node::Toggled::On : node::Toggled::Off;
        languages.push_back(std::move(choice));
    }
    return close_choices("languages", kColumns, std::move(languages));
}

bool choose_language(session::Session& sitting, const node::Action& action) {
    if (!action.target.starts_with(kLanguage)) return false;
    sitting.set_language(action.target.substr(kLanguage.size()));
    return true;
}

}  // namespace kiosk::screens
