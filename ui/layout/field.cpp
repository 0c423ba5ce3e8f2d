// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/field.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "firmware/base/utf8.h"

namespace kiosk::layout {
namespace {

using node::Node;
using node::Role;

constexpr Millimetres kUnlimited = 1e6;
constexpr std::string_view kCovered =
    "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022";  // says nothing of the length

struct Shown {
    std::string text;
    std::optional<std::size_t> caret;
    Size size;
};

Shown shown_value(const Node& node, const View& view) {
    const bool typing = view.field == node.key;
    if (node.privacy == node::Privacy::Private && !typing && !node.value.empty()) {
        return {std::string(kCovered), std::nullopt, {}};
    }
    if (!typing) return {node.value, std::nullopt, {}};
    return {node.value, std::min(view.caret, node.value.size()), {}};
}

// One line: letters leave at the front until the part up to the caret stands in the box.
Shown fit_line(Shown shown, const TextStyle& style, const std::string& lang, Millimetres room,
               TextMeasure& measure) {
    const auto width = [&](std::string_view text) {
        return measure.measure(text, style, lang, kUnlimited).size.w;
    };
    const auto end = shown.caret.value_or(0);
    std::size_t from = 0;
    while (from < end && width(std::string_view(shown.text).substr(from, end - from)) > room) {
        // Whole steps of letters, so that a long paste costs a few measurements and not thousands.
        const auto step = std::max<std::size_t>(1, (end - from) / 8);
        auto next = from;
        for (std::size_t i = 0; i < step && next < end; ++i) {
            next = base::code_point_at(shown.text, next).next;
        }
        from = next;
    }
    shown.text.erase(0, from);
    if (shown.caret) *shown.caret -= from;
    auto to = shown.text.size();
    while (to > 0 && width(std::string_view(shown.text).substr(0, to)) > room) {
        to = to * 7 / 8;
        while (to > 0 && (static_cast<unsigned char>(shown.text[to]) & 0xC0U) == 0x80U) --to;
    }
    to = std::max(to, shown.caret.value_or(0));
    shown.text.resize(std::min(to, shown.text.size()));
    shown.size = measure.measure(shown.text, style, lang, kUnlimited).size;
    return shown;
}

// Several lines: those around the caret, and no more than there is room for.
Shown fit_lines(Shown shown, const TextStyle& style, const std::string& lang, Size room,
                TextMeasure& measure) {
    const auto whole = measure.measure(shown.text, style, lang, room.w);
    const auto lines = whole.line_starts.size();
    if (lines == 0) return shown;
    const auto height = whole.size.h / static_cast<double>(lines);
    const auto fits = std::max<std::size_t>(1, static_cast<std::size_t>((room.h + 0.01) / height));
    std::size_t caret_line = 0;
    const auto caret = shown.caret.value_or(0);
    while (caret_line + 1 < lines && whole.line_starts[caret_line + 1] <= caret) ++caret_line;
    const auto first = caret_line + 1 > fits ? caret_line + 1 - fits : 0;
    const auto last = std::min(lines, first + fits);
    const auto from = whole.line_starts[first];
    const auto to = last < lines ? whole.line_starts[last] : shown.text.size();
    shown.text = shown.text.substr(from, to - from);
    if (shown.caret) shown.caret = caret - from;
    // The break that ended the last line shown would stand as an empty line of its own.
    if (last < lines && shown.text.ends_with('\n')) {
        shown.text.pop_back();
        if (shown.caret) shown.caret = std::min(*shown.caret, shown.text.size());
    }
    shown.size = measure.measure(shown.text, style, lang, room.w).size;
    return shown;
}

}  // namespace

Laid lay_field(const Node& node, const std::string& lang, Millimetres width, Millimetres min_height,
               const Kit& kit) {
    const auto& scale = kit.scale;
    const bool many = node.role == Role::MultilineTextInput;
    const TextStyle style{.cap_height = scale.body_cap};
    const auto line = kit.measure.measure("Hg", style, lang, kUnlimited).size.h;
    const auto pad_x = scale.compact ? 2.4 : 4.0;
    const auto pad_y = scale.compact ? 1.2 : 2.2;
    Laid laid{.node = &node, .pressable = true};
    laid.shape =
        node.state.validity == node::Validity::Invalid ? Shape::FieldInvalid : Shape::Field;
    auto height = std::max({scale.target, line + 2 * pad_y, node.look.min_height_mm, min_height});
    laid.box = {0, 0, width, height};
    auto x = pad_x;
    if (!node.look.icon.empty()) {
        laid.icons.push_back({{pad_x, (height - scale.icon) / 2, scale.icon, scale.icon},
                              node.look.icon,
                              Ink::Action,
                              false});
        x += scale.icon + pad_x * 0.7;
    }
    const Size room{width - x - pad_x, height - 2 * pad_y};
    auto shown = shown_value(node, kit.view);
    shown = many ? fit_lines(std::move(shown), style, lang, room, kit.measure)
                 : fit_line(std::move(shown), style, lang, room.w - 0.6, kit.measure);
    const auto text_height = shown.text.empty() ? line : shown.size.h;
    const auto y = many ? pad_y : (height - text_height) / 2;
    if (!shown.text.empty() || shown.caret) {
        laid.texts.push_back({.rect = {x, y, room.w, text_height},
                              .text = shown.text,
                              .style = style,
                              .lang = lang,
                              .caret = shown.caret});
    }
    laid.visible = laid.box;
    return laid;
}

Laid lay_progress(const Node& node, const std::string& lang, Millimetres width, const Kit& kit) {
    const auto slash = node.value.find('/');
    const int done = std::atoi(node.value.c_str());
    const int total = slash == std::string::npos ? 0 : std::atoi(node.value.c_str() + slash + 1);
    const TextStyle style{.cap_height = kit.scale.small_cap};
    const auto text = kit.measure.measure(node.name, style, lang, kUnlimited).size;
    Laid laid{.node = &node};
    laid.box = {0, 0, width, text.h};
    const auto bar_room = std::min(width - text.w - kit.scale.gap, total * 16.0);
    auto x = 0.0;
    if (total > 0 && bar_room > total * 3.0) {
        const auto step = bar_room / total;
        const auto thick = kit.scale.compact ? 1.4 : 1.8;
        for (int i = 0; i < total; ++i) {
            Laid mark{.node = &node, .decoration = true};
            mark.box = {x, (text.h - thick) / 2, step * 0.84, thick};
            mark.shape = i < done ? Shape::StepDone : Shape::StepToDo;
            mark.visible = mark.box;
            laid.children.push_back(std::move(mark));
            x += step;
        }
        x += kit.scale.gap * 0.6;
    }
    laid.texts.push_back({.rect = {x, 0, std::min(width - x, text.w + 0.2), text.h},
                          .text = node.name,
                          .style = style,
                          .lang = lang,
                          .ink = Ink::Soft});
    laid.visible = laid.box;
    return laid;
}

}  // namespace kiosk::layout
