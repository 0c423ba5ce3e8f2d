// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/arrange.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "firmware/base/language.h"
#include "ui/layout/flow.h"
#include "ui/layout/raise.h"

namespace kiosk::layout {
namespace {

using node::Node;

constexpr Millimetres kUnlimited = 1e6;

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

void turn_over(Rect& rect, const Rect& room) { rect.x = room.x + room.right() - rect.x - rect.w; }

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

// The first line of a marked word. Words that lead on are of left-to-right scripts: the glossary is English.
Rect rect_of(const node::Mark& mark, const TextPiece& text, TextMeasure& measure) {
    const auto extent = measure.measure(text.text, text.style, text.lang, text.rect.w);
    const auto next = std::ranges::upper_bound(extent.line_starts, mark.from);
    const auto line = static_cast<std::size_t>(next - extent.line_starts.begin()) - 1;
    const auto from = extent.line_starts[line];
    auto to = next == extent.line_starts.end() ? text.text.size() : *next;
    while (to > mark.from && text.text[to - 1] == ' ') --to;  // it hangs over the line
    const auto width = [&](std::size_t end) {
        const auto part = std::string_view(text.text).substr(from, end - from);
        return measure.measure(part, text.style, text.lang, kUnlimited).size.w;
    };
    const auto left = width(mark.from);
    const auto top = line == 0 ? 0 : extent.line_bottoms[line - 1];
    const auto start = text.align == Align::Start ? 0 : text.rect.w - width(to);
    return {text.rect.x + start + left, text.rect.y + top, width(std::min(mark.to, to)) - left,
            extent.line_bottoms[line] - top};
}

std::vector<WordPiece> words_of(const Item& item, TextMeasure& measure) {
    std::vector<WordPiece> words;
    for (const auto& text : item.texts) {
        for (const auto& mark : text.marks) {
            if (mark.leads_to.empty()) continue;
            words.push_back({rect_of(mark, text, measure), mark.leads_to});
        }
    }
    return words;
}

void flatten(Laid& laid, const Index& index, Frame& frame, TextMeasure& measure, bool mirrored) {
    mirrored = mirrored && !keeps_its_order(laid);
    const auto room = frame.panel.room();
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
        turn_over(item.box, room);
        turn_over(item.visible, room);
        if (item.clip) turn_over(*item.clip, room);
        for (auto& text : item.texts) turn_over(text.rect, room);
        for (auto& icon : item.icons) turn_over(icon.rect, room);
    }
    for (auto& icon : item.icons) icon.mirrored = icon.mirrored && mirrored;
    item.words = words_of(item, measure);
    frame.items.push_back(std::move(item));
    if (laid.strip) {
        frame.strips.push_back(*std::move(laid.strip));
        if (mirrored) turn_over(frame.strips.back().room, room);
    }
    for (auto& child : laid.children) flatten(child, index, frame, measure, mirrored);
}

// Nothing in a strip that moves can be pressed.
bool is_moving(const Frame& frame, Millimetres x, Millimetres y) {
    return std::ranges::any_of(frame.strips, [&](const Strip& strip) {
        return strip.state == Strip::State::Moves && strip.room.contains(x, y);
    });
}

// Among its siblings, some of which have no place.
std::size_t place_of(const Node& parent, const Node& child) {
    const auto found = std::ranges::find(parent.children, child.key, &Node::key);
    return static_cast<std::size_t>(found - parent.children.begin());
}

// Lays a screen out on a panel and writes down where everything stands.
class Builder {
  public:
    Builder(Frame& frame, const View& view, TextMeasure& measure)
        : frame_(frame), view_(view), measure_(measure) {}

    [[nodiscard]] Laid lay_window(const Node& window) const {
        const auto room = frame_.panel.room();
        const Scale scale = scale_for(frame_.panel);
        Flow flow({scale, view_, measure_}, frame_.pages);
        Laid laid = flow.lay(window, window.lang, {.width = room.w, .height = room.h});
        move_by(laid, room.x, room.y);
        return laid;
    }

    // Over the room of what is pressed, as large as on a panel without one, and close to it.
    [[nodiscard]] Laid lay_above(const Node& above, const std::string& lang) const {
        const auto room = frame_.panel.room();
        Panel whole = frame_.panel;
        whole.reach = Reach::Usual;
        Scale scale = scale_for(whole);
        // Which words there are is settled below: some stand in one room only.
        const Scale below = scale_for(frame_.panel);
        scale.wide = below.wide;
        scale.roomy = below.roomy;
        Flow flow({scale, view_, measure_}, frame_.pages);
        const auto margin = below.margin;
        Laid laid = flow.lay(above, lang, {.width = room.w - 2 * margin});
        move_by(laid, room.x + margin, room.y - gap_under() - laid.box.h);
        return laid;
    }

