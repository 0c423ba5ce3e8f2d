// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "ui/layout/text.h"
#include "ui/node/node.h"
#include "ui/typeset/fonts.h"
#include "ui/typeset/typeset.h"

namespace kiosk::typeset {

// One paragraph after shaping and line breaking. Lengths given and taken are pixels from its top
// left.
class Shaped {
  public:
    Shaped(Fonts& fonts, layout::FontFamily family, layout::Spacing spacing,
           const Paragraph& paragraph, double px_per_mm);

    [[nodiscard]] Coverage draw(const Fonts& fonts) const;
    [[nodiscard]] double width() const;
    [[nodiscard]] std::vector<double> line_bottoms() const;
    [[nodiscard]] std::vector<std::size_t> line_starts() const;  // byte indexes into the text
    [[nodiscard]] std::vector<layout::Rect> mark_boxes(const node::Mark& mark) const;
    [[nodiscard]] layout::Rect caret_box(std::size_t byte_index) const;
    [[nodiscard]] std::size_t index_at(double x, double y) const;
    [[nodiscard]] int unknown_glyphs() const;

  private:
    // The part of a line that letters stand in, whatever the line's own height.
    struct Band {
        double top = 0;
        double bottom = 0;
    };
    [[nodiscard]] Band letters(PangoLayoutIter* line) const;

    std::string text_;
    double cap_px_ = 0;
    double above_px_ = 0;  // how far letters reach from their baseline
    double below_px_ = 0;
    bool is_mixed_ = false;  // its lines may differ in height
    double trim_px_ = 0;     // taken off over the first line
    double around_px_ = 0;   // what a line needs besides, not to break
    Handle<PangoLayout> layout_;
};

}  // namespace kiosk::typeset
