// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/flow.h"

#include <algorithm>
#include <numeric>

#include "ui/layout/code.h"

namespace kiosk::layout {
namespace {

using node::Arrange;
using node::Look;
using node::Node;

constexpr Millimetres kWidthForTwoColumns = 150;
constexpr Millimetres kHair = 0.01;
constexpr double kTallest = 2.4;      // targets
constexpr Millimetres kNarrow = 100;  // where two columns are only for what stands on one line

// Holds nothing, and takes the room that others leave.
bool is_spring(const Node& node) {
    return node.role == node::Role::Group && node.children.empty() && node.name.empty();
}

bool gives_way(const Node* node) { return node->look.gives_way; }

std::vector<const Node*> without_the_last_that_gives_way(std::vector<const Node*> nodes) {
    const auto last = std::find_if(nodes.rbegin(), nodes.rend(), gives_way);
    nodes.erase(std::next(last).base());
    return nodes;
}

Scale leaner(Scale scale) {
    scale.lean = static_cast<Lean>(static_cast<int>(scale.lean) + 1);
    return scale;
}

}  // namespace

void move_by(Laid& laid, Millimetres dx, Millimetres dy) {
    const auto shift = [&](Rect& rect) {
        rect.x += dx;
        rect.y += dy;
    };
    shift(laid.box);
    shift(laid.visible);
    for (auto& text : laid.texts) shift(text.rect);
    for (auto& icon : laid.icons) shift(icon.rect);
    if (laid.clip) shift(*laid.clip);
    if (laid.strip) shift(laid.strip->room);
    for (auto& child : laid.children) move_by(child, dx, dy);
}

Laid Flow::lay(const Node& node, const std::string& parent_lang, const Space& space) {
    const auto lang = lang_of(node, parent_lang);
    if (children_of(node).empty()) {
        return lay_leaf(node, lang, space.width, space.height.value_or(space.min_height), kit_);
    }
    Laid laid{.node = &node,
              .shape = shape_of(node),
              .category = node.look.category,
              .pressable = node.is_stop()};
    const auto pad = pad_of(node);
    Space inner{.width = space.width - 2 * pad.x - pad.icon};
    const auto wanted =
        std::max(space.min_height,
                 std::max(node.look.min_height_mm, node.is_stop() ? kit_.scale.target : 0.0));
    inner.min_height = std::max(0.0, wanted - 2 * pad.y);
    if (space.height) inner.height = *space.height - 2 * pad.y;
    const auto used = lay_children(laid, node, lang, inner);
    for (auto& child : laid.children) move_by(child, pad.x + pad.icon, pad.y);
    if (laid.strip) laid.strip->room = laid.strip->room.moved(pad.x + pad.icon, pad.y);
    laid.box = {0, 0, space.width,
                space.height.value_or(std::max(used + 2 * pad.y, inner.min_height + 2 * pad.y))};
    laid.visible = laid.box;
    if (pad.icon > 0) {
        const auto side = kit_.scale.icon;
        const bool category = !node.look.category.empty();
        const auto ink = laid.shape == Shape::StopPanel   ? Ink::Stop
                         : laid.shape == Shape::WarnPanel ? Ink::Warn
                         : laid.shape == Shape::GoodPanel ? Ink::Good
                         : category                       ? Ink::Category
                                                          : Ink::Action;
        laid.icons.push_back({{pad.x, pad.y, side, side}, node.look.icon, ink, false});
    }
    return laid;
}

Millimetres Flow::lay_children(Laid& parent, const Node& node, const std::string& lang,
                               const Space& space) {
    const auto children = children_of(node);
    switch (node.look.arrange) {
        case Arrange::Stack: return stack(parent, children, lang, space);
        case Arrange::Row:
        case Arrange::Band: return row(parent, children, lang, space);
        case Arrange::Flow: return wrap(parent, children, lang, space);
        case Arrange::Grid: return grid(parent, node, children, lang, space);
        case Arrange::Split: return split(parent, children, lang, space);
        case Arrange::Pages: return pages(parent, node, children, lang, space);
    }
    return 0;
}

Millimetres Flow::stack(Laid& parent, const Children& children, const std::string& lang,
                        const Space& space) {
    Millimetres fixed = 0;
    std::vector<Laid> placed(children.size());
    int growing = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (i > 0) fixed += gap_between(*children[i - 1], *children[i]);
        if (children[i]->look.grow) {
            ++growing;
            // A paged child takes what is left over, whatever it holds.
            if (space.height) continue;
        }
        placed[i] = lay(*children[i], lang, {.width = space.width});
        fixed += placed[i].box.h;
    }
    const auto target = space.height.value_or(space.min_height);
    const auto spare = target - fixed;
    if (space.height && spare < -kHair && std::ranges::any_of(children, gives_way))
        return stack(parent, without_the_last_that_gives_way(children), lang, space);
    const bool centred = parent.node->look.centred && growing == 0;
    auto y = centred && spare > 0 ? spare / 2 : 0.0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const auto& child = *children[i];
        if (i > 0) y += gap_between(*children[i - 1], child);
        if (child.look.grow && space.height) {
            placed[i] =
                lay(child, lang, {.width = space.width, .height = std::max(0.0, spare / growing)});
        } else if (child.look.grow && spare > 0) {
            const auto height = placed[i].box.h + spare / growing;
            placed[i] = lay(child, lang, {.width = space.width, .min_height = height});
        }
        move_by(placed[i], 0, y);
        y += placed[i].box.h;
        parent.children.push_back(std::move(placed[i]));
    }
    return y;
}