    // How many of the words that a screen begins with stand whole over that room.
    [[nodiscard]] std::size_t words_with_room(const Node& above, const std::string& lang) const {
        if (above.children.empty()) return 0;
        const Laid laid = lay_above(above, lang);
        const auto margin = scale_for(frame_.panel).margin;
        const auto high = frame_.panel.room().y - gap_under() - margin;
        std::size_t count = 0;
        for (const auto& child : laid.children) {
            if (child.box.bottom() - laid.box.y > high) break;
            count = 1 + place_of(above, *child.node);
        }
        return count;
    }

    void finish(Laid window) const {
        frame_.tree = on_the_glass(window);
        Index index;
        index_tree(frame_.tree, index);
        // The window itself is the paper, painted by the painter; its node would not survive a move of the frame.
        const bool mirrored = frame_.direction == Direction::RightToLeft;
        for (auto& child : window.children) flatten(child, index, frame_, measure_, mirrored);
        for (auto& item : frame_.items) widen_band(item);
    }

  private:
    [[nodiscard]] Millimetres gap_under() const { return scale_for(frame_.panel).gap * 0.5; }

    // Its ground goes from edge to edge, wherever the things on it stand.
    void widen_band(Item& item) const {
        if (item.shape != Shape::Band) return;
        for (auto* box : {&item.box, &item.visible}) {
            box->x = 0;
            box->w = frame_.panel.width();
        }
    }

    Frame& frame_;
    const View& view_;
    TextMeasure& measure_;
};

}  // namespace

Direction direction_of(std::string_view lang) {
    return base::is_right_to_left(lang) ? Direction::RightToLeft : Direction::LeftToRight;
}

Frame arrange(const Node& tree, const Panel& panel, Direction direction, const View& view,
              TextMeasure& measure) {
    Frame frame{.panel = panel, .direction = direction};
    const Builder builder{frame, view, measure};
    if (panel.reach == Reach::Usual) {
        builder.finish(builder.lay_window(tree));
        return frame;
    }
    const auto parted = part(tree, builder.words_with_room(part(tree, kAll).above, tree.lang));
    Laid window = builder.lay_window(parted.rest);
    if (!parted.above.children.empty()) {
        window.children.insert(window.children.begin(),
                               builder.lay_above(parted.above, parted.rest.lang));
    }
    builder.finish(std::move(window));
    return frame;
}

const Strip* strip_at(const Frame& frame, Millimetres x, Millimetres y) {
    for (auto strip = frame.strips.rbegin(); strip != frame.strips.rend(); ++strip) {
        if (strip->room.contains(x, y)) return &*strip;
    }
    return nullptr;
}

const Item* hit(const Frame& frame, Millimetres x, Millimetres y) {
    if (is_moving(frame, x, y)) return nullptr;
    for (auto item = frame.items.rbegin(); item != frame.items.rend(); ++item) {
        if (item->pressable && item->visible.contains(x, y)) return &*item;
    }
    return nullptr;
}

const WordPiece* word_at(const Frame& frame, Millimetres x, Millimetres y) {
    if (is_moving(frame, x, y)) return nullptr;
    const bool is_by_a_target = std::ranges::any_of(frame.items, [&](const Item& item) {
        const auto& box = item.visible;
        const Rect around{box.x - kLeastGap, box.y - kLeastGap, box.w + 2 * kLeastGap,
                          box.h + 2 * kLeastGap};
        return item.pressable && around.contains(x, y);
    });
    if (is_by_a_target) return nullptr;
    const WordPiece* nearest = nullptr;
    Millimetres least = kLeastTarget / 2;
    for (const auto& item : frame.items) {
        for (const auto& word : item.words) {
            const auto dx = std::max({word.rect.x - x, x - word.rect.right(), 0.0});
            const auto dy = std::abs(y - word.rect.y - word.rect.h / 2);
            if (std::max(dx, dy) > least) continue;
            least = std::max(dx, dy);
            nearest = &word;
        }
    }
    return nearest;
}

}  // namespace kiosk::layout
