// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/strokes.h"

#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string>
#include <utility>

namespace kiosk::paint {

namespace {

constexpr int kCurveSteps = 16;
constexpr int kCircleSteps = 64;

class PathReader {
  public:
    PathReader(std::string_view path, double line) : rest_(path), line_(line) {}

    std::vector<Stroke> read() && {
        while (!rest_.empty() && !is_broken_) command();
        lift();
        return is_broken_ ? std::vector<Stroke>{} : std::move(strokes_);
    }

  private:
    void command() {
        const char letter = rest_.front();
        rest_.remove_prefix(1);
        switch (letter) {
            case ' ': return;
            case 'M':
                lift();
                line_to(point());
                return;
            case 'L': line_to(point()); return;
            case 'H': line_to({number(), pen().y}); return;
            case 'V': line_to({pen().x, number()}); return;
            case 'C': curve(); return;
            case 'Z': line_to(current_.points.empty() ? Point{} : current_.points.front()); return;
            case 'O': circle(); return;
            case 'A': arc(); return;
            case 'R': box(); return;
            case 'D': disc(point(), line_ * 0.62); return;
            case 'P': {
                const auto at = point();
                disc(at, number());
                return;
            }
            case 'F': next_kind_ = StrokeKind::Filled; return;
            case 'T': next_kind_ = StrokeKind::Tinted; return;
            case 'W': next_kind_ = StrokeKind::Wiping; return;
            case 'B': next_kind_ = StrokeKind::Body; return;
            case 'K': next_kind_ = StrokeKind::Cutting; return;
            default: is_broken_ = true;
        }
    }

    double number() {
        const std::string text(rest_.substr(0, 12));
        char* end = nullptr;
        const double value = std::strtod(text.c_str(), &end);
        is_broken_ = is_broken_ || end == text.c_str();
        rest_.remove_prefix(static_cast<std::size_t>(end - text.c_str()));
        return value;
    }
    Point point() {
        const double x = number();
        return {x, number()};
    }
    [[nodiscard]] Point pen() const {
        return current_.points.empty() ? Point{} : current_.points.back();
    }
    void line_to(Point to) {
        if (current_.points.empty()) {
            current_ = {{}, line_ / 2, next_kind_};
            next_kind_ = StrokeKind::Line;
        }
        current_.points.push_back(to);
    }
    void lift() {
        if (!current_.points.empty()) strokes_.push_back(std::move(current_));
        current_ = {};
    }
    void curve() {
        const Point from = pen();
        const Point a = point();
        const Point b = point();
        const Point to = point();
        for (int i = 1; i <= kCurveSteps; ++i) {
            const double t = static_cast<double>(i) / kCurveSteps;
            const double u = 1 - t;
            const double w0 = u * u * u;
            const double w1 = 3 * u * u * t;
            const double w2 = 3 * u * t * t;
            const double w3 = t * t * t;
            line_to({w0 * from.x + w1 * a.x + w2 * b.x + w3 * to.x,
                     w0 * from.y + w1 * a.y + w2 * b.y + w3 * to.y});
        }
    }
    void turn(Point centre, double radius, double from_degrees, double to_degrees) {
        for (int i = 0; i <= kCircleSteps; ++i) {
            const double degrees = from_degrees + (to_degrees - from_degrees) * i / kCircleSteps;
            const double angle = degrees * std::numbers::pi / 180;
            line_to({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
    }
    void circle() {
        lift();
        const Point centre = point();
        turn(centre, number(), 0, 360);
        lift();
    }
    void arc() {
        lift();
        const Point centre = point();
        const double radius = number();
        const double from = number();
        turn(centre, radius, from, number());
        lift();
    }
    void box() {
        lift();
        const Point at = point();
        const double w = number();
        const double h = number();
        const double r = number();
        turn({at.x + w - r, at.y + r}, r, -90, 0);
        turn({at.x + w - r, at.y + h - r}, r, 0, 90);
        turn({at.x + r, at.y + h - r}, r, 90, 180);
        turn({at.x + r, at.y + r}, r, 180, 270);
        line_to(current_.points.front());
        lift();
    }
    void disc(Point at, double radius) {
        lift();
        strokes_.push_back({{at, at}, radius, StrokeKind::Line});
    }

    std::string_view rest_;
    double line_;
    std::vector<Stroke> strokes_;
    Stroke current_;
    StrokeKind next_kind_ = StrokeKind::Line;
    bool is_broken_ = false;
};

}  // namespace

std::vector<Stroke> read_strokes(std::string_view path, double line) {
    return PathReader(path, line).read();
}

}  // namespace kiosk::paint
