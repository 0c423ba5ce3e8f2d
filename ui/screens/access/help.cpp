// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/help.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

std::vector<node::Node> HelpScreen::view() const {
    const words::Words say(sitting_.words_tag());
    const auto line = [&](std::string key, std::string_view words_key, std::string icon) {
        return with_icon(paragraph(std::move(key), say.t(words_key)), std::move(icon));
    };
    Node doors = group("help-doors", node::Arrange::Grid,
                       {centred(button("people", say.t("help.people"), "people")),
                        centred(button("help-interpreter", say.t("help.interpreter"), "speech")),
                        centred(button("languages", say.t("help.languages"), "globe")),
                        centred(button("help-easier", say.t("help.easier"), "access"))});
    Nodes list{heading("help-title", say.t("help.title")),
               line("help-touch", "help.touch", "hand"),
               line("help-keys", "help.keys", "keyboard"),
               line("help-leave", "help.leave", "leave"),
               line("help-hide", "help.hide", "hide"),
               line("help-forget", "help.forget", "lock"),
               std::move(doors)};
    std::ranges::move(makers_of_symbols(), std::back_inserter(list));
    if (std::ranges::any_of(list, holds_draft)) list.push_back(draft_note(say));
    return list;
}

// A licence asks that they are named; a directory that cannot be read says so elsewhere.
Nodes HelpScreen::makers_of_symbols() const {
    const words::Words say(sitting_.words_tag());
    Nodes lines;
    const auto sources = directory_.symbol_sources();
    if (!sources) return lines;
    for (const auto& [source, licence] : *sources) {
        lines.push_back(label("help-symbols:" + std::to_string(lines.size() + 1),
                              say.t("help.symbols", {{"maker", source}, {"licence", licence}}),
                              node::Emphasis::Quiet));
    }
    return lines;
}

shell::Next HelpScreen::on(const node::Action& action) {
    if (action.target == "people") return Push{{"people", {}}};
    if (action.target == "help-interpreter") return Push{{"interpreter", {}}};
    if (action.target == "languages") return Push{{"language", {}}};
    if (action.target == "help-easier") return Push{{"easier", {}}};
    return Stay{};
}

}  // namespace kiosk::screens
