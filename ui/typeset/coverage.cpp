// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/coverage.h"

#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>

namespace kiosk::typeset {

namespace {

// Room for a letter's soft rim, and for its baseline having moved to a whole pixel.
constexpr int kRim = 2;

std::uint8_t over(std::uint8_t below, std::uint8_t above) {
    const unsigned open = (255U - below) * (255U - above);
    return static_cast<std::uint8_t>(255U - (open + 127U) / 255U);
}

}  // namespace

Canvas::Canvas(double x, double y, double width, double height) {
    if (width <= 0 || height <= 0) return;
    picture_.x = static_cast<int>(std::floor(x)) - kRim;
    picture_.y = static_cast<int>(std::floor(y)) - kRim;
    picture_.width = static_cast<int>(std::ceil(x + width)) + kRim - picture_.x;
    picture_.height = static_cast<int>(std::ceil(y + height)) + kRim - picture_.y;
    picture_.alpha.resize(static_cast<std::size_t>(picture_.width) *
                          static_cast<std::size_t>(picture_.height));
}

void Canvas::add_glyph(FT_Face face, unsigned glyph, double x, double y) {
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return;
    const double whole_x = std::floor(x);
    const double whole_y = std::floor(y);
    FT_GlyphSlot slot = face->glyph;
    FT_Outline_Translate(&slot->outline, std::lround((x - whole_x) * 64),
                         -std::lround((y - whole_y) * 64));
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return;
    blend(slot->bitmap, static_cast<int>(whole_x) + slot->bitmap_left - picture_.x,
          static_cast<int>(whole_y) - slot->bitmap_top - picture_.y);
}

void Canvas::blend(const FT_Bitmap& bitmap, int left, int top) {
    const int from_x = std::max(0, -left);
    const int to_x = std::min(static_cast<int>(bitmap.width), picture_.width - left);
    const int from_y = std::max(0, -top);
    const int to_y = std::min(static_cast<int>(bitmap.rows), picture_.height - top);
    for (int y = from_y; y < to_y; ++y) {
        const std::uint8_t* source = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
        std::uint8_t* row =
            picture_.alpha.data() + static_cast<std::ptrdiff_t>(top + y) * picture_.width + left;
        for (int x = from_x; x < to_x; ++x) row[x] = over(row[x], source[x]);
    }
}

}  // namespace kiosk::typeset
