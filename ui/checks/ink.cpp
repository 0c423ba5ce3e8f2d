// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace kiosk::checks {
namespace {

// The ink is what this share of the pixels that are not ground reach; a caret or a speck stays under it, and of the
// thinnest strokes that are painted (1.5 pixels) more than this share is full ink.
constexpr double kInkShare = 0.08;
constexpr int kLeastInkPixels = 3;

constexpr Colour kColourMask = 0x00FFFFFFU;

std::array<double, 3> channels(Colour colour) {
    return {static_cast<double>((colour >> 16U) & 0xFFU),
            static_cast<double>((colour >> 8U) & 0xFFU), static_cast<double>(colour & 0xFFU)};
}

double luminance(Colour colour) {
    const auto linear = [](double channel) {
        const auto c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const auto [r, g, b] = channels(colour);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

// How much of a pixel the ink covers: 0 is ground, 1 is ink.
double coverage(Colour colour, const GroundAndInk& colours) {
    const auto ground = channels(colours.ground);
    const auto ink = channels(colours.ink);
    const auto pixel = channels(colour);
    double along = 0;
    double whole = 0;
    for (std::size_t i = 0; i < ground.size(); ++i) {
        along += (pixel[i] - ground[i]) * (ink[i] - ground[i]);
        whole += (ink[i] - ground[i]) * (ink[i] - ground[i]);
    }
    return whole > 0 ? along / whole : 0;
}

}  // namespace

double contrast(Colour a, Colour b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

Area area_of(const layout::Rect& rect, double px_per_mm, const Pixels& pixels) {
    const auto pixel = [&](double mm) { return static_cast<int>(std::lround(mm * px_per_mm)); };
    return {std::clamp(pixel(rect.x), 0, pixels.width), std::clamp(pixel(rect.y), 0, pixels.height),
            std::clamp(pixel(rect.right()), 0, pixels.width),
            std::clamp(pixel(rect.bottom()), 0, pixels.height)};
}

Colour colour_at(const Pixels& pixels, int x, int y) {
    return pixels.xrgb[static_cast<std::ptrdiff_t>(y) * pixels.stride + x] & kColourMask;
}

std::vector<Share> shares_of(const Pixels& pixels, const Area& area) {
    std::unordered_map<Colour, int> counts;
    for (int y = area.top; y < area.bottom; ++y) {
        for (int x = area.left; x < area.right; ++x) ++counts[colour_at(pixels, x, y)];
    }
    std::vector<Share> shares;
    shares.reserve(counts.size());
    for (const auto& [colour, count] : counts) shares.push_back({colour, count});
    std::ranges::sort(shares, [](const Share& a, const Share& b) {
        return a.pixels != b.pixels ? a.pixels > b.pixels : a.colour < b.colour;
    });
    return shares;
}

std::optional<GroundAndInk> ground_and_ink(const std::vector<Share>& shares) {
    if (shares.size() < 2) return std::nullopt;
    const auto ground = shares.front().colour;
    struct Step {
        double contrast = 1;
        Share share;
    };
    std::vector<Step> steps;
    int not_ground = 0;
    for (std::size_t i = 1; i < shares.size(); ++i) {
        steps.push_back({contrast(ground, shares[i].colour), shares[i]});
        not_ground += shares[i].pixels;
    }
    std::ranges::sort(steps, [](const Step& a, const Step& b) { return a.contrast > b.contrast; });
    const auto enough =
        std::max(kLeastInkPixels, static_cast<int>(std::lround(kInkShare * not_ground)));
    int reached = 0;
    for (const auto& step : steps) {
        reached += step.share.pixels;
        if (reached >= enough) return GroundAndInk{ground, step.share.colour};
    }
    return std::nullopt;
}

int ink_height(const Pixels& pixels, const Area& area, const GroundAndInk& colours) {
    int first = area.bottom;
    int last = area.top - 1;
    for (int y = area.top; y < area.bottom; ++y) {
        for (int x = area.left; x < area.right; ++x) {
            if (coverage(colour_at(pixels, x, y), colours) < 0.5) continue;
            first = std::min(first, y);
            last = y;
            break;
        }
    }
    return std::max(0, last - first + 1);
}

}  // namespace kiosk::checks
