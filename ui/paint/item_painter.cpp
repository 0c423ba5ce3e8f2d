// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/item_painter.h"

#include <algorithm>
#include <cmath>

#include "ui/paint/icons.h"

namespace kiosk::paint {

namespace {

// Boxes are rounded to pixels, so a line that ends a hair under its box still fits it.
constexpr layout::Millimetres kHair = 0.3;

ColourRole role_of(layout::Ink ink) {
    switch (ink) {
        case layout::Ink::Normal: return ColourRole::Ink;
        case layout::Ink::Soft: return ColourRole::InkSoft;
        case layout::Ink::OnAction: return ColourRole::OnAction;
        case layout::Ink::Action:
        case layout::Ink::Category: return ColourRole::Action;
        case layout::Ink::Good: return ColourRole::Good;
        case layout::Ink::Warn: return ColourRole::Warn;
        case layout::Ink::Stop: return ColourRole::Stop;
    }
    return ColourRole::Ink;
}

Colour colour_of(layout::Ink ink, const layout::Item& item, const Theme& theme) {
    return ink == layout::Ink::Category ? theme.category(item.category) : theme[role_of(ink)];
}

bool is_cut(const layout::TextPiece& piece, const layout::Rect& visible) {
    return piece.rect.y < visible.y - kHair || piece.rect.bottom() > visible.bottom() + kHair;
}

layout::Rect placed(const layout::Rect& part, const layout::Rect& in) {
    return {in.x + part.x, in.y + part.y, part.w, part.h};
}

std::shared_ptr<const typeset::Coverage> mirrored(const typeset::Coverage& picture) {
    auto flipped = std::make_shared<typeset::Coverage>(picture);
    for (int y = 0; y < picture.height; ++y) {
        const auto row = flipped->alpha.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
        std::reverse(row, row + picture.width);
    }
    return flipped;
}

PixelRect at(const typeset::Coverage& picture, PixelRect box) {
    return {box.x + picture.x, box.y + picture.y, picture.width, picture.height};
}

}  // namespace

PixelRect ItemPainter::area(const layout::Item& item, Scale scale) {
    auto area = scale.box(item.box).meet(scale.box(item.visible));
    for (const auto& piece : item.texts) area = area.join(text_area(piece, scale));
    for (const auto& piece : item.icons) area = area.join(scale.box(piece.rect));
    return item.clip ? area.meet(scale.box(*item.clip)) : area;
}

PixelRect ItemPainter::text_area(const layout::TextPiece& piece, Scale scale) {
    const auto paragraph = typeset::paragraph_of(piece);
    auto area = at(*text_.render(paragraph), scale.box(piece.rect));
    for (const auto& mark : piece.marks) {
        for (const auto& box : text_.mark_boxes(paragraph, mark)) {
            area = area.join(marker_pen_box(scale.box(placed(box, piece.rect)), scale));
        }
    }
    if (piece.caret) {
        const auto caret = text_.caret_box(paragraph, *piece.caret);
        area = area.join(caret_line(scale.box(placed(caret, piece.rect)), scale));
    }
    return area;
}

void ItemPainter::paint(const layout::Item& item, const GroundLook& look, Surface& surface,
                        PixelRect clip) {
    if (item.visible.is_empty()) return;
    if (item.clip) clip = clip.meet(look.scale.box(*item.clip));
    list_.start();
    list_.push_clip(look.scale.box(item.visible));
    draw_ground(list_, item, look);
    list_.pop_clip();
    for (const auto& piece : item.texts) add_text(item, piece, look);
    for (const auto& piece : item.icons) add_icon(item, piece, look);
    rasterise(list_.list(), surface, clip);
    in_use_.clear();
}

void ItemPainter::paint_focus_ring(const layout::Item& item, const GroundLook& look,
                                   Surface& surface, PixelRect clip) {
    list_.start();
    draw_focus_ring(list_, item, look);
    rasterise(list_.list(), surface, clip);
}

void ItemPainter::add_text(const layout::Item& item, const layout::TextPiece& piece,
                           const GroundLook& look) {
    const auto paragraph = typeset::paragraph_of(piece);
    const bool cut = !item.clip && is_cut(piece, item.visible);
    if (cut) list_.push_clip(look.scale.box(whole_lines(piece, item.visible)));
    const auto ink = colour_of(piece.ink, item, look.theme);
    for (const auto& mark : piece.marks) {
        for (const auto& box : text_.mark_boxes(paragraph, mark)) {
            const auto letters = look.scale.box(placed(box, piece.rect));
            if (mark.leads_to.empty()) {
                draw_marker_pen(list_, letters, look);
            } else {
                draw_dots_under(list_, letters, ink, look.scale);
            }
        }
    }
    const auto picture = text_.render(paragraph);
    const auto box = look.scale.box(piece.rect);
    list_.coverage(*picture, box.x, box.y, ink);
    in_use_.push_back(picture);
    if (piece.caret) {
        const auto caret = text_.caret_box(paragraph, *piece.caret);
        draw_caret(list_, look.scale.box(placed(caret, piece.rect)), look);
    }
    if (cut) list_.pop_clip();
}

layout::Rect ItemPainter::whole_lines(const layout::TextPiece& piece, const layout::Rect& visible) {
    const auto extent = text_.measure(piece.text, piece.style, piece.lang, piece.rect.w);
    double top = piece.rect.y;
    double from = visible.bottom();
    double to = visible.y;
    for (const double line_bottom : extent.line_bottoms) {
        const double bottom = piece.rect.y + line_bottom;
        if (top >= visible.y - kHair && bottom <= visible.bottom() + kHair) {
            from = std::min(from, top);
            to = std::max(to, bottom);
        }
        top = bottom;
    }
    return {visible.x, from, visible.w, std::max(0.0, to - from)};
}

void ItemPainter::add_icon(const layout::Item& item, const layout::IconPiece& piece,
                           const GroundLook& look) {
    const auto box = look.scale.box(piece.rect);
    const auto picture = icon(piece, box.h);
    if (!picture) return;
    list_.coverage(*picture, box.x, box.y, colour_of(piece.ink, item, look.theme));
    in_use_.push_back(picture);
}

ItemPainter::Picture ItemPainter::icon(const layout::IconPiece& piece, int size_px) {
    const std::tuple key(piece.icon, size_px, piece.mirrored);
    if (const auto found = icons_.find(key); found != icons_.end()) return found->second;
    if (icons_.size() >= kMaxIcons) icons_.clear();
    auto picture = draw_icon(piece.icon, size_px);
    if (picture && piece.mirrored) picture = mirrored(*picture);
    return icons_.emplace(key, std::move(picture)).first->second;
}

}  // namespace kiosk::paint
