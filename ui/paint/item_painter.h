// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "ui/layout/frame.h"
#include "ui/paint/ground.h"
#include "ui/paint/raster.h"
#include "ui/paint/surface.h"
#include "ui/typeset/typeset.h"

namespace kiosk::paint {

// Paints one item: its ground, then marks, words, carets and icons.
class ItemPainter {
  public:
    explicit ItemPainter(typeset::Engine& text) : text_(text) {}

    // Every pixel that painting it may touch, but for the focus ring.
    [[nodiscard]] PixelRect area(const layout::Item& item, Scale scale);
    void paint(const layout::Item& item, const GroundLook& look, Surface& surface, PixelRect clip);
    void paint_focus_ring(const layout::Item& item, const GroundLook& look, Surface& surface,
                          PixelRect clip);
    void forget();
    [[nodiscard]] std::size_t cached_bytes() const { return icon_bytes_; }

  private:
    [[nodiscard]] PixelRect text_area(const layout::TextPiece& piece, Scale scale);
    using Picture = std::shared_ptr<const typeset::Coverage>;

    void add_text(const layout::Item& item, const layout::TextPiece& piece, const GroundLook& look);
    void add_icon(const layout::Item& item, const layout::IconPiece& piece, const GroundLook& look);
    // Whole lines only: the part of the piece between the first and the last line that fits.
    [[nodiscard]] layout::Rect whole_lines(const layout::TextPiece& piece,
                                           const layout::Rect& visible);
    Picture icon(const layout::IconPiece& piece, int size_px);

    static constexpr std::size_t kMaxIconBytes = 4U << 20U;
    typeset::Engine& text_;
    DrawList list_;
    std::map<std::tuple<std::string, int, bool>, Picture> icons_;
    std::size_t icon_bytes_ = 0;
    std::vector<Picture> in_use_;  // a draw list only points to its pictures
};

}  // namespace kiosk::paint
