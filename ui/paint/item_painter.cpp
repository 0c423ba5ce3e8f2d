// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/item_painter.h"

#include <algorithm>
#include <cmath>

#include "ui/paint/icons.h"
#include "ui/paint/pictograms.h"

namespace kiosk::paint {

namespace {

// Boxes are rounded to pixels, so a line that ends a hair under its box still fits it.
constexpr layout::Millimetres kHair = 0.3;

// Symbols have colours of their own, made for white paper.
constexpr Colour kWhite{255, 255, 255};
constexpr int kRimShare = 14;  // of the plate's width, on each side

bool is_dark(Colour ground) { return contrast(ground, kWhite) > contrast(ground, {}); }

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

std::shared_ptr<const typeset::Coverage> mirrored(
    const std::shared_ptr<const typeset::Coverage>& picture) {
    if (!picture) return nullptr;
    auto flipped = std::make_shared<typeset::Coverage>(*picture);
    for (int y = 0; y < picture->height; ++y) {
        const auto row = flipped->alpha.begin() + static_cast<std::ptrdiff_t>(y) * picture->width;
        std::reverse(row, row + picture->width);
    }
    return flipped;
}

// Which pictograms are turned over is known here alone; of icons layout says it.
Drawing draw(const layout::IconPiece& piece, int size_px) {
    const std::string_view name = piece.icon;
    const bool is_picture = name.starts_with(layout::kPicture);
    const auto picture = is_picture ? name.substr(layout::kPicture.size()) : name;
    const auto drawing =
        is_picture ? draw_pictogram(picture, size_px) : Drawing{draw_icon(name, size_px), nullptr};
    if (!piece.mirrored || (is_picture && !follows_reading(picture))) return drawing;
    return {mirrored(drawing.ink), mirrored(drawing.tint)};
}

std::size_t bytes_of(const std::shared_ptr<const typeset::Coverage>& picture) {
    return picture ? picture->alpha.size() : 0;
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
    for (const auto& each : placed_) blend(surface, *each.symbol, each.x, each.y, clip);
    placed_.clear();
    in_use_.clear();
}

void ItemPainter::forget() {
    icons_.clear();
    symbols_.clear();
    cached_bytes_ = 0;
}

void ItemPainter::make_room(std::size_t bytes) {
    if (cached_bytes_ + bytes > kMaxIconBytes) forget();
    cached_bytes_ += bytes;
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
    if (add_symbol(piece, box, look)) return;
    const auto drawing = icon(piece, box.h);
    const auto tint =
        piece.ink == layout::Ink::OnAction ? ColourRole::ActionPressed : ColourRole::PictureTint;
    add_coverage(drawing.tint, box, look.theme[tint]);
    add_coverage(drawing.ink, box, colour_of(piece.ink, item, look.theme));
}

bool ItemPainter::add_symbol(const layout::IconPiece& piece, PixelRect box,
                             const GroundLook& look) {
    const std::string_view name = piece.icon;
    if (!find_symbol_ || !name.starts_with(layout::kPicture)) return false;
    const auto ground = piece.ink == layout::Ink::OnAction ? ColourRole::Action : ColourRole::Card;
    const bool needs_plate = is_dark(look.theme[ground]);
    const int rim = needs_plate ? box.h / kRimShare : 0;
    const auto picture = symbol(name.substr(layout::kPicture.size()), box.h - 2 * rim);
    if (!picture) return false;
    if (needs_plate) list_.round_box(box, rim, kWhite);
    placed_.push_back({picture, box.x + rim, box.y + rim});
    return true;
}

std::shared_ptr<const Symbol> ItemPainter::symbol(std::string_view name, int side) {
    const std::pair key(std::string(name), side);
    if (const auto found = symbols_.find(key); found != symbols_.end()) return found->second;
    const auto whole = find_symbol_(name);
    const bool is_there = whole.side > 0 && side > 0;
    auto picture = is_there ? std::make_shared<const Symbol>(resized(whole, side)) : nullptr;
    make_room(picture ? picture->pixels.size() : 0);
    return symbols_.emplace(key, std::move(picture)).first->second;
}

void ItemPainter::add_coverage(const std::shared_ptr<const typeset::Coverage>& picture,
                               PixelRect box, Colour colour) {
    if (!picture) return;
    list_.coverage(*picture, box.x, box.y, colour);
    in_use_.push_back(picture);
}

Drawing ItemPainter::icon(const layout::IconPiece& piece, int size_px) {
    const std::tuple key(piece.icon, size_px, piece.mirrored);
    if (const auto found = icons_.find(key); found != icons_.end()) return found->second;
    auto drawing = draw(piece, size_px);
    make_room(bytes_of(drawing.ink) + bytes_of(drawing.tint));
    return icons_.emplace(key, std::move(drawing)).first->second;
}

}  // namespace kiosk::paint
