// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/raise.h"

#include <algorithm>
#include <utility>

#include "ui/layout/leaf.h"

namespace kiosk::layout {
namespace {

using node::Arrange;
using node::Node;
using node::Role;

bool is_only_read(const Node& node) {
    return !node.look.pinned && !node.is_stop() && !node.is_field() &&
           std::ranges::all_of(node.children, is_only_read);
}

// Holds things one below the other, and is nothing itself.
bool only_holds(const Node& node) {
    const bool stacks = node.look.arrange == Arrange::Stack || node.look.arrange == Arrange::Pages;
    return node.role == Role::Group && stacks && shape_of(node) == Shape::None;
}

void take_first_words(Node& from, std::size_t most, std::vector<Node>& taken) {
    auto& children = from.children;
    while (!children.empty() && taken.size() < most && is_only_read(children.front())) {
        taken.push_back(std::move(children.front()));
        children.erase(children.begin());
    }
    if (!children.empty() && only_holds(children.front()))
        take_first_words(children.front(), most, taken);
}

}  // namespace

Parted part(const Node& window, std::size_t most) {
    Parted parted{.above = {.key = "above"}, .rest = window};
    const auto screen = std::ranges::find(parted.rest.children, Role::Main, &Node::role);
    if (screen != parted.rest.children.end())
        take_first_words(*screen, most, parted.above.children);
    return parted;
}

}  // namespace kiosk::layout
