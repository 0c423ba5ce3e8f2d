// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "ui/paint/strokes.h"
#include "ui/typeset/typeset.h"

namespace kiosk::paint {

// What is drawn, and the areas of a second colour that lie under it.
struct Drawing {
    std::shared_ptr<const typeset::Coverage> ink;
    std::shared_ptr<const typeset::Coverage> tint;  // nullptr = none
};

// A square of ink, drawn by each pixel's distance to the pen's way: every end and corner comes out round.
class InkSheet {
  public:
    explicit InkSheet(int size_px);

    void draw(const Stroke& stroke);
    [[nodiscard]] Drawing finish() const;

  private:
    using Ink = std::vector<double>;  // 0 to 1 a pixel, row after row

    [[nodiscard]] Ink cover_line(const Stroke& stroke, double pen) const;
    [[nodiscard]] Ink cover_inside(const std::vector<Point>& outline) const;
    void cover_segment(Ink& ink, Point a, Point b, double pen) const;
    void cover_span(Ink& ink, int y, double from, double to) const;
    void cut(const Ink& away);
    [[nodiscard]] std::shared_ptr<const typeset::Coverage> coverage(const Ink& ink) const;
    [[nodiscard]] Point centre(int x, int y) const;
    [[nodiscard]] int pixel(double units) const;

    int size_;
    double scale_;
    Ink ink_;
    Ink tint_;
};

}  // namespace kiosk::paint
