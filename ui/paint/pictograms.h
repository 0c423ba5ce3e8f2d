// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "ui/paint/ink_sheet.h"

// Pictures that stand large beside an easy sentence, drawn by us in the manner of the icons: a 24-unit grid, round
// strokes, and areas of tint. A line is 1.5 units, so that at 14 mm it is as thick as that of an icon of 11 mm.
namespace kiosk::paint {

// Every name, in the table's order, without the prefix.
[[nodiscard]] std::vector<std::string_view> pictogram_names();

// Whether it is turned over where words run from right to left: an arrow is, a number is not.
[[nodiscard]] bool follows_reading(std::string_view name);

// The pictogram on a square of so many pixels; no ink where there is no such pictogram.
[[nodiscard]] Drawing draw_pictogram(std::string_view name, int size_px);

}  // namespace kiosk::paint
