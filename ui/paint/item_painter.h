// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "ui/layout/frame.h"
#include "ui/paint/ground.h"
#include "ui/paint/ink_sheet.h"
#include "ui/paint/raster.h"
#include "ui/paint/surface.h"
#include "ui/paint/symbols.h"
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
    void set_symbols(Symbols symbols) { find_symbol_ = std::move(symbols); }
    [[nodiscard]] std::size_t cached_bytes() const { return cached_bytes_; }

  private:
    [[nodiscard]] PixelRect text_area(const layout::TextPiece& piece, Scale scale);
    void add_text(const layout::Item& item, const layout::TextPiece& piece, const GroundLook& look);
    void add_icon(const layout::Item& item, const layout::IconPiece& piece, const GroundLook& look);
    // Whole lines only: the part of the piece between the first and the last line that fits.
    [[nodiscard]] layout::Rect whole_lines(const layout::TextPiece& piece,
                                           const layout::Rect& visible);
    Drawing icon(const layout::IconPiece& piece, int size_px);
    // False where the council has no picture in place of it.
    bool add_symbol(const layout::IconPiece& piece, PixelRect box, const GroundLook& look);
    std::shared_ptr<const Symbol> symbol(std::string_view name, int side);
    void add_coverage(const std::shared_ptr<const typeset::Coverage>& picture, PixelRect box,
                      Colour colour);

    static constexpr std::size_t kMaxIconBytes = 4U << 20U;
    typeset::Engine& text_;
    DrawList list_;
    // Of icons, pictograms and symbols together, this one with them.
    void make_room(std::size_t bytes);

    std::map<std::tuple<std::string, int, bool>, Drawing> icons_;
    Symbols find_symbol_;
    std::map<std::pair<std::string, int>, std::shared_ptr<const Symbol>> symbols_;
    std::size_t cached_bytes_ = 0;
    struct Placed {
        std::shared_ptr<const Symbol> symbol;
        int x = 0;
        int y = 0;
    };
    std::vector<Placed> placed_;  // what goes on top of the list: it knows one colour a picture
    // A draw list only points to its pictures.
    std::vector<std::shared_ptr<const typeset::Coverage>> in_use_;
};

}  // namespace kiosk::paint
