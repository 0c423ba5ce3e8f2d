// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/checks/example.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/layout/arrange.h"

namespace kiosk::checks {
namespace {

using layout::Item;
using layout::Rect;
using layout::Shape;
using layout::TextPiece;
using node::Node;
using node::Role;
using node::Verb;

constexpr double kAdvance = 0.6;
constexpr double kLine = 1.8;

TextPiece text_in(const Rect& box, const std::string& words) {
    return {.rect = box.inset(1), .text = words, .style = {.cap_height = 5.0}, .lang = "en"};
}

Node button(const std::string& key, const std::string& name) {
    return {.key = key, .role = Role::Button, .name = name, .verbs = {Verb::Click, Verb::Focus}};
}

}  // namespace

layout::TextExtent EvenLetters::measure(std::string_view text, const layout::TextStyle& style,
                                        std::string_view, layout::Millimetres max_width) {
    const auto advance = kAdvance * style.cap_height;
    const auto letters = std::max<std::size_t>(1, static_cast<std::size_t>(max_width / advance));
    layout::TextExtent extent;
    std::size_t start = 0;
    do {
        auto end = std::min(text.size(), start + letters);
        if (end < text.size()) {
            const auto blank = text.rfind(' ', end);
            if (blank != std::string_view::npos && blank >= start) end = blank + 1;
        }
        extent.line_starts.push_back(start);
        extent.size.h += kLine * style.cap_height;
        extent.line_bottoms.push_back(extent.size.h);
        auto shown = text.substr(start, end - start);
        while (shown.ends_with(' ')) shown.remove_suffix(1);
        extent.size.w = std::max(extent.size.w, advance * static_cast<double>(shown.size()));
        start = end;
    } while (start < text.size());
    return extent;
}

Canvas::Canvas(const layout::Panel& panel, std::uint32_t ground)
    : panel_(panel),
      xrgb_(static_cast<std::size_t>(panel.width_px) * static_cast<std::size_t>(panel.height_px),
            0xFF000000U | ground) {}

void Canvas::blend(int x, int y, std::uint32_t colour, double part) {
    if (x < 0 || y < 0 || x >= panel_.width_px || y >= panel_.height_px) return;
    auto& pixel = xrgb_[static_cast<std::size_t>(y) * static_cast<std::size_t>(panel_.width_px) +
                        static_cast<std::size_t>(x)];
    std::uint32_t mixed = 0xFF000000U;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const auto from = static_cast<double>((pixel >> shift) & 0xFFU);
        const auto to = static_cast<double>((colour >> shift) & 0xFFU);
        mixed |= static_cast<std::uint32_t>(std::lround(from + (to - from) * part)) << shift;
    }
    pixel = mixed;
}

void Canvas::fill(const Rect& rect, std::uint32_t colour) {
    const auto pixel = [&](double mm) {
        return static_cast<int>(std::lround(mm * panel_.px_per_mm));
    };
    for (int y = pixel(rect.y); y < pixel(rect.bottom()); ++y) {
        for (int x = pixel(rect.x); x < pixel(rect.right()); ++x) blend(x, y, colour, 1);
    }
}

void Canvas::write(const TextPiece& piece, const Rect& lines, std::uint32_t ink,
                   double painted_cap) {
    const auto pixel = [&](double mm) {
        return static_cast<int>(std::lround(mm * panel_.px_per_mm));
    };
    const auto advance = kAdvance * piece.style.cap_height;
    const auto top = pixel(lines.y + 0.4 * piece.style.cap_height);
    const auto height = pixel(painted_cap);
    for (double x = lines.x + 0.3 * advance; x < lines.right(); x += advance) {
        for (int y = top; y < top + height; ++y) {
            blend(pixel(x) - 1, y, ink, 0.4);
            blend(pixel(x), y, ink, 1);
            blend(pixel(x) + 1, y, ink, 1);
            blend(pixel(x) + 2, y, ink, 0.3);
        }
    }
}

