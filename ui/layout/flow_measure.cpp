// SPDX-License-Identifier: Apache-2.0
// How much room each thing asks for, and how much lies between two.
#include <algorithm>
#include <numeric>

#include "ui/layout/code.h"
#include "ui/layout/flow.h"

namespace kiosk::layout {
namespace {

using node::Arrange;
using node::Look;
using node::Node;
using node::Role;

constexpr Millimetres kUnlimited = 1e6;

bool is_words(const Node& node) {
    return node.role == Role::Label || node.role == Role::Paragraph || node.role == Role::Heading;
}

bool has_room(node::Room room, const Scale& scale) {
    switch (room) {
        case node::Room::Always: return true;
        case node::Room::Wide: return scale.wide;
        case node::Room::Small: return !scale.wide;
        case node::Room::Roomy: return scale.roomy;
        case node::Room::Compact: return !scale.roomy;
    }
    return true;
}

// A block of several things to press.
bool is_block(const Node& node) {
    return node.role == Role::Group && shape_of(node) == Shape::None && !node.children.empty() &&
           node.children.front().is_stop();
}

// Ten keys of 12.7 mm have to stand on a panel of 152 mm.
Millimetres key_gap(const Scale& scale) {
    return scale.compact ? kLeastGap + 0.01 : std::max(kLeastGap + 0.01, scale.gap * 0.75);
}

}  // namespace

bool has_edge(const Node& node) {
    return node.is_stop() || node.is_field() || shape_of(node) != Shape::None;
}

const std::string& lang_of(const Node& node, const std::string& parent_lang) {
    return node.lang.empty() ? parent_lang : node.lang;
}

Flow::Children Flow::children_of(const Node& node) const {
    Children children;
    for (const auto& child : node.children) {
        const bool fits = has_room(child.look.room, kit_.scale);
        // A group that only holds things has no place where none of them has.
        const bool empty =
            !child.children.empty() && child.name.empty() && children_of(child).empty();
        if (empty) continue;
        if (fits) children.push_back(&child);
    }
    return children;
}

Flow::Pad Flow::pad_of(const Node& node) const {
    const auto& scale = kit_.scale;
    if (node.role == Role::Window) return {};
    // Under a keyboard it keeps its distance from the keys.
    const auto tight = node.look.look == Look::Band ? 1.4 : 1.3;
    if (node.role == Role::Banner) return {scale.margin, scale.compact ? tight : scale.gap};
    if (node.role == Role::Main || node.role == Role::AlertDialog)
        return {scale.margin, scale.compact ? 1.35 : scale.gap * 0.6};
    const auto shape = shape_of(node);
    if (node.role == Role::Keyboard && scale.compact) return {1.2, 1.2};
    if (shape == Shape::Band) return {scale.margin, scale.compact ? 1.3 : scale.gap};
    if (shape == Shape::None) return {};
    Pad pad{scale.pad_x, scale.pad_y};
    if (!node.look.icon.empty()) pad.icon = scale.icon * 1.45;
    return pad;
}

Millimetres Flow::natural(const Node& node, const std::string& parent_lang) {
    const auto& lang = lang_of(node, parent_lang);
    const auto children = children_of(node);
    if (is_code(node)) return code_side(node, kUnlimited, kit_.scale);
    if (children.empty()) return natural_width(leaf_of(node, kit_.scale), lang, kit_);
    Millimetres sum = 0;
    Millimetres widest = 0;
    for (const auto* child : children) {
        const auto width = natural(*child, lang);
        sum += width + (sum > 0 ? kit_.scale.gap : 0);
        widest = std::max(widest, width);
    }
    const bool beside = node.look.arrange == Arrange::Row || node.look.arrange == Arrange::Band ||
                        node.look.arrange == Arrange::Flow;
    const auto pad = pad_of(node);
    return (beside ? sum : widest) + 2 * pad.x + pad.icon;
}

Millimetres Flow::least(const Node& node, const std::string& parent_lang) {
    const auto& lang = lang_of(node, parent_lang);
    const auto children = children_of(node);
    if (is_code(node)) return code_side(node, kUnlimited, kit_.scale);
    if (node.role == Role::ProgressIndicator) return natural(node, lang);
    if (children.empty()) return least_width(leaf_of(node, kit_.scale), lang, kit_);
    Millimetres widest = 0;
    for (const auto* child : children) widest = std::max(widest, least(*child, lang));
    const auto pad = pad_of(node);
    return widest + 2 * pad.x + pad.icon;
}

Millimetres Flow::gap_beside(const Children& children) const {
    const bool keys = !children.empty() && children.front()->look.look == Look::KeyCap;
    return keys ? key_gap(kit_.scale) : kit_.scale.gap;
}

Millimetres Flow::gap_between(const Node& above, const Node& below) const {
    const auto& scale = kit_.scale;
    // On a small panel the padding of the bands is room enough.
    if (scale.compact && above.role == Role::Banner) return 0;
    if (!below.children.empty() && below.children.front().look.look == Look::KeyCap)
        return key_gap(scale);
    if (above.role == Role::Heading && above.look.level == 1 && !has_edge(below))
        return scale.gap * 0.5;
    if (below.role == Role::Heading && below.look.level > 1) return scale.wide_gap;
    if (is_words(above) && is_words(below) && !has_edge(above) && !has_edge(below)) {
        const bool paragraphs = above.role == Role::Paragraph && below.role == Role::Paragraph;
        return paragraphs ? scale.paragraph_gap : scale.compact ? 0.8 : scale.gap * 0.4;
    }
    if (is_words(above) && !has_edge(above) && below.is_field() && scale.compact) return 0.8;
    if (above.role == Role::Label && below.is_field()) return scale.gap * 0.4;
    if (is_words(above) && !has_edge(above) && below.look.arrange == Arrange::Flow &&
        !is_block(below))
        return scale.gap * 0.4;
    const bool facts_above = above.look.arrange == Arrange::Flow && !is_block(above);
    const bool facts_below = below.look.arrange == Arrange::Flow && !is_block(below);
    if (facts_above && above.role == Role::Group &&
        (facts_below || (is_words(below) && !has_edge(below))))
        return scale.gap * 0.4;
    // Bands meet the screen and each other edge to edge.
    if (shape_of(below) == Shape::Band) {
        return shape_of(above) == Shape::Band || scale.compact ? 0 : scale.gap * 0.5;
    }
    // Words and a block of things to press are two groups.
    if (is_words(above) != is_words(below) && (is_block(above) || is_block(below)))
        return scale.wide_gap;
    return scale.gap;
}

}  // namespace kiosk::layout
