// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/ground.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/layout/scale.h"

namespace kiosk::paint {

namespace {

using layout::Shape;

constexpr layout::Millimetres kThinEdge = 0.4;
constexpr layout::Millimetres kSoftEdge = 0.2;
constexpr layout::Millimetres kThickEdge = 0.8;
constexpr layout::Millimetres kCategoryEdge = 1.8;
constexpr layout::Millimetres kRing = 1.0;
constexpr layout::Millimetres kMaxCorner = 4.4;
constexpr layout::Millimetres kMinCorner = 0.8;
constexpr double kCornerOfShorterSide = 0.19;

struct Edge {
    ColourRole colour{};
    layout::Millimetres width = 0;
};

struct Ground {
    std::optional<ColourRole> fill;
    std::optional<Edge> edge;
};

bool is_chosen(const layout::Item& item) {
    return item.node != nullptr && item.node->state.toggled == node::Toggled::On;
}

bool is_disabled(const layout::Item& item) {
    return item.node != nullptr && item.node->state.availability == node::Availability::Disabled;
}

Edge card_edge(const layout::Item& item) {
    return item.pressable ? Edge{ColourRole::Line, kThinEdge}
                          : Edge{ColourRole::LineSoft, kSoftEdge};
}

Ground ground_of(const layout::Item& item) {
    switch (item.shape) {
        case Shape::None: return {};
        case Shape::Paper:
        case Shape::Cover: return {ColourRole::Paper, {}};
        case Shape::Card:
        case Shape::CardEdged:
        case Shape::Pill:
        case Shape::KeyCap: return {ColourRole::Card, card_edge(item)};
        case Shape::KeyCapSpecial: return {ColourRole::KeyQuiet, card_edge(item)};
        case Shape::Chosen: return {ColourRole::Tint, Edge{ColourRole::Action, kThickEdge}};
        case Shape::Filled: return {ColourRole::Action, {}};
        case Shape::Panel: return {ColourRole::Tint, Edge{ColourRole::PanelEdge, kThinEdge}};
        case Shape::GoodPanel: return {ColourRole::GoodTint, Edge{ColourRole::Good, kThinEdge}};
        case Shape::WarnPanel: return {ColourRole::WarnTint, Edge{ColourRole::Warn, kThinEdge}};
        case Shape::StopPanel: return {ColourRole::StopTint, Edge{ColourRole::Stop, kThinEdge}};
        case Shape::Field: return {ColourRole::Card, Edge{ColourRole::Ink, 0.5}};
        case Shape::FieldInvalid: return {ColourRole::Card, Edge{ColourRole::Stop, kThickEdge}};
        case Shape::Band: return {ColourRole::Band, {}};
        case Shape::StepDone: return {ColourRole::Action, {}};
        case Shape::StepToDo: return {ColourRole::StepToDo, {}};
        case Shape::Rule: return {ColourRole::LineSoft, {}};
        case Shape::Code: return {};  // see draw_code
    }
    return {};
}

bool is_card_like(Shape shape) {
    return shape == Shape::Card || shape == Shape::CardEdged || shape == Shape::Pill ||
           shape == Shape::KeyCap || shape == Shape::KeyCapSpecial || shape == Shape::Chosen;
}

Ground ground_in_state(const layout::Item& item, Finger finger) {
    auto ground = ground_of(item);
    if (is_card_like(item.shape)) {
        if (is_chosen(item)) ground = {ColourRole::Tint, Edge{ColourRole::Action, kThickEdge}};
        if (is_disabled(item)) ground = {ColourRole::Paper, Edge{ColourRole::LineSoft, kThinEdge}};
        if (finger == Finger::On) ground.fill = ColourRole::Pressed;
    }
    if (item.shape == Shape::Filled && is_disabled(item)) ground.fill = ColourRole::InkSoft;
    if (item.shape == Shape::Filled && finger == Finger::On)
        ground.fill = ColourRole::ActionPressed;
    return ground;
}

bool has_round_ends(Shape shape) {
    return shape == Shape::Pill || shape == Shape::StepDone || shape == Shape::StepToDo;
}

bool is_square(Shape shape) {
    return shape == Shape::Paper || shape == Shape::Cover || shape == Shape::Band ||
           shape == Shape::Rule;
}

int corner_px(const layout::Item& item, Scale scale) {
    const auto shorter = std::min(item.box.w, item.box.h);
    if (is_square(item.shape)) return 0;
    if (has_round_ends(item.shape)) return scale.at(shorter) / 2;
    return scale.at(std::clamp(shorter * kCornerOfShorterSide, kMinCorner, kMaxCorner));
}

PixelRect grown(PixelRect box, int by) {
    return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by};
}

// The card of a kind of service: its start edge is thick and coloured, following the corners.
void draw_category_edge(DrawList& list, const layout::Item& item, const GroundLook& look,
                        PixelRect box, int corner) {
    const bool starts_left = look.direction == layout::Direction::LeftToRight;
    const int left = starts_left ? box.x : box.right() - corner;
    list.push_clip({left, box.y, corner, box.h});
    list.round_box(box, corner, look.theme.category(item.category));
    list.pop_clip();
}

PixelRect inside_of(const layout::Item& item, const GroundLook& look, PixelRect box, int edge) {
    auto inside = grown(box, -edge);
    if (item.shape != Shape::CardEdged) return inside;
    const int more = look.scale.thick(kCategoryEdge) - edge;
    inside.w -= more;
    if (look.direction == layout::Direction::LeftToRight) inside.x += more;
    return inside;
}

// Black on white whatever the theme: a camera knows no other code. Each square is a whole number of dots.
void draw_code(DrawList& list, const node::Squares& squares, PixelRect box) {
    constexpr Colour kWhite{255, 255, 255};
    constexpr Colour kBlack{0, 0, 0};
    const int across = squares.side + 2 * layout::kQuietSquares;
    const int dots = (box.w + across / 2) / across;
    list.box(box, kWhite);
    const int left = box.x + dots * layout::kQuietSquares;
    const int top = box.y + dots * layout::kQuietSquares;
    for (int y = 0; y < squares.side; ++y) {
        for (int x = 0; x < squares.side; ++x) {
            const int from = x;
            while (x < squares.side && squares.is_dark(x, y)) ++x;
            if (x > from)
                list.box({left + from * dots, top + y * dots, (x - from) * dots, dots}, kBlack);
        }
    }
}

}  // namespace