// Shares of `room` by weight, where nothing gets less than its least; false where there is not so much.
bool Flow::share(const Children& children, const std::string& lang, Millimetres room,
                 std::vector<Millimetres>& widths) {
    const bool keys = !children.empty() && children.front()->look.look == Look::KeyCap;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (children[i]->look.weight > 0) open.push_back(i);
    }
    while (!open.empty()) {
        double shares = 0;
        for (const auto i : open) shares += children[i]->look.weight;
        const auto before = open.size();
        const auto room_now = room;
        std::erase_if(open, [&](std::size_t i) {
            widths[i] = room_now * children[i]->look.weight / shares;
            const auto needed = keys ? 0 : least(*children[i], lang);
            if (needed <= widths[i] + kHair) return false;
            widths[i] = needed;
            room -= needed;
            return true;
        });
        if (open.size() == before) return true;
    }
    return room >= -kHair;
}

Millimetres Flow::row(Laid& parent, const Children& children, const std::string& lang,
                      const Space& space) {
    const auto gap = gap_beside(children);
    const auto gap_after = [&](std::size_t i) {
        return i + 1 == children.size() || is_spring(*children[i]) ? 0 : gap;
    };
    std::vector<Millimetres> widths(children.size(), 0);
    Millimetres taken = 0;
    for (std::size_t i = 0; i < children.size(); ++i) taken += gap_after(i);
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (children[i]->look.weight > 0) continue;
        widths[i] = std::min(natural(*children[i], lang), space.width);
        taken += widths[i];
    }
    const bool fits_beside = taken <= space.width + kHair;
    if (!fits_beside || !share(children, lang, space.width - taken, widths)) {
        const bool is_band = parent.decoration || parent.node->look.arrange == Arrange::Band;
        if (is_band && kit_.scale.lean != Lean::WhatMay)
            return lean_row(parent, children, lang, space);
        // Better one below the other than a word that breaks.
        return fits_beside ? stack(parent, children, lang,
                                   {.width = space.width, .min_height = space.min_height})
                           : wrap(parent, children, lang, space);
    }
    std::vector<Laid> placed;
    Millimetres height = space.height.value_or(space.min_height);
    for (std::size_t i = 0; i < children.size(); ++i) {
        placed.push_back(lay(*children[i], lang, {.width = widths[i]}));
        height = std::max(height, placed.back().box.h);
    }
    Millimetres x = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        // A thing of its own width keeps its own height too.
        if (has_edge(*children[i]) && children[i]->look.weight > 0 && placed[i].box.h < height) {
            placed[i] = lay(*children[i], lang, {.width = widths[i], .min_height = height});
        }
        // Beside a long text it stands where the reading begins.
        const auto spare = height - placed[i].box.h;
        const bool at_top = spare > 2 * kit_.scale.target || is_code(*children[i]);
        move_by(placed[i], x, at_top ? 0 : spare / 2);
        x += widths[i] + gap_after(i);
        parent.children.push_back(std::move(placed[i]));
    }
    return height;
}

// With one thing less.
Millimetres Flow::lean_row(Laid& parent, Children children, const std::string& lang,
                           const Space& space) {
    const auto scale = leaner(kit_.scale);
    if (scale.lean == Lean::WhatMay) std::erase_if(children, gives_way);
    Flow lean({scale, kit_.view, kit_.measure}, pages_);
    return lean.row(parent, children, lang, space);
}

// Beside each other at their own widths, with as much less as that takes.
Millimetres Flow::wrap_lean(Laid& parent, const Children& children, const std::string& lang,
                            const Space& space) {
    auto taken = kit_.scale.gap * static_cast<double>(children.size() - 1);
    for (const auto* child : children) taken += natural(*child, lang);
    if (taken <= space.width + kHair || kit_.scale.lean == Lean::WhatMay)
        return wrap(parent, children, lang, space);
    const auto scale = leaner(kit_.scale);
    Flow lean({scale, kit_.view, kit_.measure}, pages_);
    return lean.wrap_lean(parent, children, lang, space);
}

