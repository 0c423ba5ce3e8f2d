// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/leaf.h"

#include <algorithm>
#include <limits>

#include "ui/layout/code.h"
#include "ui/layout/field.h"

namespace kiosk::layout {
namespace {

using node::Emphasis;
using node::Look;
using node::Node;
using node::Role;
using node::Toggled;

constexpr Millimetres kUnlimited = 1e6;
constexpr double kCharactersALine = 80;  // WCAG 1.4.8
constexpr double kMeanAdvancePerCap =
    0.72;  // of Latin text; a line is never longer than this allows

bool points_along(const std::string& icon) {
    return icon == "back" || icon == "next" || icon == "leave" || icon == "delete";
}

TextStyle body(const Scale& scale) { return {.cap_height = scale.body_cap}; }
TextStyle strong(const Scale& scale) {
    return {.cap_height = scale.body_cap, .weight = Weight::Bold};
}
TextStyle small(const Scale& scale) { return {.cap_height = scale.small_cap}; }

Ink ink_of(Look look) {
    switch (look) {
        case Look::Good: return Ink::Good;
        case Look::Warn: return Ink::Warn;
        case Look::Stop: return Ink::Stop;
        default: return Ink::Action;
    }
}

Leaf button(const Node& node, const Scale& scale) {
    const auto& look = node.look;
    Leaf leaf{.shape = shape_of(node), .pad_x = scale.pad_x, .pad_y = scale.pad_y};
    leaf.min_h = std::max(scale.target, look.min_height_mm);
    leaf.min_w = scale.target;
    if (scale.compact && look.icon.empty()) leaf.pad_x = scale.pad_x * 0.75;
    const bool filled = leaf.shape == Shape::Filled;
    const bool large = look.level == 2;
    TextStyle name = strong(scale);
    if (large) name.cap_height = scale.heading_cap;
    leaf.lines.push_back({node.name, name, filled ? Ink::OnAction : Ink::Normal, node.marks});
    // Where few things stand at once, no second lines do.
    const bool few = scale.most_cards < std::numeric_limits<std::size_t>::max();
    // A door's second line goes first, an answer's later.
    if (!node.hint.empty() && scale.roomy && !few && (scale.wide || !large)) {
        leaf.lines.push_back({node.hint, small(scale), filled ? Ink::OnAction : Ink::Soft, {}});
    }
    leaf.short_text = node.short_name;
    leaf.icon = look.icon;
    leaf.icon_size = large ? scale.big_icon : scale.icon;
    leaf.icon_ink = filled ? Ink::OnAction : Ink::Action;
    if (!look.category.empty()) leaf.icon_ink = Ink::Category;
    if (look.icon == "next") leaf.icon_place = IconPlace::End;
    leaf.centred = look.centred;
    // A tile: its picture over its words.
    if (look.centred && !look.category.empty() && !scale.compact) {
        leaf.icon_place = IconPlace::Above;
        leaf.icon_size = scale.big_icon;
    }
    return leaf;
}

Leaf pill(const Node& node, const Scale& scale) {
    Leaf leaf = button(node, scale);
    const bool is_lean = scale.lean >= Lean::Icons;
    leaf.pad_x = is_lean || scale.compact ? 2.4 : scale.wide ? 5.5 : 3.2;
    leaf.pad_y = scale.compact ? 0.1 : 1.5;
    leaf.min_h = scale.target;
    leaf.lines.resize(1);
    leaf.centred = true;
    return leaf;
}

// In a band that is too narrow for all of it.
void make_lean(const Node& node, const Scale& scale, Leaf& leaf) {
    if (scale.lean >= Lean::Icons) {
        leaf.icon.clear();
        if (scale.compact) leaf.pad_x = std::min(leaf.pad_x, 1.9);
    }
    if (scale.lean >= Lean::LongNames && !node.short_name.empty())
        leaf.lines.front().text = node.short_name;
}

Leaf key_cap(const Node& node, const Scale& scale) {
    Leaf leaf{.shape = shape_of(node), .pad_x = 0.2, .pad_y = scale.compact ? 0.0 : 0.4};
    leaf.min_h = std::max(kLeastTarget + 0.1, look_height(node, scale));
    leaf.min_w = kLeastTarget + 0.1;
    TextStyle style = strong(scale);
    // Three letters have to stand on a key of 12.7 mm.
    if (scale.compact && node.name.size() > 2) style.weight = Weight::Regular;
    const bool filled = leaf.shape == Shape::Filled;
    if (!node.name.empty()) {
        leaf.lines.push_back({node.short_name.empty() ? node.name : node.short_name,
                              style,
                              filled ? Ink::OnAction : Ink::Normal,
                              {}});
    }
    leaf.centred = true;
    leaf.icon_instead = node.look.icon;
    leaf.icon_size = std::min(scale.icon, kLeastTarget - 2);
    leaf.icon_ink = filled ? Ink::OnAction : Ink::Action;
    return leaf;
}

Leaf option(const Node& node, const Scale& scale, std::string_view mark) {
    Leaf leaf = button(node, scale);
    const bool on = node.state.toggled == Toggled::On;
    leaf.icon = std::string(mark) + (on ? "-on" : "-off");
    leaf.icon_size = scale.compact ? 8.0 * scale.zoom : scale.icon;
    leaf.icon_ink = Ink::Action;
    leaf.icon_place = IconPlace::Start;
    leaf.min_h = scale.compact ? scale.target : std::max(leaf.min_h, scale.target + 2);
    return leaf;
}

Leaf words(const Node& node, const Scale& scale) {
    const auto& look = node.look;
    Leaf leaf{.shape = shape_of(node)};
    TextStyle style = body(scale);
    Ink ink = Ink::Normal;
    if (node.role == Role::Heading) {
        const bool title = look.level == 1 && look.emphasis != Emphasis::Quiet;
        style = {.cap_height = title ? scale.title_cap : scale.heading_cap, .weight = Weight::Bold};
    } else if (look.look == Look::Reference) {
        // It never breaks, so a panel of 87 mm has to hold all of it.
        style = scale.compact ? TextStyle{.cap_height = scale.heading_cap, .weight = Weight::Bold}
                              : TextStyle{.cap_height = scale.title_cap * 1.1,
                                          .weight = Weight::Bold,
                                          .letter_spacing = 0.06};
    } else if (look.emphasis == Emphasis::Main) {
        style = strong(scale);
    } else if (look.emphasis == Emphasis::Quiet) {
        style = small(scale);
        ink = Ink::Soft;
    }
    leaf.lines.push_back({node.name, style, ink, node.marks});
    if (look.gives_way) leaf.short_text = node.short_name;
    if (!node.hint.empty()) leaf.lines.push_back({node.hint, small(scale), Ink::Soft, {}});
    leaf.icon = look.icon;
    leaf.icon_size = node.role == Role::Heading || node.role == Role::Image
                         ? scale.big_icon
                         : style.cap_height * 1.45;
    leaf.icon_ink = look.category.empty() ? ink_of(look.look) : Ink::Category;
    if (!look.picture.empty()) {
        leaf.icon = std::string(kPicture) + look.picture;
        leaf.icon_size = scale.picture;
    }
    leaf.centred = look.centred;
    if (look.centred) leaf.icon_place = IconPlace::Above;
    // One line on a tinted ground is a tag, no taller than a button.
    if (leaf.shape != Shape::None) {
        leaf.pad_x = scale.pad_x * 0.7;
        leaf.pad_y = scale.pad_y * 0.4;
    }
    return leaf;
}

bool has_picture(const Leaf& leaf) { return leaf.icon.starts_with(kPicture); }

Millimetres icon_gap(const Leaf& leaf) {
    if (leaf.lines.empty()) return 0;
    return leaf.icon_size * (has_picture(leaf) ? 0.25 : 0.42);
}

Millimetres beside(const Leaf& leaf) {
    const bool above = leaf.icon_place == IconPlace::Above;
    return leaf.icon.empty() || above ? 0 : leaf.icon_size + icon_gap(leaf);
}

// A line of more than 80 characters is hard to find one's way back from.
Millimetres longest_line(const TextStyle& style) {
    return style.cap_height * kMeanAdvancePerCap * kCharactersALine;
}

struct Measured {
    Line line;
    Size size;
    Millimetres first_line = 0;
};

std::vector<Measured> measure_lines(const Leaf& leaf, const std::string& lang, Millimetres width,
                                    const Kit& kit) {
    std::vector<Measured> measured;
    for (const auto& line : leaf.lines) {
        const auto room = std::min(width, longest_line(line.style));
        const auto extent = kit.measure.measure(line.text, line.style, lang, room);
        const auto first = extent.line_bottoms.empty() ? extent.size.h : extent.line_bottoms[0];
        measured.push_back({line, extent.size, first});
    }
    return measured;
}

// The first line gives way to its short form, or to a picture, where it would not stand on one line.
Leaf fitted(Leaf leaf, const std::string& lang, Millimetres width, const Kit& kit) {
    if (leaf.lines.empty()) return leaf;
    auto& first = leaf.lines.front();
    const auto natural = kit.measure.measure(first.text, first.style, lang, kUnlimited).size.w;
    if (natural <= width - beside(leaf) - 2 * leaf.pad_x + 0.01) return leaf;
    if (!leaf.icon_instead.empty()) {
        leaf.lines.clear();
        leaf.icon = leaf.icon_instead;
        leaf.icon_place = IconPlace::Above;
    } else if (!leaf.short_text.empty()) {
        first.text = leaf.short_text;
        first.marks.clear();
    }
    return leaf;
}

// What is unbroken by wish only: a telephone number between its groups.
std::string loosened(std::string_view text) {
    constexpr std::string_view kNoBreak = "\u00A0";
    std::string made;
    for (auto at = text.find(kNoBreak); at != std::string_view::npos; at = text.find(kNoBreak)) {
        made += text.substr(0, at);
        made += ' ';
        text.remove_prefix(at + kNoBreak.size());
    }
    made += text;
    return made;
}

// No word is cut for want of room: its icon goes first, then that line is smaller, down to the usual size, and at last a
// number stands on two lines.
Leaf unbroken(const Node& node, Leaf leaf, const std::string& lang, Millimetres width,
              const Kit& kit) {
    const auto room = [&] { return width - beside(leaf) - 2 * leaf.pad_x; };
    const auto widest = [&](const Line& line) {
        return widest_word(line.text, line.style, lang, room(), kit.measure);
    };
    const auto breaks = [&](const Line& line) { return widest(line) > room() + 0.01; };
    const auto make_smaller = [&](Line& line) {
        auto& height = line.style.cap_height;
        const auto usual = std::min(height, kit.scale.small_cap / kit.scale.zoom);
        height = std::clamp(height * (room() - 0.1) / widest(line), usual, height);
    };
    if (std::ranges::none_of(leaf.lines, breaks)) return leaf;
    if (node.state.toggled == Toggled::NotApplicable && leaf.icon_place != IconPlace::Above)
        leaf.icon.clear();
    for (auto& line : leaf.lines) {
        if (!breaks(line)) continue;
        const Line whole = line;
        make_smaller(line);
        if (!breaks(line) || !line.marks.empty()) continue;
        line = whole;
        line.text = loosened(line.text);
        if (breaks(line)) make_smaller(line);
    }
    return leaf;
}

Align align_of(const Leaf& leaf) {
    const bool with_icon = !leaf.icon.empty() && leaf.icon_place == IconPlace::Start;
    return leaf.centred && !with_icon ? Align::Centre : Align::Start;
}

struct Body {
    Millimetres x = 0;  // of the text column
    Millimetres width = 0;
    Millimetres height = 0;
    Millimetres text_width = 0;
};

void place_icon(Laid& laid, const Leaf& leaf, const Body& column, Millimetres text_top,
                Millimetres text_height) {
    if (leaf.icon.empty()) return;
    const auto side = leaf.icon_size;
    Rect rect{0, text_top + (text_height - side) / 2, side, side};
    switch (leaf.icon_place) {
        case IconPlace::Start: rect.x = column.x - side - icon_gap(leaf); break;
        case IconPlace::End: rect.x = laid.box.w - leaf.pad_x - side; break;
        case IconPlace::Above:
            rect.x = (laid.box.w - side) / 2;
            rect.y = text_top - side - icon_gap(leaf) * 0.5;
            break;
    }
    // Which pictures point along, paint knows.
    const bool mirrored = has_picture(leaf) || points_along(leaf.icon);
    laid.icons.push_back({rect, leaf.icon, leaf.icon_ink, mirrored});
}

bool is_picture(const Node& node) {
    return node.role == Role::Image && node.look.min_height_mm > 0;
}

// Words do not stand in it: its name is for those who do not see it. Never higher than four by three in its width.
Laid lay_picture(const Node& node, Millimetres width) {
    constexpr double kTall = 3.0 / 4;
    const auto height = std::min(node.look.min_height_mm, width * kTall);
    Laid laid{.node = &node, .box = {0, 0, width, height}, .shape = Shape::Panel};
    laid.visible = laid.box;
    return laid;
}

}  // namespace

Millimetres look_height(const Node& node, const Scale& scale) {
    return node.look.min_height_mm > 0 ? node.look.min_height_mm : scale.target;
}

Shape shape_of(const Node& node) {
    switch (node.look.look) {
        case Look::Bare: return Shape::None;
        case Look::Card: return node.look.category.empty() ? Shape::Card : Shape::CardEdged;
        case Look::Panel: return Shape::Panel;
        case Look::Pill: return Shape::Pill;
        case Look::Good: return Shape::GoodPanel;
        case Look::Warn: return Shape::WarnPanel;
        case Look::Stop: return Shape::StopPanel;
        case Look::Band: return Shape::Band;
        case Look::KeyCap:
            if (node.look.emphasis == Emphasis::Main) return Shape::Filled;
            return node.look.emphasis == Emphasis::Quiet ? Shape::KeyCapSpecial : Shape::KeyCap;
        case Look::Cover: return Shape::Cover;
        case Look::Reference:
        case Look::Step:
        case Look::Auto: break;
    }
    switch (node.role) {
        case Role::Button:
            if (node.state.toggled == Toggled::On) return Shape::Chosen;
            return node.look.emphasis == Emphasis::Main ? Shape::Filled : Shape::Card;
        case Role::RadioButton:
        case Role::CheckBox: return node.state.toggled == Toggled::On ? Shape::Chosen : Shape::Card;
        case Role::Alert: return Shape::StopPanel;
        default: return Shape::None;
    }
}

Leaf leaf_of(const Node& node, const Scale& scale) {
    if (node.look.look == Look::KeyCap) return key_cap(node, scale);
    Leaf leaf = [&] {
        switch (node.role) {
            case Role::Button:
                return node.look.look == Look::Pill ? pill(node, scale) : button(node, scale);
            case Role::RadioButton: return option(node, scale, "radio");
            case Role::CheckBox: return option(node, scale, "check");
            default: return words(node, scale);
        }
    }();
    make_lean(node, scale, leaf);
    return leaf;
}

Millimetres natural_width(const Leaf& leaf, const std::string& lang, const Kit& kit) {
    Millimetres widest = 0;
    for (const auto& line : leaf.lines) {
        widest =
            std::max(widest, kit.measure.measure(line.text, line.style, lang, kUnlimited).size.w);
    }
    const auto icon = leaf.icon_place == IconPlace::Above ? 0 : beside(leaf);
    return std::max(
        {leaf.min_w, widest + icon + 2 * leaf.pad_x + 0.2, leaf.icon.empty() ? 0 : leaf.icon_size});
}

Millimetres least_width(const Leaf& leaf, const std::string& lang, const Kit& kit) {
    Millimetres widest = 0;
    for (const auto& line : leaf.lines) {
        std::size_t from = 0;
        while (from < line.text.size()) {
            const auto blank = std::min(line.text.find(' ', from), line.text.size());
            const auto word = line.text.substr(from, blank - from);
            widest =
                std::max(widest, kit.measure.measure(word, line.style, lang, kUnlimited).size.w);
            from = blank + 1;
        }
    }
    return std::max(leaf.min_w, widest + beside(leaf) + 2 * leaf.pad_x + 0.2);
}

Laid lay_leaf(const Node& node, const std::string& lang, Millimetres width, Millimetres min_height,
              const Kit& kit) {
    if (is_code(node)) return lay_code(node, width, kit);
    if (is_picture(node)) return lay_picture(node, width);
    if (node.is_field()) return lay_field(node, lang, width, min_height, kit);
    if (node.role == Role::ProgressIndicator) return lay_progress(node, lang, width, kit);
    const Leaf leaf =
        unbroken(node, fitted(leaf_of(node, kit.scale), lang, width, kit), lang, width, kit);
    Laid laid{.node = &node,
              .shape = leaf.shape,
              .category = node.look.category,
              .pressable = node.is_stop()};
    Body column{.x = leaf.pad_x, .width = width - 2 * leaf.pad_x - beside(leaf)};
    if (leaf.icon_place == IconPlace::Start) column.x += beside(leaf);
    const auto lines = measure_lines(leaf, lang, column.width, kit);
    for (const auto& each : lines) {
        column.height += each.size.h;
        column.text_width = std::max(column.text_width, each.size.w);
    }
    const bool above = !leaf.icon.empty() && leaf.icon_place == IconPlace::Above;
    const auto icon_above = above ? leaf.icon_size + icon_gap(leaf) * 0.5 : 0;
    const auto tall = above ? 0.0 : (leaf.icon.empty() ? 0.0 : leaf.icon_size);
    const auto content = std::max(column.height + icon_above, tall);
    laid.box = {0, 0, width, std::max({leaf.min_h, min_height, content + 2 * leaf.pad_y})};
    // An icon and words that stand centred stand as one group.
    if (leaf.centred && !above && !leaf.icon.empty()) {
        const auto spare = column.width - column.text_width;
        if (leaf.icon_place == IconPlace::Start) column.x += std::max(0.0, spare / 2 - 0.1);
        column.width = column.text_width + 0.2;
    }
    const bool middle = leaf.shape != Shape::None || laid.pressable;
    const auto slack = middle ? (laid.box.h - content) / 2 : 0;
    auto y = slack + icon_above + (content - icon_above - column.height) / 2;
    const auto text_top = y;
    const bool centre = align_of(leaf) == Align::Centre;
    for (const auto& each : lines) {
        const auto room = std::min(column.width, longest_line(each.line.style));
        const auto indent = centre ? (column.width - room) / 2 : 0;
        laid.texts.push_back({.rect = {column.x + indent, y, room, each.size.h},
                              .text = each.line.text,
                              .style = each.line.style,
                              .lang = lang,
                              .align = align_of(leaf),
                              .ink = each.line.ink,
                              .marks = each.line.marks});
        y += each.size.h;
    }
    // Beside what is read it stands by the first line; beside what is pressed, and as a picture, in the middle.
    const bool by_first = !laid.pressable && !lines.empty() && !has_picture(leaf);
    place_icon(laid, leaf, column, text_top, by_first ? lines.front().first_line : column.height);
    laid.visible = laid.box;
    return laid;
}

}  // namespace kiosk::layout
