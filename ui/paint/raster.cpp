// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

namespace kiosk::paint {

namespace {

// Corners lie on this many parts of a pixel. All that follows is whole numbers, so no clip can
// shift an edge.
constexpr std::int64_t kSubpixels = 256;
constexpr float kMaxCurveError = 0.08F;

std::uint32_t pixel_of(Colour colour) {
    return 0xFF000000U | static_cast<std::uint32_t>(colour.r) << 16U |
           static_cast<std::uint32_t>(colour.g) << 8U | colour.b;
}

std::uint32_t pixel_of(ImU32 colour) {
    return 0xFF000000U | (colour >> IM_COL32_R_SHIFT & 0xFFU) << 16U |
           (colour >> IM_COL32_G_SHIFT & 0xFFU) << 8U | (colour >> IM_COL32_B_SHIFT & 0xFFU);
}

std::uint32_t alpha_of(ImU32 colour) { return colour >> IM_COL32_A_SHIFT & 0xFFU; }

// Two channels at once, each divided by 255 with proper rounding.
std::uint32_t divide_by_255(std::uint32_t pair) {
    pair += 0x00800080U;
    return (pair + (pair >> 8U & 0x00FF00FFU)) >> 8U & 0x00FF00FFU;
}

std::uint32_t blend(std::uint32_t below, std::uint32_t above, std::uint32_t alpha) {
    const std::uint32_t rest = 255U - alpha;
    const auto red_blue =
        divide_by_255((below & 0x00FF00FFU) * rest + (above & 0x00FF00FFU) * alpha);
    const auto green = divide_by_255((below >> 8U & 0xFFU) * rest + (above >> 8U & 0xFFU) * alpha);
    return 0xFF000000U | red_blue | green << 8U;
}

void blend_span(std::uint32_t* row, int from, int to, std::uint32_t colour, std::uint32_t alpha) {
    if (alpha == 255U) {
        std::fill(row + from, row + to, colour);
        return;
    }
    for (int x = from; x < to; ++x) row[x] = blend(row[x], colour, alpha);
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    const auto quotient = a / b;
    return quotient - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

struct Corner {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t alpha = 0;
};

Corner corner_of(const ImDrawVert& vertex) {
    return {std::lround(vertex.pos.x * static_cast<float>(kSubpixels)),
            std::lround(vertex.pos.y * static_cast<float>(kSubpixels)), alpha_of(vertex.col)};
}

// How far a pixel's centre lies inside an edge, along one row: at + step * x.
struct EdgeRow {
    std::int64_t at = 0;
    std::int64_t step = 0;
};

struct Edge {
    Corner from;
    Corner to;

    [[nodiscard]] EdgeRow on_row(int y) const {
        const auto dx = to.x - from.x;
        const auto dy = to.y - from.y;
        const auto centre_y = y * kSubpixels + kSubpixels / 2;
        const auto centre_x = kSubpixels / 2;
        return {dx * (centre_y - from.y) - dy * (centre_x - from.x), -dy * kSubpixels};
    }
    // A centre on an edge that two triangles share belongs to exactly one of them.
    [[nodiscard]] std::int64_t bias() const {
        const bool is_top = from.y == to.y && to.x > from.x;
        const bool is_left = to.y < from.y;
        return is_top || is_left ? 0 : -1;
    }
};

struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;  // not in it

    void keep_inside(const EdgeRow& row, std::int64_t bias) {
        const auto at = row.at + bias;
        if (row.step > 0) {
            from = std::max(from, -floor_div(at, row.step));
        } else if (row.step < 0) {
            to = std::min(to, floor_div(at, -row.step) + 1);
        } else if (at < 0) {
            to = from;
        }
    }
};

class Triangle {
  public:
    Triangle(Corner a, Corner b, Corner c) : a_(a), b_(b), c_(c) {
        area_ = (b_.x - a_.x) * (c_.y - a_.y) - (b_.y - a_.y) * (c_.x - a_.x);
        if (area_ < 0) {
            std::swap(b_, c_);
            area_ = -area_;
        }
        edges_ = {Edge{b_, c_}, Edge{c_, a_}, Edge{a_, b_}};
    }

