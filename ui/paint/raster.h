// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/paint/surface.h"
#include "ui/typeset/typeset.h"

namespace kiosk::paint {

// A Dear ImGui draw list with no ImGui behind it: no context, no font, no window.
class DrawList {
  public:
    DrawList();
    [[nodiscard]] ImDrawList& start();
    void add_coverage(const typeset::Coverage& picture, int x, int y, ImU32 tint);

  private:
    ImDrawListSharedData shared_;
    ImDrawList list_;
};

[[nodiscard]] inline ImU32 packed(Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, 255); }

// Paints the list's triangles into the surface inside `clip`. Which clip a pixel is painted through never changes its
// colour, so that a part painted again equals the whole. A command's texture is nothing or a typeset::Coverage that
// is alive still.
void rasterise(const ImDrawList& list, Surface& surface, PixelRect clip);

void fill(Surface& surface, PixelRect rect, Colour colour);

}  // namespace kiosk::paint
