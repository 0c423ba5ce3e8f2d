// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/text_size.h"

#include <array>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

struct Size {
    session::TextSize size;
    const char* key;
    const char* words;
};
constexpr std::array<Size, 4> kSizes{
    {{session::TextSize::Small, "size:small", "size.small"},
     {session::TextSize::Medium, "size:medium", "size.medium"},
     {session::TextSize::Large, "size:large", "size.large"},
     {session::TextSize::ExtraLarge, "size:largest", "size.largest"}}};

}  // namespace

std::vector<node::Node> TextSizeScreen::view() const {
    const words::Words say(sitting_.language());
    Nodes choices;
    for (const auto& each : kSizes) {
        choices.push_back(
            radio(each.key, say.t(each.words), {}, sitting_.access().text_size == each.size));
    }
    Node all = group("size-choices", node::Arrange::Grid, std::move(choices));
    all.role = node::Role::RadioGroup;
    const auto title = say.t("size.title");
    all.name = title.text;
    return {heading("size-title", title), paragraph("size-kept", say.t("size.kept")),
            std::move(all)};
}

shell::Next TextSizeScreen::on(const node::Action& action) {
    for (const auto& each : kSizes) {
        if (action.target == each.key) sitting_.access().text_size = each.size;
    }
    return Stay{};
}

}  // namespace kiosk::screens
