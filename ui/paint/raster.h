// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <map>
#include <utility>
#include <vector>

#include "ui/paint/surface.h"
#include "ui/typeset/typeset.h"

namespace kiosk::paint {

// A Dear ImGui draw list with no ImGui behind it: no context, no font, no window. Shapes whose
// edges lie on pixels go in as boxes and ready-made corners, which paint ten times as fast as
// triangles and as smoothly.
class DrawList {
  public:
    DrawList();

    // Forgets what was added.
    void start();
    void box(PixelRect box, Colour colour);
    void round_box(PixelRect box, int corner, Colour colour);
    // A line of that thickness inside the box's edge; its hole is left alone.
    void round_frame(PixelRect box, int corner, int thickness, Colour colour);
    // The picture lives until the list was painted.
    void coverage(const typeset::Coverage& picture, int x, int y, Colour colour);
    void push_clip(PixelRect clip);
    void pop_clip();

    [[nodiscard]] const ImDrawList& list() const { return list_; }
    // For shapes that are not boxes.
    [[nodiscard]] ImDrawList& list() { return list_; }

  private:
    // A disc of that outer radius with a hole of that inner one; 0 = no hole.
    const typeset::Coverage& disc(int outer, int inner);
    void corners(PixelRect box, int outer, int inner, Colour colour);
    void picture(const typeset::Coverage& picture, PixelRect at, ImVec2 from, ImVec2 to,
                 Colour colour);

    static constexpr std::size_t kMaxDiscs = 64;
    ImDrawListSharedData shared_;
    ImDrawList list_;
    std::map<std::pair<int, int>, typeset::Coverage> discs_;
};

// Paints the list's triangles into the surface inside `clip`. Which clip a pixel is painted through
// never changes its colour, so that a part painted again equals the whole. A command's texture is
// nothing or a typeset::Coverage that is alive still, drawn at its own size.
void rasterise(const ImDrawList& list, Surface& surface, PixelRect clip);

void fill(Surface& surface, PixelRect rect, Colour colour);

}  // namespace kiosk::paint
