// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/icons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string>
#include <vector>

#include "ui/paint/icon_paths.h"

namespace kiosk::paint {

namespace {

constexpr double kGrid = 24;
constexpr double kStroke = 1.9;
constexpr double kCutAway = 1.5;  // clear on each side of a stroke that cuts
constexpr int kCurveSteps = 16;
constexpr int kCircleSteps = 64;

struct Point {
    double x = 0;
    double y = 0;
};

// Points in a row, drawn with a round pen.
struct Stroke {
    std::vector<Point> points;
    double pen = kStroke / 2;
    enum class Kind { Line, Filled, Cutting } kind = Kind::Line;
};

// Reads one path of icon_paths.h; the table is ours, so a wrong path is a bug that the icon test
// finds.
class PathReader {
  public:
    explicit PathReader(std::string_view path) : rest_(path) {}

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
            case 'D': disc(point(), kStroke * 0.62); return;
            case 'P': {
                const auto at = point();
                disc(at, number());
                return;
            }
            case 'F': next_kind_ = Stroke::Kind::Filled; return;
            case 'K': next_kind_ = Stroke::Kind::Cutting; return;
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
            current_.kind = next_kind_;
            next_kind_ = Stroke::Kind::Line;
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
        strokes_.push_back({{at, at}, radius, Stroke::Kind::Line});
    }

    std::string_view rest_;
    std::vector<Stroke> strokes_;
    Stroke current_;
    Stroke::Kind next_kind_ = Stroke::Kind::Line;
    bool is_broken_ = false;
};

double distance_to_segment(Point p, Point a, Point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

bool is_inside(const std::vector<Point>& outline, Point p) {
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Point a = outline[i];
        const Point b = outline[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

// A square of ink, drawn by each pixel's distance to the pen's way: every end and corner comes out
// round.
class Sheet {
  public:
    explicit Sheet(int size)
        : size_(size), scale_(size / kGrid), ink_(static_cast<std::size_t>(size * size)) {}

    void draw(const Stroke& stroke) {
        if (stroke.kind == Stroke::Kind::Cutting) cut(cover(stroke, stroke.pen + kCutAway));
        add(cover(stroke, stroke.pen));
    }

    [[nodiscard]] std::shared_ptr<const typeset::Coverage> finish() const {
        auto picture = std::make_shared<typeset::Coverage>();
        picture->width = size_;
        picture->height = size_;
        for (const double ink : ink_) {
            picture->alpha.push_back(static_cast<std::uint8_t>(std::lround(ink * 255)));
        }
        return picture;
    }

  private:
    using Ink = std::vector<double>;

    [[nodiscard]] Ink cover(const Stroke& stroke, double pen) const {
        Ink ink(ink_.size());
        const auto& points = stroke.points;
        for (std::size_t i = 1; i < points.size(); ++i)
            cover_segment(ink, points[i - 1], points[i], pen);
        if (stroke.kind == Stroke::Kind::Filled) fill(ink, points);
        return ink;
    }

    void cover_segment(Ink& ink, Point a, Point b, double pen) const {
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

    void fill(Ink& ink, const std::vector<Point>& outline) const {
        for (int y = 0; y < size_; ++y) {
            for (int x = 0; x < size_; ++x) {
                if (is_inside(outline, centre(x, y)))
                    ink[static_cast<std::size_t>(y * size_ + x)] = 1;
            }
        }
    }

    void add(const Ink& more) {
        for (std::size_t i = 0; i < ink_.size(); ++i) ink_[i] = std::max(ink_[i], more[i]);
    }
    void cut(const Ink& away) {
        for (std::size_t i = 0; i < ink_.size(); ++i) ink_[i] *= 1 - away[i];
    }
    [[nodiscard]] Point centre(int x, int y) const {
        return {(x + 0.5) / scale_, (y + 0.5) / scale_};
    }
    [[nodiscard]] int pixel(double units) const {
        return std::clamp(static_cast<int>(std::floor(units * scale_)), 0, size_ - 1);
    }

    int size_;
    double scale_;
    Ink ink_;
};

const IconPath* find_icon(std::string_view name) {
    const auto all = icon_paths();
    const auto found = std::ranges::find(all, name, &IconPath::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool has_icon(std::string_view name) { return find_icon(name) != nullptr; }

std::vector<std::string_view> icon_names() {
    std::vector<std::string_view> names;
    for (const auto& icon : icon_paths()) names.push_back(icon.name);
    return names;
}

std::shared_ptr<const typeset::Coverage> draw_icon(std::string_view name, int size_px) {
    const auto* icon = find_icon(name);
    if (icon == nullptr || size_px <= 0) return nullptr;
    Sheet sheet(size_px);
    for (const auto& stroke : PathReader(icon->path).read()) sheet.draw(stroke);
    return sheet.finish();
}

}  // namespace kiosk::paint
