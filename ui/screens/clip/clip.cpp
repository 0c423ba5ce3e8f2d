// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/clip/clip.h"

#include <algorithm>
#include <string_view>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Words;

ClipScreen::ClipScreen(const session::Session& sitting, model::Clip clip, Player& player,
                       PictureRoom room)
    : sitting_(sitting), clip_(std::move(clip)), player_(player), room_(room) {
    player_.open(clip_);
}

std::vector<node::Node> ClipScreen::view() const {
    const Words say(sitting_.language());
    Nodes list{heading("clip-title", say.t("clip.title"))};
    if (player_.state() == Player::State::Broken) {
        Node broken = with_icon(paragraph("clip-broken", say.t("clip.broken")), "info");
        broken.role = node::Role::Status;
        list.push_back(std::move(broken));
        for (auto& each : transcript(say)) list.push_back(std::move(each));
    } else {
        list.push_back(
            group("clip", node::Arrange::Split,
                  {film(say), group("clip-said", node::Arrange::Stack, transcript(say))}));
    }
    return list;
}

Node ClipScreen::film(const Words& say) const {
    const auto picture_name = say.t("clip.picture");
    Node picture{.key = std::string(kClipPicture),
                 .role = node::Role::Image,
                 .name = picture_name.text,
                 .lang = picture_name.lang};
    picture.look.min_height_mm = room_.height_mm;
    const bool plays = player_.state() == Player::State::Playing;
    Node play = plays ? main_button("clip-pause", say.t("clip.pause"), "pause")
                      : main_button("clip-play", say.t("clip.play"), "start");
    Node hands =
        links("clip-hands", {std::move(play), button("clip-again", say.t("clip.again"), "undo")});
    return group("clip-film", room_.with_hands, {std::move(picture), std::move(hands)});
}

Nodes ClipScreen::transcript(const Words& say) const {
    Nodes said{heading("clip-words", say.t("clip.words"), 2)};
    int number = 0;
    for (std::string_view rest = clip_.transcript; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (end > 0)
            said.push_back(paragraph("clip-words:" + std::to_string(++number),
                                     {std::string(rest.substr(0, end)), "en"}));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return said;
}

shell::Next ClipScreen::on(const node::Action& action) {
    if (action.target == "clip-play") player_.play();
    if (action.target == "clip-pause") player_.pause();
    if (action.target == "clip-again") player_.again();
    return Stay{};
}

}  // namespace kiosk::screens