    void paint(Surface& surface, PixelRect clip, std::uint32_t colour) const {
        if (area_ == 0) return;
        const auto [top, bottom] = std::minmax({a_.y, b_.y, c_.y});
        const int first = std::max(clip.y, static_cast<int>(floor_div(top, kSubpixels)));
        const int last =
            std::min(clip.bottom() - 1, static_cast<int>(floor_div(bottom, kSubpixels)));
        for (int y = first; y <= last; ++y) paint_row(surface.row(y), y, clip, colour);
    }

  private:
    void paint_row(std::uint32_t* row, int y, PixelRect clip, std::uint32_t colour) const {
        Span span{clip.x, clip.right()};
        std::array<EdgeRow, 3> rows;
        for (std::size_t i = 0; i < 3; ++i) {
            rows[i] = edges_[i].on_row(y);
            span.keep_inside(rows[i], edges_[i].bias());
        }
        if (span.from >= span.to) return;
        const auto from = static_cast<int>(span.from);
        const auto to = static_cast<int>(span.to);
        if (a_.alpha == b_.alpha && b_.alpha == c_.alpha) {
            blend_span(row, from, to, colour, static_cast<std::uint32_t>(a_.alpha));
        } else {
            shade(row, from, to, rows, colour);
        }
    }

    void shade(std::uint32_t* row, int from, int to, const std::array<EdgeRow, 3>& rows,
               std::uint32_t colour) const {
        const auto at = rows[0].at * a_.alpha + rows[1].at * b_.alpha + rows[2].at * c_.alpha;
        const auto step =
            rows[0].step * a_.alpha + rows[1].step * b_.alpha + rows[2].step * c_.alpha;
        const double scale = 1.0 / static_cast<double>(area_);
        for (int x = from; x < to; ++x) {
            const double alpha = static_cast<double>(at + step * x) * scale + 0.5;
            row[x] =
                blend(row[x], colour, static_cast<std::uint32_t>(std::clamp(alpha, 0.0, 255.0)));
        }
    }

    Corner a_;
    Corner b_;
    Corner c_;
    std::int64_t area_ = 0;  // twice the triangle's
    std::array<Edge, 3> edges_;
};

// The pixels whose centres lie inside.
PixelRect pixels_between(const ImVec2& from, const ImVec2& to) {
    const auto edge = [](float at) { return static_cast<int>(std::ceil(at - 0.5F)); };
    return {edge(from.x), edge(from.y), edge(to.x) - edge(from.x), edge(to.y) - edge(from.y)};
}

// Copying a row that is done is several times as fast as making it again.
void fill_rect(Surface& surface, PixelRect rect, std::uint32_t pixel) {
    if (rect.is_empty()) return;
    auto* first = surface.row(rect.y) + rect.x;
    std::fill_n(first, rect.w, pixel);
    const auto bytes = static_cast<std::size_t>(rect.w) * sizeof(std::uint32_t);
    for (int y = rect.y + 1; y < rect.bottom(); ++y)
        std::memcpy(surface.row(y) + rect.x, first, bytes);
}

void paint_rect(Surface& surface, PixelRect rect, ImU32 colour) {
    if (alpha_of(colour) == 255U) {
        fill_rect(surface, rect, pixel_of(colour));
        return;
    }
    for (int y = rect.y; y < rect.bottom(); ++y) {
        blend_span(surface.row(y), rect.x, rect.right(), pixel_of(colour), alpha_of(colour));
    }
}

bool is_empty_for_8(const std::uint8_t* alpha) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, alpha, sizeof eight);
    return eight == 0;
}

void paint_coverage_row(std::uint32_t* row, const std::uint8_t* alpha, int count,
                        std::uint32_t colour) {
    for (int x = 0; x < count; ++x) {
        while (x + 8 <= count && is_empty_for_8(alpha + x)) x += 8;
        if (x >= count) return;
        if (alpha[x] == 255U) {
            row[x] = colour;
        } else if (alpha[x] != 0U) {
            row[x] = blend(row[x], colour, alpha[x]);
        }
    }
}

// `part` of the surface is painted from the picture that would lie whole at `at`.
void paint_coverage(Surface& surface, const PixelRect& part, const typeset::Coverage& picture,
                    PixelRect at, ImU32 colour) {
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto* alpha = picture.alpha.data() +
                            static_cast<std::ptrdiff_t>(y - at.y) * picture.width + (part.x - at.x);
        paint_coverage_row(surface.row(y) + part.x, alpha, part.w, pixel_of(colour));
    }
}

