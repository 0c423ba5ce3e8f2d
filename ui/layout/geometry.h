// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

namespace kiosk::layout {

// All lengths are millimetres on the glass, from the panel's top left.
using Millimetres = double;

struct Size {
    Millimetres w = 0;
    Millimetres h = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    Millimetres x = 0;
    Millimetres y = 0;
    Millimetres w = 0;
    Millimetres h = 0;

    [[nodiscard]] Millimetres right() const { return x + w; }
    [[nodiscard]] Millimetres bottom() const { return y + h; }
    [[nodiscard]] bool contains(Millimetres px, Millimetres py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    [[nodiscard]] Rect inset(Millimetres by) const {
        return {x + by, y + by, w - 2 * by, h - 2 * by};
    }
    [[nodiscard]] Rect moved(Millimetres dx, Millimetres dy) const {
        return {x + dx, y + dy, w, h};
    }
    [[nodiscard]] Rect meet(const Rect& other) const {
        const auto left = std::max(x, other.x);
        const auto top = std::max(y, other.y);
        return {left, top, std::max(0.0, std::min(right(), other.right()) - left),
                std::max(0.0, std::min(bottom(), other.bottom()) - top)};
    }
    [[nodiscard]] bool is_empty() const { return w <= 0 || h <= 0; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

// How large words are; M is the usual size.
enum class TextSize { S, M, L, XL };

// Room between letters, words, lines and paragraphs; More is as much as WCAG 2.2 1.4.12 asks a page to bear.
enum class Spacing { Usual, More };

// Where things to press stand for a person who cannot reach everywhere: low, and on the side of one hand.
enum class Reach { Usual, Low, LowLeft, LowRight };

// What hands do: keys need more room than other things to press.
enum class Use { Pressing, Typing };

// How much stands on a screenful. Few: second lines wait for another screen, and lists turn sooner.
enum class Fullness { Usual, Few };

// A panel of so many pixels on so many millimetres, and how words stand on it. Pixels are square.
struct Panel {
    int width_px = 1920;
    int height_px = 1080;
    double px_per_mm = 4.034;
    TextSize size = TextSize::M;
    Spacing spacing = Spacing::Usual;
    Millimetres viewing_distance = 0;  // of eyes from the glass; 0: the usual one of such a panel
    Reach reach = Reach::Usual;
    Millimetres reach_height = 0;  // from the lower edge; 0: the usual one of such a panel
    Use use = Use::Pressing;
    Fullness fullness = Fullness::Usual;

    [[nodiscard]] Millimetres width() const { return width_px / px_per_mm; }
    [[nodiscard]] Millimetres height() const { return height_px / px_per_mm; }
    // The part of it that holds all there is to press; above that are words alone.
    [[nodiscard]] Rect room() const;
    // Second lines, the brand and pictures go where either side is under this.
    [[nodiscard]] bool is_compact() const { return std::min(room().w, room().h) < 105 * crowd(); }
    // One column, and one thing beside another only where both are short.
    [[nodiscard]] bool is_narrow() const { return room().w < std::min(height(), 100 * crowd()); }
    // How much larger than usual words are, and what is as high as they are.
    [[nodiscard]] double zoom() const;
    // A panel of 7 inches, which is read from nearer: L is its largest size, for XL would leave two lines of words.
    [[nodiscard]] bool is_small() const { return std::min(width(), height()) < 100; }
    // From further away the largest words would leave it too little room.
    [[nodiscard]] Millimetres farthest_distance() const;
    // How much more room than usual things need. Small words make no target smaller.
    [[nodiscard]] double crowd() const { return std::max(1.0, zoom()); }
};

enum class Direction { LeftToRight, RightToLeft };

}  // namespace kiosk::layout
