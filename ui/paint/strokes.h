// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace kiosk::paint {

// The square that every icon and every pictogram is drawn in, y downwards.
inline constexpr double kGrid = 24;

struct Point {
    double x = 0;
    double y = 0;
};

enum class StrokeKind {
    Line,
    Filled,   // its inside is ink
    Tinted,   // its inside is tint, and it has no line
    Wiping,   // its inside hides what lies under it
    Body,     // its inside hides what lies under it and is tint
    Cutting,  // what lies under it is cut away on both sides of its line
};

// Points in a row, drawn with a round pen of that radius.
struct Stroke {
    std::vector<Point> points;
    double pen = 0;
    StrokeKind kind = StrokeKind::Line;
};

// Reads a drawing of our own, whose lines are `line` units thick; nothing where it is not one:
//   M x y              lift the pen to           L x y / H x / V y   a line to
//   C x y x y x y      a Bezier curve to         Z                   a line back to the last M
//   O x y r            a circle                  R x y w h r         a rounded box
//   A x y r from to    an arc, in degrees, 0 = right, 90 = down
//   D x y              a full stop               P x y r             a disc
// and before a closed shape or a line, how it is drawn:
//   F Filled   T Tinted   W Wiping   B Body   K Cutting
[[nodiscard]] std::vector<Stroke> read_strokes(std::string_view path, double line);

}  // namespace kiosk::paint