using Corners = std::array<const ImDrawVert*, 6>;

// Two triangles that are one upright box of one colour, as ImDrawList makes its boxes and pictures.
bool is_box(const Corners& v) {
    const auto& first = *v[0];
    const auto& far = *v[2];
    const bool is_pair = v[3] == v[0] && v[4] == v[2];
    if (!is_pair) return false;
    return v[1]->pos.y == first.pos.y && v[1]->pos.x == far.pos.x && v[5]->pos.x == first.pos.x &&
           v[5]->pos.y == far.pos.y && first.pos.x < far.pos.x && first.pos.y < far.pos.y &&
           v[1]->col == first.col && far.col == first.col && v[5]->col == first.col;
}

ImU32 packed(Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, 255); }

ImVec2 top_left(PixelRect rect) { return {static_cast<float>(rect.x), static_cast<float>(rect.y)}; }
ImVec2 bottom_right(PixelRect rect) {
    return {static_cast<float>(rect.right()), static_cast<float>(rect.bottom())};
}

// Each pixel is inked by how far its centre lies inside the rims.
typeset::Coverage make_disc(int outer, int inner) {
    typeset::Coverage disc;
    disc.width = disc.height = 2 * outer;
    for (int y = 0; y < disc.height; ++y) {
        for (int x = 0; x < disc.width; ++x) {
            const double away = std::hypot(x + 0.5 - outer, y + 0.5 - outer);
            const double inside = std::clamp(outer - away + 0.5, 0.0, 1.0);
            const double hole = inner > 0 ? std::clamp(inner - away + 0.5, 0.0, 1.0) : 0;
            disc.alpha.push_back(static_cast<std::uint8_t>(std::lround(inside * (1 - hole) * 255)));
        }
    }
    return disc;
}

class CommandPainter {
  public:
    CommandPainter(Surface& surface, PixelRect clip, const ImDrawList& list,
                   const ImDrawCmd& command)
        : surface_(surface),
          clip_(clip),
          list_(list),
          picture_(static_cast<const typeset::Coverage*>(command.GetTexID())),
          at_(command.IdxOffset),
          end_(command.IdxOffset + command.ElemCount),
          first_vertex_(command.VtxOffset) {}

    void paint() {
        while (at_ + 3 <= end_) {
            if (!paint_box()) paint_triangle();
        }
    }

  private:
    [[nodiscard]] const ImDrawVert* vertex(unsigned index) const {
        const auto number = first_vertex_ + list_.IdxBuffer.Data[index];
        return &list_.VtxBuffer.Data[number];
    }

    // Where the whole picture would lie, of which this box shows the part that begins at `uv`.
    [[nodiscard]] PixelRect whole_picture(PixelRect box, const ImVec2& uv) const {
        const auto skipped = [](float share, int length) {
            return static_cast<int>(std::lround(share * static_cast<float>(length)));
        };
        return {box.x - skipped(uv.x, picture_->width), box.y - skipped(uv.y, picture_->height),
                picture_->width, picture_->height};
    }

    bool paint_box() {
        if (at_ + 6 > end_) return false;
        Corners corners{};
        for (unsigned i = 0; i < 6; ++i) corners[i] = vertex(at_ + i);
        if (!is_box(corners)) return false;
        const auto box = pixels_between(corners[0]->pos, corners[2]->pos);
        if (picture_ != nullptr) {
            paint_coverage(surface_, box.meet(clip_), *picture_, whole_picture(box, corners[0]->uv),
                           corners[0]->col);
        } else {
            paint_rect(surface_, box.meet(clip_), corners[0]->col);
        }
        at_ += 6;
        return true;
    }

    void paint_triangle() {
        const auto* first = vertex(at_);
        Triangle(corner_of(*first), corner_of(*vertex(at_ + 1)), corner_of(*vertex(at_ + 2)))
            .paint(surface_, clip_, pixel_of(first->col));
        at_ += 3;
    }

    Surface& surface_;
    PixelRect clip_;
    const ImDrawList& list_;
    const typeset::Coverage* picture_;
    unsigned at_;
    unsigned end_;
    unsigned first_vertex_;
};

}  // namespace

