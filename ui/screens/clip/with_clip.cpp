// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/clip/with_clip.h"

#include <algorithm>
#include <utility>

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

constexpr std::string_view kWatch = "watch-clip";

bool is_title(const Node& node) { return node.role == node::Role::Heading && node.look.level == 1; }

// Under the first title at any depth. False: there is none.
bool put_under_title(Nodes& nodes, Node& way) {
    for (auto each = nodes.begin(); each != nodes.end(); ++each) {
        if (is_title(*each)) {
            nodes.insert(std::next(each), std::move(way));
            return true;
        }
        if (put_under_title(each->children, way)) return true;
    }
    return false;
}

}  // namespace

std::string place_of(const Address& address) {
    if (address.screen != "page" && address.screen != "question") return address.screen;
    // What follows the id of a question is how one came to it.
    return address.screen + ":" + address.item.substr(0, address.item.find('?'));
}

WithClip::WithClip(const session::Session& sitting, std::string place,
                   std::unique_ptr<Screen> screen)
    : sitting_(sitting), place_(std::move(place)), screen_(std::move(screen)) {}

std::vector<node::Node> WithClip::view() const {
    const words::Words say(sitting_.language());
    auto whole = screen_->view();
    Node way = links("clip-way", {button(std::string(kWatch), say.t("clip.watch"), "hand")});
    if (!put_under_title(whole, way)) whole.push_back(std::move(way));
    return whole;
}

shell::Next WithClip::on(const node::Action& action) {
    if (action.target == kWatch) return Push{{"clip", place_}};
    return screen_->on(action);
}

}  // namespace kiosk::screens
