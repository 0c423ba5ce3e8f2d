// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/painter.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ui/paint/dirty.h"
#include "ui/paint/fingerprint.h"
#include "ui/paint/item_painter.h"
#include "ui/paint/picture.h"

namespace kiosk::paint {

namespace {

// What stands on the surface of one item.
struct Painted {
    node::Key key;
    std::uint64_t fingerprint = 0;
    PixelRect area;          // with its focus ring
    std::size_t before = 0;  // its place in the frame it came from
};

bool is_focused(const layout::Item& item, const layout::Attention& attention) {
    return !item.key.empty() && item.key == attention.focus && !item.visible.is_empty();
}

PixelRect grown(PixelRect rect, int by) {
    return {rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

}  // namespace

class Painter::Impl {
  public:
    Impl(typeset::Engine& text, const Theme& theme) : text_(text), theme_(&theme), items_(text) {}

    std::vector<PixelRect> paint(const layout::Frame& frame, const layout::Attention& attention) {
        const bool is_whole = is_all_new(frame);
        if (is_whole) start_over(frame);
        scale_ = {frame.panel.px_per_mm};
        auto now = look_over(frame, attention);
        Dirty dirty;
        if (is_whole || has_new_order(now)) {
            dirty.add(surface_.bounds());
        } else {
            add_differences(now, dirty);
        }
        before_ = std::move(now);
        auto changed = dirty.within(surface_.bounds());
        for (const auto& rect : changed) paint_part(frame, attention, rect);
        return changed;
    }

    void set_theme(const Theme& theme) {
        if (theme_ == &theme) return;
        theme_ = &theme;
        is_stale_ = true;
    }

    void set_symbols(Symbols symbols) { items_.set_symbols(std::move(symbols)); }

    void show_picture(node::Key key, std::shared_ptr<const Surface> picture) {
        if (picture == picture_ && key == picture_key_) return;
        picture_key_ = std::move(key);
        picture_ = std::move(picture);
        ++picture_number_;
    }

    void forget() {
        before_.clear();
        picture_.reset();
        items_.forget();
        text_.forget();
        fill(surface_, surface_.bounds(), (*theme_)[ColourRole::Paper]);
        is_stale_ = true;
    }

    [[nodiscard]] const Surface& surface() const { return surface_; }
    [[nodiscard]] std::size_t cached_bytes() const {
        return text_.cached_bytes() + items_.cached_bytes();
    }

  private:
    [[nodiscard]] bool is_all_new(const layout::Frame& frame) const {
        return is_stale_ || frame.panel.width_px != surface_.width() ||
               frame.panel.height_px != surface_.height() ||
               frame.panel.px_per_mm != scale_.px_per_mm || frame.direction != direction_ ||
               text_.family() != family_ || text_.spacing() != spacing_;
    }

    void start_over(const layout::Frame& frame) {
        if (frame.panel.width_px != surface_.width() ||
            frame.panel.height_px != surface_.height()) {
            surface_ = Surface(frame.panel.width_px, frame.panel.height_px);
        }
        before_.clear();
        direction_ = frame.direction;
        family_ = text_.family();
        spacing_ = text_.spacing();
        is_stale_ = false;
    }

    // What each item will be on the glass. One that looks as before stands where it stood.
    std::vector<Painted> look_over(const layout::Frame& frame, const layout::Attention& attention) {
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < before_.size(); ++i) places.emplace(before_[i].key, i);
        std::vector<Painted> now;
        now.reserve(frame.items.size());
        for (const auto& item : frame.items) {
            auto print = fingerprint(item, attention);
            if (item.key == picture_key_) print += picture_number_;
            const auto found = places.find(item.key);
            const auto place = found == places.end() ? before_.size() : found->second;
            if (found != places.end()) places.erase(found);
            const bool is_same = place < before_.size() && before_[place].fingerprint == print;
            now.push_back(
                {item.key, print, is_same ? before_[place].area : area_of(item, attention), place});
        }
        return now;
    }

    PixelRect area_of(const layout::Item& item, const layout::Attention& attention) {
        const auto area = items_.area(item, scale_);
        if (!is_focused(item, attention)) return area;
        return area.join(grown(scale_.box(item.visible), focus_ring_px(scale_) + 1));
    }

    // What lay over another may lie under it now.
    [[nodiscard]] bool has_new_order(const std::vector<Painted>& now) const {
        std::size_t last = 0;
        for (const auto& each : now) {
            if (each.before == before_.size()) continue;
            if (each.before < last) return true;
            last = each.before;
        }
        return false;
    }

    void add_differences(const std::vector<Painted>& now, Dirty& dirty) const {
        std::vector<bool> is_kept(before_.size(), false);
        for (const auto& each : now) {
            const bool is_known = each.before < before_.size();
            if (is_known) is_kept[each.before] = true;
            if (is_known && before_[each.before].fingerprint == each.fingerprint) continue;
            if (is_known) dirty.add(before_[each.before].area);
            dirty.add(each.area);
        }
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!is_kept[i]) dirty.add(before_[i].area);
        }
    }

    void paint_part(const layout::Frame& frame, const layout::Attention& attention,
                    PixelRect part) {
        fill(surface_, part, (*theme_)[ColourRole::Paper]);
        for (std::size_t i = 0; i < frame.items.size(); ++i) {
            const auto& item = frame.items[i];
            if (item.shape == layout::Shape::Paper && i == 0 && item.texts.empty()) continue;
            if (before_[i].area.meet(part).is_empty()) continue;
            const bool is_pressed = !item.key.empty() && item.key == attention.pressed;
            items_.paint(item, look(is_pressed ? Finger::On : Finger::Off), surface_, part);
            if (picture_ && item.key == picture_key_) {
                const auto seen = part.meet(scale_.box(item.visible));
                paint_picture(*picture_, scale_.box(item.box), surface_, seen);
            }
        }
        for (const auto& item : frame.items) {
            if (is_focused(item, attention))
                items_.paint_focus_ring(item, look(Finger::Off), surface_, part);
        }
    }

    [[nodiscard]] GroundLook look(Finger finger) const {
        return {*theme_, scale_, direction_, finger};
    }

    typeset::Engine& text_;
    const Theme* theme_;
    ItemPainter items_;
    Surface surface_;
    Scale scale_;
    layout::Direction direction_ = layout::Direction::LeftToRight;
    layout::FontFamily family_{};
    layout::Spacing spacing_{};
    std::vector<Painted> before_;
    node::Key picture_key_;
    std::shared_ptr<const Surface> picture_;
    std::uint64_t picture_number_ = 0;  // grows from one picture to the next
    bool is_stale_ = true;
};

Painter::Painter(typeset::Engine& text, const Theme& theme)
    : impl_(std::make_unique<Impl>(text, theme)) {}
Painter::~Painter() = default;

std::vector<PixelRect> Painter::paint(const layout::Frame& frame,
                                      const layout::Attention& attention) {
    return impl_->paint(frame, attention);
}

const Surface& Painter::surface() const { return impl_->surface(); }
std::size_t Painter::cached_bytes() const { return impl_->cached_bytes(); }
void Painter::set_theme(const Theme& theme) { impl_->set_theme(theme); }
void Painter::set_symbols(Symbols symbols) { impl_->set_symbols(std::move(symbols)); }
void Painter::show_picture(node::Key key, std::shared_ptr<const Surface> picture) {
    impl_->show_picture(std::move(key), std::move(picture));
}
void Painter::forget() { impl_->forget(); }

}  // namespace kiosk::paint
