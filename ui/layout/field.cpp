// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/field.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "firmware/base/utf8.h"
#include "ui/node/covered.h"

namespace kiosk::layout {
namespace {

using node::Node;
using node::Role;

constexpr Millimetres kUnlimited = 1e6;

struct Shown {
    std::string text;
    std::optional<std::size_t> caret;
    Size size;
};

Shown shown_value(const Node& node, const View& view) {
    const bool typing = view.field == node.key;
    if (node.privacy == node::Privacy::Private && !typing && !node.value.empty()) {
        return {std::string(node::kCovered), std::nullopt, {}};
    }
    if (!typing) return {node.value, std::nullopt, {}};
    return {node.value, std::min(view.caret, node.value.size()), {}};
}

// No letter is narrower than this part of a capital's height; a box never holds more letters than that allows. So what
// lies far outside it need not be measured, and a key costs the same after 5,000 letters as after 50.
constexpr double kLeastAdvancePerCap = 0.25;

std::size_t back_by(std::string_view text, std::size_t at, std::size_t letters) {
    while (letters-- > 0 && at > 0) {
        do --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    }
    return at;
}

std::size_t on_by(std::string_view text, std::size_t at, std::size_t letters) {
    while (letters-- > 0 && at < text.size()) at = base::code_point_at(text, at).next;
    return at;
}

// One line: letters leave at the front until the part up to the caret stands in the box.
Shown fit_line(Shown shown, const TextStyle& style, const std::string& lang, Millimetres room,
               TextMeasure& measure) {
    const auto width = [&](std::string_view text) {
        return measure.measure(text, style, lang, kUnlimited).size.w;
    };
    const auto most =
        static_cast<std::size_t>(std::max(room, 0.0) / (style.cap_height * kLeastAdvancePerCap)) +
        1;
    const auto end = shown.caret.value_or(0);
    auto from = back_by(shown.text, end, most);
    while (from < end && width(std::string_view(shown.text).substr(from, end - from)) > room) {
        // Whole steps of letters, so that it costs a few measurements and not hundreds.
        from = std::min(end, on_by(shown.text, from, std::max<std::size_t>(1, (end - from) / 8)));
    }
    shown.text.erase(0, from);
    if (shown.caret) *shown.caret -= from;
    auto to = on_by(shown.text, shown.caret.value_or(0), most);
    while (to > 0 && width(std::string_view(shown.text).substr(0, to)) > room) {
        to = to * 7 / 8;
        while (to > 0 && (static_cast<unsigned char>(shown.text[to]) & 0xC0U) == 0x80U) --to;
    }
    to = std::max(to, shown.caret.value_or(0));
    shown.text.resize(std::min(to, shown.text.size()));
    shown.size = measure.measure(shown.text, style, lang, kUnlimited).size;
    return shown;
}

std::size_t paragraph_start(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t paragraph_end(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

// Where the lines of the paragraph that starts there start. It is measured by the piece: the pieces before the one typed
// into are as they were for the key before, and measured already.
std::vector<std::size_t> line_starts(std::string_view text, std::size_t from,
                                     const TextStyle& style, const std::string& lang,
                                     Millimetres room, TextMeasure& measure) {
    constexpr std::size_t kPiece = 400;  // letters; more than a line holds
    const auto end = paragraph_end(text, from);
    std::vector<std::size_t> starts;
    for (auto letters = kPiece;;) {
        const auto to = std::min(end, on_by(text, from, letters));
        const auto piece =
            measure.measure(text.substr(from, to - from), style, lang, room).line_starts;
        // Where the piece ends its last line may not: that one starts the next piece.
        const auto whole = to == end ? piece.size() : piece.size() - 1;
        for (std::size_t i = 0; i < whole; ++i) starts.push_back(from + piece[i]);
        if (to == end) return starts;
        letters = piece.back() == 0 ? 2 * letters : kPiece;
        from += piece.back();
    }
}

// Several lines: those around the caret, and no more than there is room for. Only their own paragraphs are measured.
Shown fit_lines(const Shown& value, const TextStyle& style, const std::string& lang, Size room,
                TextMeasure& measure) {
    const std::string_view text = value.text;
    const auto lines_of = [&](std::size_t from) {
        return line_starts(text, from, style, lang, room.w, measure);
    };
    const auto caret = value.caret.value_or(0);
    auto top = paragraph_start(text, caret);
    auto starts = lines_of(top);
    auto caret_line =
        static_cast<std::size_t>(std::ranges::upper_bound(starts, caret) - starts.begin()) - 1;
    const auto height = measure.measure("Hg", style, lang, kUnlimited).size.h;
    auto fits = std::max<std::size_t>(1, static_cast<std::size_t>((room.h + 0.01) / height));
    while (caret_line + 1 < fits && top > 0) {
        top = paragraph_start(text, top - 1);
        const auto above = lines_of(top);
        caret_line += above.size();
        starts.insert(starts.begin(), above.begin(), above.end());
    }
    auto bottom = paragraph_end(text, starts.back());
    while (starts.size() < fits && bottom < text.size()) {
        const auto below = lines_of(bottom + 1);
        starts.insert(starts.end(), below.begin(), below.end());
        bottom = paragraph_end(text, starts.back());
    }
    // Letters of some scripts stand higher than these: then fewer lines fit.
    for (;; --fits) {
        const auto first = caret_line + 1 > fits ? caret_line + 1 - fits : 0;
        const auto last = first + fits;
        const auto from = starts[first];
        auto to = last < starts.size() ? starts[last] : bottom;
        // The break that ended the last line shown would stand as an empty line of its own.
        if (last < starts.size() && text[to - 1] == '\n') --to;
        Shown shown{std::string(text.substr(from, to - from)), value.caret, {}};
        if (shown.caret) shown.caret = std::min(caret - from, shown.text.size());
        shown.size = measure.measure(shown.text, style, lang, room.w).size;
        if (fits == 1 || shown.size.h <= room.h + 0.01) return shown;
    }
}

}  // namespace

Laid lay_field(const Node& node, const std::string& lang, Millimetres width, Millimetres min_height,
               const Kit& kit) {
    const auto& scale = kit.scale;
    const bool many = node.role == Role::MultilineTextInput;
    const TextStyle style{.cap_height = scale.body_cap};
    const auto line = kit.measure.measure("Hg", style, lang, kUnlimited).size.h;
    const auto pad_x = scale.compact ? 2.4 : 4.0;
    const auto pad_y = scale.compact ? 0.6 : 2.2;
    Laid laid{.node = &node, .pressable = true};
    laid.shape =
        node.state.validity == node::Validity::Invalid ? Shape::FieldInvalid : Shape::Field;
    // On a panel with little height two lines of it stand under what is said of it.
    constexpr Millimetres kMostOfCompact = 20;
    const auto wanted =
        scale.compact ? std::min(node.look.min_height_mm, kMostOfCompact) : node.look.min_height_mm;
    auto height = std::max({scale.target, line + 2 * pad_y, wanted, min_height});
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
    shown = many ? fit_lines(shown, style, lang, room, kit.measure)
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
    const auto text = kit.measure.measure(node.name, style, lang, width).size;
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
