// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/arrange.h"

#include <unordered_map>

#include "firmware/base/language.h"
#include "ui/layout/flow.h"

namespace kiosk::layout {
namespace {

using node::Node;

// The children that have a place, and nothing else.
Node on_the_glass(const Laid& laid) {
    Node copy = [&] {
        const Node& from = *laid.node;
        Node made;
        made.key = from.key;
        made.role = from.role;
        made.name = from.name;
        made.short_name = from.short_name;
        made.value = from.value;
        made.hint = from.hint;
        made.error = from.error;
        made.state = from.state;
        made.verbs = from.verbs;
        made.lang = from.lang;
        made.is_draft = from.is_draft;
        made.privacy = from.privacy;
        made.spoken = from.spoken;
        made.marks = from.marks;
        made.squares = from.squares;
        made.look = from.look;
        return made;
    }();
    for (const auto& child : laid.children) {
        if (!child.decoration) copy.children.push_back(on_the_glass(child));
    }
    return copy;
}

using Index = std::unordered_map<std::string_view, const Node*>;

void index_tree(const Node& node, Index& index) {
    index.emplace(node.key, &node);
    for (const auto& child : node.children) index_tree(child, index);
}

void turn_over(Rect& rect, Millimetres width) { rect.x = width - rect.x - rect.w; }

// A text in the other direction than its panel still begins where the panel's lines begin.
void settle_align(TextPiece& text, Direction panel) {
    if (direction_of(text.lang) == panel || text.align == Align::Centre) return;
    text.align = text.align == Align::Start ? Align::End : Align::Start;
}

// Keys stand as they do on every keyboard of their letters.
bool keeps_its_order(const Laid& laid) {
    return laid.node->role == node::Role::Keyboard &&
           direction_of(laid.node->lang) == Direction::LeftToRight;
}

void flatten(Laid& laid, const Index& index, Frame& frame, bool mirrored) {
    mirrored = mirrored && !keeps_its_order(laid);
    const auto width = frame.panel.width();
    Item item{.key = laid.decoration ? node::Key() : laid.node->key,
              .node = index.at(laid.node->key),
              .box = laid.box,
              .visible = laid.visible,
              .shape = laid.shape,
              .category = laid.category,
              .pressable = laid.pressable,
              .texts = std::move(laid.texts),
              .icons = std::move(laid.icons),
              .clip = laid.clip};
    for (auto& text : item.texts) settle_align(text, frame.direction);
    if (mirrored) {
        turn_over(item.box, width);
        turn_over(item.visible, width);
        if (item.clip) turn_over(*item.clip, width);
        for (auto& text : item.texts) turn_over(text.rect, width);
        for (auto& icon : item.icons) turn_over(icon.rect, width);
    }
    for (auto& icon : item.icons) icon.mirrored = icon.mirrored && mirrored;
    frame.items.push_back(std::move(item));
    if (laid.strip) {
        frame.strips.push_back(*std::move(laid.strip));
        if (mirrored) turn_over(frame.strips.back().room, width);
    }
    for (auto& child : laid.children) flatten(child, index, frame, mirrored);
}

}  // namespace

Direction direction_of(std::string_view lang) {
    return base::is_right_to_left(lang) ? Direction::RightToLeft : Direction::LeftToRight;
}

Frame arrange(const Node& tree, const Panel& panel, Direction direction, const View& view,
              TextMeasure& measure) {
    const Scale scale = scale_for(panel);
    Frame frame{.panel = panel, .direction = direction};
    Flow flow({scale, view, measure}, frame.pages);
    Laid laid = flow.lay(tree, tree.lang, {.width = panel.width(), .height = panel.height()});
    frame.tree = on_the_glass(laid);
    Index index;
    index_tree(frame.tree, index);
    // The window itself is the paper, painted by the painter; its node would not survive a move of the frame.
    const bool mirrored = direction == Direction::RightToLeft;
    for (auto& child : laid.children) flatten(child, index, frame, mirrored);
    return frame;
}

const Strip* strip_at(const Frame& frame, Millimetres x, Millimetres y) {
    for (auto strip = frame.strips.rbegin(); strip != frame.strips.rend(); ++strip) {
        if (strip->room.contains(x, y)) return &*strip;
    }
    return nullptr;
}

const Item* hit(const Frame& frame, Millimetres x, Millimetres y) {
    for (const auto& strip : frame.strips) {
        if (strip.state == Strip::State::Moves && strip.room.contains(x, y)) return nullptr;
    }
    for (auto item = frame.items.rbegin(); item != frame.items.rend(); ++item) {
        if (item->pressable && item->visible.contains(x, y)) return &*item;
    }
    return nullptr;
}

}  // namespace kiosk::layout
