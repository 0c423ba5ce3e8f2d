// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/typeset/handles.h"
#include "ui/typeset/typeset.h"

namespace kiosk::typeset {

// Gathers glyphs into one coverage bitmap, each at its exact place between pixels.
class Canvas {
  public:
    // The place that the ink will take, in pixels.
    Canvas(double x, double y, double width, double height);

    // The glyph's origin on its baseline, in pixels; what falls outside the canvas is a bug and is
    // left out.
    void add_glyph(FT_Face face, unsigned glyph, double x, double y);
    [[nodiscard]] Coverage finish() && { return std::move(picture_); }

  private:
    void blend(const FT_Bitmap& bitmap, int left, int top);

    Coverage picture_;
};

}  // namespace kiosk::typeset
