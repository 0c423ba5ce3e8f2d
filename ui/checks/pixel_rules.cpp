// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <iterator>
#include <optional>

#include "ui/checks/checks.h"
#include "ui/checks/ink.h"
#include "ui/checks/limits.h"
#include "ui/checks/standing_text.h"

namespace kiosk::checks {
namespace {

using layout::IconPiece;
using layout::Item;
using layout::Millimetres;
using layout::Rect;
using layout::Shape;

// A colour with so much of a text's box is a ground of its own (a marker pen, the half of a card).
constexpr double kGroundShare = 0.08;
// Closer to the ink than this, it is the ink.
constexpr double kSameAsInk = 1.2;
constexpr double kBlackOnWhite = 21;

double share(const Share& part, const Area& area) {
    const auto all = (area.right - area.left) * (area.bottom - area.top);
    return all > 0 ? static_cast<double>(part.pixels) / all : 0;
}

// The ink's contrast with the worst ground that it stands on.
double worst_contrast(const std::vector<Share>& shares, const GroundAndInk& colours,
                      const Area& area) {
    double worst = contrast(colours.ground, colours.ink);
    for (const auto& each : shares) {
        const auto ratio = contrast(each.colour, colours.ink);
        if (share(each, area) >= kGroundShare && ratio > kSameAsInk) worst = std::min(worst, ratio);
    }
    return worst;
}

std::string too_little(double ratio, double least) {
    return fmt::format("contrast {:.2f}:1, at least {}:1", ratio, least);
}

// None where no letters are painted.
std::optional<double> contrast_of(const StandingText& text, double px_per_mm,
                                  const Pixels& pixels) {
    const auto area = area_of(text.lines.meet(text.item->visible), px_per_mm, pixels);
    const auto shares = shares_of(pixels, area);
    const auto colours = ground_and_ink(shares);
    if (!colours) return std::nullopt;
    return worst_contrast(shares, *colours, area);
}

Findings text_contrast(const StandingText& text, double px_per_mm, const Pixels& pixels,
                       double least) {
    const auto& key = key_of(*text.item);
    const auto ratio = contrast_of(text, px_per_mm, pixels);
    if (!ratio)
        return {{Rule::TextContrast, key, 1, "no letters are painted where they should be"}};
    if (*ratio >= least) return {};
    return {{Rule::TextContrast, key, *ratio, too_little(*ratio, least)}};
}

// Letters that end at the base line and are as high as a capital or lower, so that a line of them is as high as a
// capital.
bool is_as_high_as_a_capital(std::string_view text) {
    constexpr std::string_view kCapitals = "ABCDEFGHIKLMNOPRSTUVWXYZ";
    constexpr std::string_view kNoHigher = "acemnorstuvwxz ";
    return text.find_first_of(kCapitals) != std::string_view::npos &&
           std::ranges::all_of(text, [&](char each) {
               return kCapitals.find(each) != std::string_view::npos ||
                      kNoHigher.find(each) != std::string_view::npos;
           });
}

Findings painted_height(const StandingText& text, const Screen& screen, const Pixels& pixels) {
    const bool feasible = text.extent.line_bottoms.size() == 1 && text.piece->marks.empty() &&
                          !text.piece->caret && is_as_high_as_a_capital(text.piece->text);
    if (!feasible) return {};
    const auto px_per_mm = screen.frame.panel.px_per_mm;
    const auto area = area_of(text.lines.meet(text.item->visible), px_per_mm, pixels);
    const auto colours = ground_and_ink(shares_of(pixels, area));
    if (!colours) return {};  // text_contrast says so
    const auto height = ink_height(pixels, area, *colours) / px_per_mm;
    const auto rounding = 1.5 / px_per_mm;
    // How high it has to be laid out is a rule of boxes.
    const auto least =
        std::min(least_capital(screen.size, screen.frame.panel), text.piece->style.cap_height);
    if (height >= least - rounding) return {};
    return {
        {Rule::CapitalHeight, key_of(*text.item), height,
         fmt::format("capitals are painted {:.2f} mm high, at least {:.2f} mm", height, least)}};
}

Findings icon_contrast(const Item& item, const IconPiece& icon, double px_per_mm,
                       const Pixels& pixels, const LeastContrast& limits) {
    const auto area = area_of(icon.rect.meet(item.visible), px_per_mm, pixels);
    const auto colours = ground_and_ink(shares_of(pixels, area));
    if (!colours) {
        return {{Rule::IconContrast, key_of(item), 1, "no icon is painted where it should be"}};
    }
    const auto least = icon.ink == layout::Ink::Category ? limits.category_icon : limits.icon;
    const auto ratio = contrast(colours->ground, colours->ink);
    if (ratio >= least) return {};
    return {{Rule::IconContrast, key_of(item), ratio, too_little(ratio, least)}};
}

// Where a line of pixels crosses a box's edge.
struct Crossing {
    double x = 0;  // millimetres
    double y = 0;
    double dx = 0;  // one step outwards
    double dy = 0;
};

using Side = std::vector<Crossing>;

// One crossing a millimetre along each of the four sides, away from the corners, which may be round.
std::array<Side, 4> sides_of(const Rect& box) {
    std::array<Side, 4> sides;
    const auto corner_x = std::min(6.0, 0.3 * box.w);
    const auto corner_y = std::min(6.0, 0.3 * box.h);
    for (auto x = box.x + corner_x; x <= box.right() - corner_x; x += 1) {
        sides[0].push_back({x, box.y, 0, -1});
        sides[1].push_back({x, box.bottom(), 0, 1});
    }
    for (auto y = box.y + corner_y; y <= box.bottom() - corner_y; y += 1) {
        sides[2].push_back({box.x, y, -1, 0});
        sides[3].push_back({box.right(), y, 1, 0});
    }
    return sides;
}

// The colours along a crossing; fewer where the panel ends.
std::vector<Colour> colours_along(const Crossing& crossing, Millimetres from, Millimetres to,
                                  double px_per_mm, const Pixels& pixels) {
    std::vector<Colour> colours;
    const auto first = static_cast<int>(std::lround(from * px_per_mm));
    const auto last = static_cast<int>(std::lround(to * px_per_mm));
    for (int step = first; step <= last; ++step) {
        const auto x = static_cast<int>(std::floor(crossing.x * px_per_mm + crossing.dx * step));
        const auto y = static_cast<int>(std::floor(crossing.y * px_per_mm + crossing.dy * step));
        if (x < 0 || y < 0 || x >= pixels.width || y >= pixels.height) continue;
        colours.push_back(colour_at(pixels, x, y));
    }
    return colours;
}

double widest_contrast(const std::vector<Colour>& colours, Colour from) {
    double widest = 1;
    for (const auto colour : colours) widest = std::max(widest, contrast(colour, from));
    return widest;
}

// The value that `portion` of the measurements stay under.
double at_portion(std::vector<double> values, double portion) {
    if (values.empty()) return 1;
    const auto place =
        static_cast<std::ptrdiff_t>(portion * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + place);
    return values[static_cast<std::size_t>(place)];
}

bool has_edge(const Item& item) {
    switch (item.shape) {
        case Shape::Card:
        case Shape::CardEdged:
        case Shape::Chosen:
        case Shape::Filled:
        case Shape::Pill:
        case Shape::Field:
        case Shape::FieldInvalid:
        case Shape::KeyCap:
        case Shape::KeyCapSpecial: return item.pressable && !item.visible.is_empty();
        case Shape::None:
        case Shape::Paper:
        case Shape::Panel:
        case Shape::GoodPanel:
        case Shape::WarnPanel:
        case Shape::StopPanel:
        case Shape::Band:
        case Shape::Cover:
        case Shape::StepDone:
        case Shape::StepToDo:
        case Shape::Rule:
        case Shape::Code: return false;
    }
    return false;
}

// From where the neighbour's ground is sure to be, to where the edge is sure to have been.
constexpr Millimetres kOutside = 1.2;
constexpr Millimetres kInside = 1.0;

// The contrast that half of the side's edge has at least; none where the panel ends there.
std::optional<double> edge_of(const Side& side, double px_per_mm, const Pixels& pixels) {
    std::vector<double> ratios;
    for (const auto& crossing : side) {
        const auto outside = colours_along(crossing, kOutside, kOutside, px_per_mm, pixels);
        if (outside.empty()) continue;
        const auto edge = colours_along(crossing, -kInside, 0.5, px_per_mm, pixels);
        ratios.push_back(widest_contrast(edge, outside.front()));
    }
    if (ratios.empty()) return std::nullopt;
    return at_portion(std::move(ratios), 0.5);
}

Findings edge_contrast(const Item& item, double px_per_mm, const Pixels& pixels) {
    double ratio = kBlackOnWhite;
    for (const auto& side : sides_of(item.visible)) {
        ratio = std::min(ratio, edge_of(side, px_per_mm, pixels).value_or(kBlackOnWhite));
    }
    if (ratio >= kEdgeContrast) return {};
    return {{Rule::EdgeContrast, key_of(item), ratio, too_little(ratio, kEdgeContrast)}};
}

// The ring stands in the gap around the box; a part of it off the panel is missing.
constexpr Millimetres kRingFrom = 0.4;
constexpr Millimetres kRingTo = 2.4;

double ring_of(const Side& side, double px_per_mm, const Pixels& pixels) {
    std::vector<double> ratios;
    for (const auto& crossing : side) {
        const auto colours = colours_along(crossing, kRingFrom, kRingTo, px_per_mm, pixels);
        double widest = 1;
        for (const auto colour : colours) {
            widest = std::max(widest, widest_contrast(colours, colour));
        }
        ratios.push_back(widest);
    }
    return at_portion(std::move(ratios), 0.25);
}

Findings focus_ring(const Screen& screen, const Pixels& pixels) {
    const auto& key = screen.attention.focus;
    if (key.empty()) return {};
    const auto* item = screen.frame.find(key);
    if (item == nullptr) return {{Rule::FocusRing, key, 0, "the focus stands nowhere"}};
    double ratio = kBlackOnWhite;
    for (const auto& side : sides_of(item->visible)) {
        ratio = std::min(ratio, ring_of(side, screen.frame.panel.px_per_mm, pixels));
    }
    if (ratio >= kEdgeContrast) return {};
    return {{Rule::FocusRing, key, ratio,
             fmt::format("not on all four sides: {}", too_little(ratio, kEdgeContrast))}};
}

}  // namespace

Findings check_pixels(const Screen& screen, const Pixels& pixels, layout::TextMeasure& measure) {
    const auto& frame = screen.frame;
    const auto px_per_mm = frame.panel.px_per_mm;
    assert(pixels.width == frame.panel.width_px && pixels.height == frame.panel.height_px);
    Findings all;
    const auto add = [&](const Findings& part) {
        std::ranges::copy(part, std::back_inserter(all));
    };
    const auto limits = least_contrast(screen.glare);
    for (const auto& text : standing_texts(frame, measure)) {
        add(text_contrast(text, px_per_mm, pixels, limits.text));
        add(painted_height(text, screen, pixels));
    }
    for (const auto& item : frame.items) {
        for (const auto& icon : item.icons)
            add(icon_contrast(item, icon, px_per_mm, pixels, limits));
        if (has_edge(item) && key_of(item) != screen.attention.focus) {
            add(edge_contrast(item, px_per_mm, pixels));
        }
    }
    add(focus_ring(screen, pixels));
    return all;
}

Measured measured(const Screen& screen, const Pixels& pixels, layout::TextMeasure& measure) {
    Measured all;
    const auto& frame = screen.frame;
    all.targets = static_cast<int>(std::ranges::count_if(
        frame.items, [](const Item& item) { return item.pressable && !item.visible.is_empty(); }));
    for (const auto& text : standing_texts(frame, measure)) {
        ++all.texts;
        const auto capital = text.piece->style.cap_height;
        all.least_capital = std::min(all.least_capital.value_or(capital), capital);
        const auto ratio = contrast_of(text, frame.panel.px_per_mm, pixels);
        if (ratio) all.least_contrast = std::min(all.least_contrast.value_or(*ratio), *ratio);
    }
    return all;
}

}  // namespace kiosk::checks
