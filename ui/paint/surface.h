// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "ui/paint/theme.h"

namespace kiosk::paint {

struct PixelRect {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;

    [[nodiscard]] int right() const { return x + w; }
    [[nodiscard]] int bottom() const { return y + h; }
    [[nodiscard]] bool is_empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] bool contains(int px, int py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    [[nodiscard]] PixelRect meet(const PixelRect& other) const {
        const int left = std::max(x, other.x);
        const int top = std::max(y, other.y);
        return {left, top, std::max(0, std::min(right(), other.right()) - left),
                std::max(0, std::min(bottom(), other.bottom()) - top)};
    }
    [[nodiscard]] PixelRect join(const PixelRect& other) const {
        if (is_empty()) return other;
        if (other.is_empty()) return *this;
        const int left = std::min(x, other.x);
        const int top = std::min(y, other.y);
        return {left, top, std::max(right(), other.right()) - left,
                std::max(bottom(), other.bottom()) - top};
    }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

// One opaque picture, 0xFFRRGGBB a pixel, row after row.
class Surface {
  public:
    Surface() = default;
    Surface(int width, int height)
        : width_(width),
          height_(height),
          pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFF000000U) {
    }

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] PixelRect bounds() const { return {0, 0, width_, height_}; }
    [[nodiscard]] std::uint32_t* row(int y) {
        return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_;
    }
    [[nodiscard]] const std::uint32_t* row(int y) const {
        return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_;
    }
    [[nodiscard]] Colour at(int x, int y) const {
        const auto pixel = row(y)[x];
        return {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U),
                static_cast<std::uint8_t>(pixel)};
    }
    friend bool operator==(const Surface&, const Surface&) = default;

  private:
    int width_ = 0;
    int height_ = 0;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace kiosk::paint
