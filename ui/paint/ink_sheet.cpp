// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/ink_sheet.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace kiosk::paint {

namespace {

constexpr double kCutAway = 1.5;  // clear on each side of a stroke that cuts
constexpr int kRowParts = 4;  // edges of an area are as smooth as this many lines a row of pixels

double distance_to_segment(Point p, Point a, Point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

// Where a level line crosses the outline, from left to right: inside lies between each pair.
std::vector<double> crossings(const std::vector<Point>& outline, double y) {
    std::vector<double> at;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Point a = outline[i];
        const Point b = outline[j];
        if ((a.y > y) != (b.y > y)) at.push_back((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x);
    }
    std::ranges::sort(at);
    return at;
}

void add(std::vector<double>& ink, const std::vector<double>& more) {
    for (std::size_t i = 0; i < ink.size(); ++i) ink[i] = std::max(ink[i], more[i]);
}

}  // namespace

InkSheet::InkSheet(int size_px)
    : size_(size_px),
      scale_(size_px / kGrid),
      ink_(static_cast<std::size_t>(size_px * size_px)),
      tint_(ink_.size()) {}

void InkSheet::draw(const Stroke& stroke) {
    switch (stroke.kind) {
        case StrokeKind::Line: break;
        case StrokeKind::Filled: add(ink_, cover_inside(stroke.points)); break;
        case StrokeKind::Tinted: add(tint_, cover_inside(stroke.points)); return;
        case StrokeKind::Wiping: cut(cover_inside(stroke.points)); break;
        case StrokeKind::Body: {
            const auto inside = cover_inside(stroke.points);
            cut(inside);
            add(tint_, inside);
            break;
        }
        case StrokeKind::Cutting: cut(cover_line(stroke, stroke.pen + kCutAway)); break;
    }
    add(ink_, cover_line(stroke, stroke.pen));
}

Drawing InkSheet::finish() const {
    const bool has_tint = std::ranges::any_of(tint_, [](double tint) { return tint > 0; });
    return {coverage(ink_), has_tint ? coverage(tint_) : nullptr};
}

std::shared_ptr<const typeset::Coverage> InkSheet::coverage(const Ink& ink) const {
    auto picture = std::make_shared<typeset::Coverage>();
    picture->width = size_;
    picture->height = size_;
    for (const double each : ink)
        picture->alpha.push_back(static_cast<std::uint8_t>(std::lround(each * 255)));
    return picture;
}

InkSheet::Ink InkSheet::cover_line(const Stroke& stroke, double pen) const {
    Ink ink(ink_.size());
    const auto& points = stroke.points;
    for (std::size_t i = 1; i < points.size(); ++i)
        cover_segment(ink, points[i - 1], points[i], pen);
    return ink;
}

void InkSheet::cover_segment(Ink& ink, Point a, Point b, double pen) const {
    const double reach = pen + 1 / scale_;
    const int left = pixel(std::min(a.x, b.x) - reach);
    const int right = pixel(std::max(a.x, b.x) + reach);
    const int top = pixel(std::min(a.y, b.y) - reach);
    const int bottom = pixel(std::max(a.y, b.y) + reach);
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const double gap = (pen - distance_to_segment(centre(x, y), a, b)) * scale_ + 0.5;
            auto& there = ink[static_cast<std::size_t>(y * size_ + x)];
            there = std::max(there, std::clamp(gap, 0.0, 1.0));
        }
    }
}

InkSheet::Ink InkSheet::cover_inside(const std::vector<Point>& outline) const {
    Ink ink(ink_.size());
    for (int part = 0; part < size_ * kRowParts; ++part) {
        const auto at = crossings(outline, (part + 0.5) / (kRowParts * scale_));
        for (std::size_t i = 1; i < at.size(); i += 2)
            cover_span(ink, part / kRowParts, at[i - 1] * scale_, at[i] * scale_);
    }
    return ink;
}

// One part of a row; `from` and `to` in pixels.
void InkSheet::cover_span(Ink& ink, int y, double from, double to) const {
    const int first = std::clamp(static_cast<int>(std::floor(from)), 0, size_ - 1);
    const int last = std::clamp(static_cast<int>(std::floor(to)), 0, size_ - 1);
    for (int x = first; x <= last; ++x) {
        const double wide = std::min(to, x + 1.0) - std::max(from, static_cast<double>(x));
        auto& there = ink[static_cast<std::size_t>(y * size_ + x)];
        there = std::min(1.0, there + std::max(0.0, wide) / kRowParts);
    }
}

void InkSheet::cut(const Ink& away) {
    for (std::size_t i = 0; i < ink_.size(); ++i) {
        ink_[i] *= 1 - away[i];
        tint_[i] *= 1 - away[i];
    }
}

Point InkSheet::centre(int x, int y) const { return {(x + 0.5) / scale_, (y + 0.5) / scale_}; }

int InkSheet::pixel(double units) const {
    return std::clamp(static_cast<int>(std::floor(units * scale_)), 0, size_ - 1);
}

}  // namespace kiosk::paint