DrawList::DrawList() : list_(&shared_) {
    constexpr float kFar = std::numeric_limits<std::int16_t>::max();
    shared_.CurveTessellationTol = kMaxCurveError;
    shared_.SetCircleTessellationMaxError(kMaxCurveError);
    shared_.ClipRectFullscreen = ImVec4(-kFar, -kFar, kFar, kFar);
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines;
    start();
}

void DrawList::start() {
    if (discs_.size() > kMaxDiscs) discs_.clear();
    list_._ResetForNewFrame();
    list_.PushClipRectFullScreen();
    list_.PushTextureID(nullptr);
}

void DrawList::box(PixelRect box, Colour colour) {
    if (!box.is_empty()) list_.AddRectFilled(top_left(box), bottom_right(box), packed(colour));
}

void DrawList::round_box(PixelRect box, int corner, Colour colour) {
    const int r = std::clamp(corner, 0, std::max(0, std::min(box.w, box.h) / 2));
    this->box({box.x + r, box.y, box.w - 2 * r, r}, colour);
    this->box({box.x, box.y + r, box.w, box.h - 2 * r}, colour);
    this->box({box.x + r, box.bottom() - r, box.w - 2 * r, r}, colour);
    corners(box, r, 0, colour);
}

void DrawList::round_frame(PixelRect box, int corner, int thickness, Colour colour) {
    const int r = std::clamp(corner, 0, std::max(0, std::min(box.w, box.h) / 2));
    const int t = std::min(thickness, r);
    this->box({box.x + r, box.y, box.w - 2 * r, t}, colour);
    this->box({box.x + r, box.bottom() - t, box.w - 2 * r, t}, colour);
    this->box({box.x, box.y + r, t, box.h - 2 * r}, colour);
    this->box({box.right() - t, box.y + r, t, box.h - 2 * r}, colour);
    corners(box, r, r - t, colour);
}

void DrawList::corners(PixelRect box, int outer, int inner, Colour colour) {
    if (outer == 0) return;
    const auto& whole = disc(outer, inner);
    for (const bool is_right : {false, true}) {
        for (const bool is_low : {false, true}) {
            const PixelRect at{is_right ? box.right() - outer : box.x,
                               is_low ? box.bottom() - outer : box.y, outer, outer};
            const ImVec2 from(is_right ? 0.5F : 0, is_low ? 0.5F : 0);
            picture(whole, at, from, {from.x + 0.5F, from.y + 0.5F}, colour);
        }
    }
}

const typeset::Coverage& DrawList::disc(int outer, int inner) {
    const auto [found, is_new] = discs_.try_emplace({outer, inner});
    if (is_new) found->second = make_disc(outer, inner);
    return found->second;
}

void DrawList::coverage(const typeset::Coverage& picture, int x, int y, Colour colour) {
    if (picture.width == 0 || picture.height == 0) return;
    this->picture(picture, {x + picture.x, y + picture.y, picture.width, picture.height}, {0, 0},
                  {1, 1}, colour);
}

void DrawList::picture(const typeset::Coverage& picture, PixelRect at, ImVec2 from, ImVec2 to,
                       Colour colour) {
    // The rasteriser only reads it; ImGui's type for a texture knows no const.
    list_.AddImage(const_cast<typeset::Coverage*>(&picture), top_left(at), bottom_right(at), from,
                   to, packed(colour));
}

void DrawList::push_clip(PixelRect clip) {
    list_.PushClipRect(top_left(clip), bottom_right(clip), true);
}
void DrawList::pop_clip() { list_.PopClipRect(); }

void rasterise(const ImDrawList& list, Surface& surface, PixelRect clip) {
    for (const auto& command :
         std::span(list.CmdBuffer.Data, static_cast<std::size_t>(list.CmdBuffer.Size))) {
        const auto& box = command.ClipRect;
        const auto inside =
            pixels_between({box.x, box.y}, {box.z, box.w}).meet(clip).meet(surface.bounds());
        if (inside.is_empty() || command.ElemCount == 0) continue;
        CommandPainter(surface, inside, list, command).paint();
    }
}

void fill(Surface& surface, PixelRect rect, Colour colour) {
    fill_rect(surface, rect.meet(surface.bounds()), pixel_of(colour));
}

}  // namespace kiosk::paint
