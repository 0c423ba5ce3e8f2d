// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "firmware/base/utf8.h"
#include "ui/checks/checks.h"

namespace kiosk::checks {
namespace {

using layout::Direction;
using layout::Frame;
using layout::Item;
using layout::Rect;
using node::Node;
using node::Verb;

constexpr double kHair = 0.1;  // millimetres of rounding

Findings names(const Node& tree) {
    Findings found;
    node::walk(tree, [&](const Node& each) {
        if (each.verbs.empty()) return;
        if (base::squeeze(each.name).empty()) {
            found.push_back({Rule::Name, each.key, 0, "can be acted on but has no name"});
        } else if (each.name.find(each.short_name) == std::string::npos) {
            // WCAG 2.5.3: who says what they see must be understood.
            found.push_back({Rule::Name, each.key, 0, "the short name is no part of the name"});
        }
    });
    return found;
}

Findings unique_keys(const Node& tree) {
    Findings found;
    std::set<std::string_view> seen;
    node::walk(tree, [&](const Node& each) {
        if (each.key.empty()) {
            found.push_back({Rule::UniqueKey, each.key, 0,
                             fmt::format("a {} has no key", node::to_text(each.role))});
        } else if (!seen.insert(each.key).second) {
            found.push_back({Rule::UniqueKey, each.key, 0, "the key stands twice in the tree"});
        }
    });
    return found;
}

Findings node_count(const Node& tree) {
    const auto nodes = node::count(tree);
    if (nodes <= node::kMaxNodes) return {};
    return {{Rule::NodeCount, tree.key, static_cast<double>(nodes),
             fmt::format("{} nodes, at most {}", nodes, node::kMaxNodes)}};
}

Findings heading(const Screen& screen) {
    if (screen.place == Place::Covered || screen.place == Place::Passing) return {};
    int headings = 0;
    node::walk(screen.frame.tree, [&](const Node& each) {
        if (each.role == node::Role::Heading && each.look.level == 1) ++headings;
    });
    // The title stands on the first screenful.
    const bool first =
        std::ranges::all_of(screen.frame.pages, [](const auto& each) { return each.second == 0; });
    if (headings == 1 || (headings == 0 && !first)) return {};
    return {{Rule::Heading, screen.frame.tree.key, static_cast<double>(headings),
             fmt::format("{} headings of level 1, exactly one is needed", headings)}};
}

bool can_press(const Node& tree, std::string_view key) {
    const auto* found = node::find(tree, key);
    return found != nullptr && found->is_stop() && found->has(Verb::Click);
}

Findings way_out(const Screen& screen) {
    const auto& tree = screen.frame.tree;
    const auto missing = [&](std::string text) {
        return Finding{Rule::WayOut, tree.key, 0, std::move(text)};
    };
    if (screen.place == Place::Passing) return {};
    if (screen.place == Place::Covered || screen.place == Place::Resting) {
        const auto stops = node::stops(tree);
        const bool way_on =
            std::ranges::any_of(stops, [](const Node* each) { return each->has(Verb::Click); });
        return way_on ? Findings{} : Findings{missing("nothing can be pressed: a dead end")};
    }
    Findings found;
    if (!can_press(tree, "leave")) found.push_back(missing("no \"leave\" that can be pressed"));
    if (screen.place == Place::Inner && !can_press(tree, "back") && !can_press(tree, "home")) {
        found.push_back(missing("no \"back\" or \"home\" that can be pressed"));
    }
    return found;
}

// What stands before `from` in its own column or on its own line.
bool stands_before(const Rect& next, const Rect& from, Direction direction) {
    const auto across = std::min(next.right(), from.right()) - std::max(next.x, from.x);
    const auto down = std::min(next.bottom(), from.bottom()) - std::max(next.y, from.y);
    if (across > 0.25 * std::min(next.w, from.w)) return next.bottom() <= from.y + kHair;
    if (down > 0.5 * std::min(next.h, from.h)) {
        return direction == Direction::LeftToRight ? next.right() <= from.x + kHair
                                                   : next.x + kHair >= from.right();
    }
    return false;
}

// A keyboard keeps its order in every language.
bool is_on_keyboard(const Frame& frame, const node::Key& key) {
    bool found = false;
    node::walk(frame.tree, [&](const Node& each) {
        found = found || (each.role == node::Role::Keyboard && node::find(each, key) != nullptr);
    });
    return found;
}

Findings reading_order(const Frame& frame) {
    Findings found;
    const Item* before = nullptr;
    for (const auto* stop : node::stops(frame.tree)) {
        const auto* item = frame.find(stop->key);
        if (item == nullptr || item->visible.is_empty()) {
            found.push_back({Rule::FocusOrder, stop->key, 0, "a stop that stands nowhere"});
            continue;
        }
        const auto direction =
            is_on_keyboard(frame, stop->key) ? Direction::LeftToRight : frame.direction;
        if (before != nullptr && stands_before(item->visible, before->visible, direction)) {
            found.push_back({Rule::FocusOrder, stop->key, 0,
                             fmt::format("comes after {} but stands before it", before->key)});
        }
        before = item;
    }
    return found;
}

Findings visited_order(const Screen& screen) {
    if (!screen.visited) return {};
    Findings found;
    std::vector<node::Key> wanted;
    for (const auto* stop : node::stops(screen.frame.tree)) {
        wanted.push_back(stop->key);
        if (std::ranges::find(*screen.visited, stop->key) == screen.visited->end()) {
            found.push_back({Rule::FocusOrder, stop->key, 0, "Next never comes here"});
        }
    }
    // The round may begin anywhere.
    auto visited = *screen.visited;
    const auto first = wanted.empty() ? visited.end() : std::ranges::find(visited, wanted.front());
    std::rotate(visited.begin(), first, visited.end());
    if (found.empty() && visited != wanted) {
        found.push_back({Rule::FocusOrder, screen.frame.tree.key, 0,
                         "Next goes in another order than the tree"});
    }
    return found;
}

}  // namespace

Findings check_tree(const Screen& screen) {
    const auto& tree = screen.frame.tree;
    Findings all;
    for (auto& part : {names(tree), unique_keys(tree), node_count(tree), heading(screen),
                       way_out(screen), reading_order(screen.frame), visited_order(screen)}) {
        std::ranges::copy(part, std::back_inserter(all));
    }
    return all;
}

}  // namespace kiosk::checks
