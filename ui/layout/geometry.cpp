// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/geometry.h"

#include <cmath>

namespace kiosk::layout {
namespace {

// EN 301 549 5.1.4: the capitals of the largest words span 0.7 degrees at least.
constexpr double kTangent = 0.012218;  // of 0.7 degrees
constexpr Millimetres kUsualCapital = 4.9;
constexpr Millimetres kUsualDistance = 700;
constexpr Millimetres kUsualDistanceOfSmall = 500;
constexpr double kFewestCapitals = 13;  // of the largest words, on the shorter side

// On this width ten keys stand beside each other, and all that stands around a screen does.
constexpr Millimetres kLeastSide = 156;

// Heights that hold one result with what stands around it, and a field with its keys; a narrow panel needs more rows.
struct LeastReach {
    Millimetres pressing = 0;
    Millimetres typing = 0;
};
constexpr LeastReach kLeastReach{98, 98};
constexpr LeastReach kLeastReachOfNarrow{120, 146};

Millimetres least_reach(const Panel& panel) {
    const auto& least = panel.width() < kLeastSide ? kLeastReachOfNarrow : kLeastReach;
    return panel.use == Use::Typing ? least.typing : least.pressing;
}

double zoom_at(Millimetres distance) { return kTangent * distance / kUsualCapital; }

}  // namespace

// S and M are as high wherever the panel stands; what is beyond them follows from how far eyes are from it.
double Panel::zoom() const {
    const auto usual = is_small() ? kUsualDistanceOfSmall : kUsualDistance;
    const auto least_largest = zoom_at(viewing_distance > 0 ? viewing_distance : usual);
    const auto largest = std::max(1.76, least_largest);
    switch (size) {
        case TextSize::S: return 0.74;
        case TextSize::M: return 1;
        case TextSize::L: return std::max(1.33, is_small() ? least_largest : std::sqrt(largest));
        case TextSize::XL: return largest;
    }
    return 1;
}

Rect Panel::room() const {
    if (reach == Reach::Usual) return {0, 0, width(), height()};
    const auto usual = height() * (height() > width() ? 0.5 : 0.6);
    const auto wanted = reach_height > 0 ? reach_height : usual;
    const auto high = std::min(height(), std::max(wanted, least_reach(*this) * crowd()));
    const auto side = std::min(width(), std::max(0.6 * width(), kLeastSide * crowd()));
    const auto wide = reach == Reach::Low ? width() : side;
    return {reach == Reach::LowRight ? width() - wide : 0, height() - high, wide, high};
}

Millimetres Panel::farthest_distance() const {
    return std::min(width(), height()) / kFewestCapitals / kTangent;
}

}  // namespace kiosk::layout