void Canvas::edge(const Rect& rect, layout::Millimetres width, std::uint32_t colour) {
    fill({rect.x, rect.y, rect.w, width}, colour);
    fill({rect.x, rect.bottom() - width, rect.w, width}, colour);
    fill({rect.x, rect.y, width, rect.h}, colour);
    fill({rect.right() - width, rect.y, width, rect.h}, colour);
}

Pixels Canvas::pixels() const {
    return {panel_.width_px, panel_.height_px, panel_.width_px, xrgb_.data()};
}

Example::Example() {
    frame.panel = {1280, 800, 5.88};
    frame.tree = {.key = "window", .role = Role::Window, .lang = "en"};
    frame.tree.children = {{.key = "top", .role = Role::Banner},
                           {.key = "main", .role = Role::Main}};
    add_button("top", "back", {5, 5, 40, 14});
    add_button("top", "leave", {170, 5, 40, 14});
    add_node("main", {.key = "title", .role = Role::Heading, .name = "Help near you"});
    add_item({.key = "title", .box = {5, 25, 200, 16}}).texts = {
        text_in({5, 25, 200, 16}, "Help near you")};
    add_button("main", "find", {5, 45, 90, 20}).icons = {
        {.rect = {80, 48, 9, 9}, .icon = "search"}};
    add_node("main", {.key = "postcode",
                      .role = Role::TextInput,
                      .name = "Postcode",
                      .verbs = {Verb::Focus, Verb::SetValue}});
    add_item({.key = "postcode", .box = {5, 70, 90, 16}, .shape = Shape::Field, .pressable = true});
}

Node& Example::node(std::string_view key) { return *node::find(frame.tree, key); }

Item& Example::item(std::string_view key) {
    return *std::ranges::find_if(frame.items, [&](const Item& each) { return each.key == key; });
}

Node& Example::add_node(std::string_view parent, Node child) {
    auto& children = node(parent).children;
    children.push_back(std::move(child));
    return children.back();
}

Item& Example::add_item(Item item) {
    item.visible = item.box;
    frame.items.push_back(std::move(item));
    return frame.items.back();
}

Item& Example::add_button(std::string_view parent, const std::string& key, Rect box) {
    std::string name = key;
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    add_node(parent, button(key, name));
    auto& item = add_item({.key = key, .box = box, .shape = Shape::Card, .pressable = true});
    item.texts = {text_in(box, name)};
    return item;
}

Screen Example::screen() {
    for (auto& each : frame.items) each.node = node::find(frame.tree, each.key);
    return {
        .frame = frame, .place = place, .size = size, .attention = attention, .visited = visited};
}

Canvas Example::painted(double cap_factor) {
    Canvas canvas(frame.panel, colours.paper);
    for (const auto& each : frame.items) {
        if (each.shape != Shape::None) {
            canvas.fill(each.visible, colours.card);
            canvas.edge(each.visible, 0.4, colours.line);
        }
        for (const auto& text : each.texts) {
            const auto extent = letters.measure(text.text, text.style, text.lang, text.rect.w);
            canvas.write(text, {text.rect.x, text.rect.y, extent.size.w, extent.size.h},
                         colours.ink, text.style.cap_height * cap_factor);
        }
        for (const auto& icon : each.icons) canvas.edge(icon.rect.inset(1), 0.6, colours.icon);
    }
    return canvas;
}

Findings Example::check_all() {
    const auto canvas = painted();
    return check(screen(), canvas.pixels(), letters);
}

std::vector<std::string> found(const Findings& findings) {
    std::vector<std::string> all;
    for (const auto& each : findings) {
        auto line = std::string(to_text(each.rule)) + " " + each.key;
        if (std::ranges::find(all, line) == all.end()) all.push_back(std::move(line));
    }
    return all;
}

}  // namespace kiosk::checks
