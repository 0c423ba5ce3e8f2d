// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/layout/frame.h"
#include "ui/paint/raster.h"
#include "ui/paint/surface.h"
#include "ui/paint/theme.h"

// What lies under a node's words: cards, panels, fields, keys, and the ring around what has the
// focus.
namespace kiosk::paint {

// Millimetres to the panel's pixels; boxes that touch in millimetres touch in pixels.
struct Scale {
    double px_per_mm = 1;

    [[nodiscard]] int at(layout::Millimetres mm) const;
    // A line's thickness: never less than one pixel.
    [[nodiscard]] int thick(layout::Millimetres mm) const;
    [[nodiscard]] PixelRect box(const layout::Rect& rect) const;
};

enum class Finger { Off, On };

struct GroundLook {
    const Theme& theme;
    Scale scale;
    layout::Direction direction = layout::Direction::LeftToRight;
    Finger finger = Finger::Off;
};

void draw_ground(DrawList& list, const layout::Item& item, const GroundLook& look);

// The double ring stands outside the shape, following its corners.
void draw_focus_ring(DrawList& list, const layout::Item& item, const GroundLook& look);
// How far the ring reaches past the box.
[[nodiscard]] int focus_ring_px(Scale scale);

// Both are a little larger than the letters' box.
[[nodiscard]] PixelRect marker_pen_box(PixelRect letters, Scale scale);
[[nodiscard]] PixelRect caret_line(PixelRect letters, Scale scale);
void draw_marker_pen(DrawList& list, PixelRect letters, const GroundLook& look);
// As dark as the letters, below all of them.
void draw_dots_under(DrawList& list, PixelRect letters, Colour ink, Scale scale);
void draw_caret(DrawList& list, PixelRect letters, const GroundLook& look);

}  // namespace kiosk::paint
