// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/colours.h"

#include <algorithm>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::string_view kColours = "colours:";

}  // namespace

std::vector<node::Node> ColoursScreen::view() const {
    const words::Words say(sitting_.language());
    Nodes choices;
    for (const auto name : kOfferedColours) {
        const auto key = std::string(kColours) + std::string(name);
        choices.push_back(
            radio(key, say.t("colours." + std::string(name)), {}, sitting_.access().theme == name));
    }
    Node all = group("colour-choices", node::Arrange::Grid, std::move(choices));
    all.role = node::Role::RadioGroup;
    const auto title = say.t("colours.title");
    all.name = title.text;
    return {heading("colours-title", title), paragraph("colours-kept", say.t("colours.kept")),
            std::move(all)};
}

shell::Next ColoursScreen::on(const node::Action& action) {
    if (!action.target.starts_with(kColours)) return Stay{};
    const auto name = action.target.substr(kColours.size());
    if (std::ranges::find(kOfferedColours, name) != kOfferedColours.end())
        sitting_.access().theme = name;
    return Stay{};
}

}  // namespace kiosk::screens