int Scale::at(layout::Millimetres mm) const {
    return static_cast<int>(std::lround(mm * px_per_mm));
}

int Scale::thick(layout::Millimetres mm) const { return std::max(1, at(mm)); }

PixelRect Scale::box(const layout::Rect& rect) const {
    const int x = at(rect.x);
    const int y = at(rect.y);
    return {x, y, at(rect.right()) - x, at(rect.bottom()) - y};
}

void draw_ground(DrawList& list, const layout::Item& item, const GroundLook& look) {
    if (item.shape == Shape::Code && item.node != nullptr)
        return draw_code(list, item.node->squares, look.scale.box(item.box));
    const auto ground = ground_in_state(item, look.finger);
    if (!ground.fill) return;
    const auto box = look.scale.box(item.box);
    const int corner = corner_px(item, look.scale);
    const int edge = ground.edge ? look.scale.thick(ground.edge->width) : 0;
    if (ground.edge) list.round_box(box, corner, look.theme[ground.edge->colour]);
    if (item.shape == Shape::CardEdged) draw_category_edge(list, item, look, box, corner);
    list.round_box(inside_of(item, look, box, edge), corner - edge, look.theme[*ground.fill]);
}

int focus_ring_px(Scale scale) { return 2 * scale.thick(kRing); }

void draw_focus_ring(DrawList& list, const layout::Item& item, const GroundLook& look) {
    const auto box = look.scale.box(item.visible);
    const int corner = std::max(corner_px(item, look.scale), look.scale.at(kMinCorner));
    const int ring = look.scale.thick(kRing);
    list.round_frame(grown(box, 2 * ring), corner + 2 * ring, ring,
                     look.theme[ColourRole::FocusEdge]);
    list.round_frame(grown(box, ring), corner + ring, ring, look.theme[ColourRole::Focus]);
}

PixelRect marker_pen_box(PixelRect letters, Scale scale) {
    const int wider = scale.thick(0.45);
    return {letters.x - wider, letters.y, letters.w + 2 * wider, letters.h};
}

PixelRect caret_line(PixelRect letters, Scale scale) {
    return {letters.x, letters.y, std::max(2, scale.at(0.5)), letters.h};
}

void draw_marker_pen(DrawList& list, PixelRect letters, const GroundLook& look) {
    list.round_box(marker_pen_box(letters, look.scale), look.scale.thick(0.8),
                   look.theme[ColourRole::MarkerPen]);
}

void draw_dots_under(DrawList& list, PixelRect letters, Colour ink, Scale scale) {
    const int side = std::max(2, scale.at(0.4));
    const int last = letters.right() - side;
    for (int x = letters.x; x <= last; x += 2 * side)
        list.box({x, letters.bottom() - side, side, side}, ink);
}

void draw_caret(DrawList& list, PixelRect letters, const GroundLook& look) {
    list.box(caret_line(letters, look.scale), look.theme[ColourRole::Ink]);
}

}  // namespace kiosk::paint
