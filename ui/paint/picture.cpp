// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/picture.h"

#include <algorithm>
#include <cstdint>

namespace kiosk::paint {
namespace {

constexpr int kFraction = 8;  // bits of a place between two pixels
constexpr std::uint32_t kOne = 1U << kFraction;

// Where along one side a pixel of the glass lies in the picture.
struct Place {
    int first = 0;
    int second = 0;
    std::uint32_t share = 0;  // of the second, of kOne
};

Place place_of(int at, int side, int picture_side) {
    const auto middle = (2 * std::int64_t{at} + 1) * picture_side * kOne / (2 * std::int64_t{side});
    const auto from = std::max<std::int64_t>(0, middle - kOne / 2);
    const int first = static_cast<int>(from >> kFraction);
    return {first, std::min(first + 1, picture_side - 1),
            static_cast<std::uint32_t>(from) & (kOne - 1)};
}

// Two channels at once: red and blue, or green alone.
std::uint32_t mix_channels(std::uint32_t a, std::uint32_t b, std::uint32_t share) {
    return (a * (kOne - share) + b * share) >> kFraction;
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t share) {
    constexpr std::uint32_t kRedBlue = 0x00FF00FFU;
    constexpr std::uint32_t kGreen = 0x0000FF00U;
    return (mix_channels(a & kRedBlue, b & kRedBlue, share) & kRedBlue) |
           (mix_channels(a & kGreen, b & kGreen, share) & kGreen) | 0xFF000000U;
}

PixelRect fitted(const Surface& picture, PixelRect box) {
    const auto by_width = std::int64_t{box.w} * picture.height();
    const auto by_height = std::int64_t{box.h} * picture.width();
    PixelRect fits = box;
    if (by_width > by_height) {
        fits.w = static_cast<int>(by_height / picture.height());
        fits.x += (box.w - fits.w) / 2;
    } else {
        fits.h = static_cast<int>(by_width / picture.width());
        fits.y += (box.h - fits.h) / 2;
    }
    return fits;
}

}  // namespace

void paint_picture(const Surface& picture, PixelRect box, Surface& onto, PixelRect clip) {
    if (picture.bounds().is_empty() || box.is_empty()) return;
    const auto whole = fitted(picture, box);
    const auto seen = whole.meet(clip).meet(onto.bounds());
    for (int y = seen.y; y < seen.bottom(); ++y) {
        const auto down = place_of(y - whole.y, whole.h, picture.height());
        const auto* upper = picture.row(down.first);
        const auto* lower = picture.row(down.second);
        auto* row = onto.row(y);
        for (int x = seen.x; x < seen.right(); ++x) {
            const auto across = place_of(x - whole.x, whole.w, picture.width());
            row[x] = mix(mix(upper[across.first], upper[across.second], across.share),
                         mix(lower[across.first], lower[across.second], across.share), down.share);
        }
    }
}

}  // namespace kiosk::paint
