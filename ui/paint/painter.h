// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "ui/layout/frame.h"
#include "ui/paint/surface.h"
#include "ui/paint/symbols.h"
#include "ui/paint/theme.h"
#include "ui/typeset/typeset.h"

namespace kiosk::paint {

// Paints frames into one surface, and only what differs from the frame before. One thread.
class Painter {
  public:
    // Both outlive the painter. Frames come at the engine's pixels per millimetre.
    Painter(typeset::Engine& text, const Theme& theme);
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // The rectangles that changed, apart from each other and inside the surface; none where nothing
    // differs. The first frame, another panel and another theme repaint everything.
    std::vector<PixelRect> paint(const layout::Frame& frame, const layout::Attention& attention);

    [[nodiscard]] const Surface& surface() const;
    // What the texts and icons painted so far hold of memory.
    [[nodiscard]] std::size_t cached_bytes() const;
    // Outlives the painter; the next frame is painted whole.
    void set_theme(const Theme& theme);
    // A council's own pictures, asked for as they are needed; before the first frame.
    void set_symbols(Symbols symbols);
    // Stands on the item of that key from the next frame on, as large as it fits; nullptr: nothing does.
    void show_picture(node::Key key, std::shared_ptr<const Surface> picture);
    // Blank paper, and nothing of the last frame remembered here or by the text engine.
    void forget();

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::paint
