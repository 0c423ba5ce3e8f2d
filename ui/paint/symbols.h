// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "ui/paint/surface.h"

// A council's own pictures, in place of pictograms of ours.
namespace kiosk::paint {

// A square: red, green, blue and alpha, a byte each, row after row; the colours are multiplied by alpha.
struct Symbol {
    int side = 0;  // 0 = none
    std::vector<std::uint8_t> pixels;
};

// The council's picture in place of the pictogram of that name, none where it has none.
using Symbols = std::function<Symbol(std::string_view name)>;

// Each pixel is the mean of those that it stands for.
[[nodiscard]] Symbol resized(const Symbol& symbol, int side);

// Lays the symbol over what is there, with its top left at x and y.
void blend(Surface& surface, const Symbol& symbol, int x, int y, PixelRect clip);

}  // namespace kiosk::paint
