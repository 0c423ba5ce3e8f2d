// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/symbols.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace kiosk::paint {

namespace {

constexpr std::size_t kChannels = 4;

std::size_t at(const Symbol& symbol, int x, int y) {
    return kChannels * (static_cast<std::size_t>(y) * static_cast<std::size_t>(symbol.side) +
                        static_cast<std::size_t>(x));
}

// A row of pixels, or a column, of which one new pixel is made.
struct Stretch {
    double from = 0;
    double to = 0;

    [[nodiscard]] int first() const { return static_cast<int>(from); }
    [[nodiscard]] int end(int side) const {
        return std::min(side, static_cast<int>(std::ceil(to)));
    }
    [[nodiscard]] double share(int pixel) const {
        return (std::min(to, pixel + 1.0) - std::max(from, static_cast<double>(pixel))) /
               (to - from);
    }
};

Stretch stretch(int pixel, int side, int old_side) {
    const double step = static_cast<double>(old_side) / side;
    return {pixel * step, (pixel + 1) * step};
}

std::array<double, kChannels> mean(const Symbol& symbol, const Stretch& across,
                                   const Stretch& down) {
    std::array<double, kChannels> sum{};
    for (int y = down.first(); y < down.end(symbol.side); ++y) {
        for (int x = across.first(); x < across.end(symbol.side); ++x) {
            const double share = across.share(x) * down.share(y);
            const auto* pixel = &symbol.pixels[at(symbol, x, y)];
            for (std::size_t i = 0; i < kChannels; ++i) sum[i] += share * pixel[i];
        }
    }
    return sum;
}

std::uint32_t laid_over(std::uint32_t below, const std::uint8_t* pixel) {
    const std::uint32_t rest = 255U - pixel[3];
    std::uint32_t mixed = 0xFF;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::uint32_t under = below >> (16U - 8U * i) & 0xFFU;
        mixed = mixed << 8U | std::min(255U, pixel[i] + (under * rest + 127U) / 255U);
    }
    return mixed;
}

}  // namespace

Symbol resized(const Symbol& symbol, int side) {
    Symbol small{side, {}};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const auto pixel =
                mean(symbol, stretch(x, side, symbol.side), stretch(y, side, symbol.side));
            for (const double channel : pixel)
                small.pixels.push_back(static_cast<std::uint8_t>(std::lround(channel)));
        }
    }
    return small;
}

void blend(Surface& surface, const Symbol& symbol, int x, int y, PixelRect clip) {
    const auto part = PixelRect{x, y, symbol.side, symbol.side}.meet(clip).meet(surface.bounds());
    for (int row = part.y; row < part.bottom(); ++row) {
        auto* to = surface.row(row);
        for (int column = part.x; column < part.right(); ++column)
            to[column] = laid_over(to[column], &symbol.pixels[at(symbol, column - x, row - y)]);
    }
}

}  // namespace kiosk::paint