Millimetres Flow::wrap(Laid& parent, const Children& children, const std::string& lang,
                       const Space& space) {
    // Facts stand apart from each other more than a fact from its icon.
    const bool facts =
        std::ranges::none_of(children, [](const Node* child) { return has_edge(*child); });
    const auto gap = facts ? kit_.scale.gap * 1.7 : kit_.scale.gap;
    Millimetres x = 0;
    Millimetres y = 0;
    std::vector<Laid> line;
    const auto finish_line = [&] {
        Millimetres height = 0;
        for (const auto& each : line) height = std::max(height, each.box.h);
        for (auto& each : line) {
            move_by(each, 0, y + (height - each.box.h) / 2);
            parent.children.push_back(std::move(each));
        }
        line.clear();
        x = 0;
        return height;
    };
    for (const auto* child : children) {
        const auto width = std::min(natural(*child, lang), space.width);
        if (x > 0 && x + width > space.width + 0.01) {
            y += finish_line() + (facts ? kit_.scale.gap * 0.4 : kit_.scale.gap);
        }
        line.push_back(lay(*child, lang, {.width = width}));
        move_by(line.back(), x, 0);
        x += width + gap;
    }
    return y + finish_line();
}

Millimetres Flow::grid(Laid& parent, const Node& node, const Children& children,
                       const std::string& lang, const Space& space) {
    const auto gap = kit_.scale.gap;
    const bool narrow = space.width < kNarrow * kit_.scale.zoom;
    Millimetres on_one_line = 0;
    Millimetres unbroken = 0;
    for (const auto* child : children) {
        on_one_line = std::max(on_one_line, natural(*child, lang));
        unbroken = std::max(unbroken, least(*child, lang));
    }
    // What is short stands closer than most columns do.
    const auto usual = narrow ? on_one_line : std::min(kit_.scale.column, on_one_line);
    const auto widest = std::max(std::min(usual, space.width), unbroken);
    const auto fit = static_cast<int>((space.width + gap + 0.01) / (widest + gap));
    auto columns = static_cast<std::size_t>(std::clamp(fit, 1, std::max(1, node.look.columns)));
    auto width = 0.0;
    std::vector<Laid> placed;
    std::vector<Millimetres> heights;
    // On a small panel a thing of many short lines is soon higher than the screen.
    for (bool is_tall = true; is_tall; --columns) {
        width =
            (space.width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        placed.clear();
        heights.assign((children.size() + columns - 1) / columns, 0);
        for (std::size_t i = 0; i < children.size(); ++i) {
            placed.push_back(lay(*children[i], lang, {.width = width}));
            heights[i / columns] = std::max(heights[i / columns], placed[i].box.h);
        }
        is_tall = kit_.scale.compact && columns > 1 &&
                  *std::ranges::max_element(heights) > kTallest * kit_.scale.target;
        if (!is_tall) break;
    }
    const auto rows = heights.size();
    const auto natural_height =
        std::accumulate(heights.begin(), heights.end(), 0.0) + gap * static_cast<double>(rows - 1);
    const auto spare = space.height.value_or(space.min_height) - natural_height;
    if (spare > 0) {
        for (auto& height : heights) height += spare / static_cast<double>(rows);
    }
    Millimetres y = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const auto at = i % columns;
        const auto height = heights[i / columns];
        if (i > 0 && at == 0) y += heights[i / columns - 1] + gap;
        if (placed[i].box.h < height) {
            placed[i] = lay(*children[i], lang, {.width = width, .min_height = height});
        }
        move_by(placed[i], static_cast<double>(at) * (width + gap), y);
        parent.children.push_back(std::move(placed[i]));
    }
    return y + (heights.empty() ? 0 : heights.back());
}

Millimetres Flow::split(Laid& parent, const Children& children, const std::string& lang,
                        const Space& space) {
    if (space.width < kWidthForTwoColumns || kit_.scale.compact) {
        return stack(parent, children, lang,
                     {.width = space.width, .min_height = space.min_height});
    }
    const auto gap = kit_.scale.wide_gap;
    double shares = 0;
    for (const auto* child : children) shares += child->look.weight;
    const auto room = space.width - gap * static_cast<double>(children.size() - 1);
    Millimetres x = 0;
    Millimetres height = 0;
    for (const auto* child : children) {
        const auto width = room * child->look.weight / shares;
        Space column{.width = width, .min_height = space.height.value_or(space.min_height)};
        // A list beside another turns its own pages.
        if (child->look.grow && child->look.arrange == Arrange::Pages) column.height = space.height;
        Laid placed = lay(*child, lang, column);
        move_by(placed, x, 0);
        x += width + gap;
        height = std::max(height, placed.box.h);
        parent.children.push_back(std::move(placed));
    }
    return height;
}

}  // namespace kiosk::layout
