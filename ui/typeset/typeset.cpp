// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/typeset.h"

#include <algorithm>
#include <list>
#include <map>
#include <optional>
#include <utility>

#include "firmware/base/bytes.h"
#include "firmware/base/language.h"
#include "ui/typeset/shaped.h"

namespace kiosk::typeset {

namespace {

// What shaping one paragraph holds on to, besides its bitmap; Pango's own count is not to be had.
constexpr std::size_t kShapedBytes = 4096;
constexpr std::size_t kShapedBytesPerByte = 48;

// A paragraph by value, so that it can be looked up after the caller's text is gone.
struct Name {
    layout::FontFamily family{};
    layout::Spacing spacing{};
    std::string text;
    std::string lang;
    double cap_height = 0;
    layout::Weight weight{};
    double letter_spacing = 0;
    double width = 0;
    layout::Align align{};
    auto operator<=>(const Name&) const = default;
};

Name name_of(const Paragraph& paragraph, layout::FontFamily family, layout::Spacing spacing) {
    return {family,
            spacing,
            std::string(paragraph.text),
            std::string(paragraph.lang),
            paragraph.style.cap_height,
            paragraph.style.weight,
            paragraph.style.letter_spacing,
            std::max(0.0, paragraph.width),
            paragraph.align};
}

struct Entry {
    Name name;
    Shaped shaped;
    std::shared_ptr<Coverage> picture;

    [[nodiscard]] std::size_t cost() const {
        return kShapedBytes + name.text.size() * kShapedBytesPerByte +
               (picture ? picture->alpha.size() : 0);
    }
};

layout::Rect to_mm(const layout::Rect& px, double px_per_mm) {
    return {px.x / px_per_mm, px.y / px_per_mm, px.w / px_per_mm, px.h / px_per_mm};
}

}  // namespace

layout::Direction direction_of(std::string_view lang) {
    return base::is_right_to_left(lang) ? layout::Direction::RightToLeft
                                        : layout::Direction::LeftToRight;
}

class Engine::Impl {
  public:
    Impl(Fonts fonts, double px_per_mm) : fonts_(std::move(fonts)), px_per_mm_(px_per_mm) {}
    ~Impl() { forget(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    const Shaped& shaped(const Paragraph& paragraph) { return entry(paragraph).shaped; }

    std::shared_ptr<const Coverage> render(const Paragraph& paragraph) {
        auto& found = entry(paragraph);
        if (!found.picture) {
            bytes_ -= found.cost();
            found.picture = std::make_shared<Coverage>(found.shaped.draw(fonts_));
            bytes_ += found.cost();
        }
        const auto picture = found.picture;
        shrink();
        return picture;
    }

    void forget() {
        while (!entries_.empty()) drop_oldest();
    }

    void set_family(layout::FontFamily family) { family_ = family; }
    [[nodiscard]] layout::FontFamily family() const { return family_; }
    void set_spacing(layout::Spacing spacing) { spacing_ = spacing; }
    [[nodiscard]] layout::Spacing spacing() const { return spacing_; }
    [[nodiscard]] double px_per_mm() const { return px_per_mm_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

  private:
    Entry& entry(const Paragraph& paragraph) {
        const auto name = name_of(paragraph, family_, spacing_);
        if (const auto found = by_name_.find(name); found != by_name_.end()) {
            entries_.splice(entries_.begin(), entries_, found->second);
            return *found->second;
        }
        entries_.push_front(
            {name, Shaped(fonts_, family_, spacing_, paragraph, px_per_mm_), nullptr});
        by_name_.emplace(name, entries_.begin());
        bytes_ += entries_.front().cost();
        shrink();
        return entries_.front();
    }

    // The newest stays even where it is too large by itself: somebody is looking at it.
    void shrink() {
        while (bytes_ > kMaxCacheBytes && entries_.size() > 1) drop_oldest();
    }

    void drop_oldest() {
        auto& oldest = entries_.back();
        bytes_ -= oldest.cost();
        if (oldest.picture) base::wipe(oldest.picture->alpha);
        by_name_.erase(oldest.name);
        entries_.pop_back();
    }

    Fonts fonts_;
    double px_per_mm_;
    layout::FontFamily family_ = layout::FontFamily::NotoSans;
    layout::Spacing spacing_ = layout::Spacing::Usual;
    std::list<Entry> entries_;  // the most lately used first
    std::map<Name, std::list<Entry>::iterator> by_name_;
    std::size_t bytes_ = 0;
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() = default;

base::Result<std::unique_ptr<Engine>> Engine::open(const std::string& font_folder,
                                                   double px_per_mm) {
    if (!(px_per_mm > 0))
        return base::Error{base::Code::Invalid, "pixels per millimetre must be over 0"};
    TRY(auto fonts, Fonts::open(font_folder));
    return std::unique_ptr<Engine>(new Engine(std::make_unique<Impl>(std::move(fonts), px_per_mm)));
}

layout::TextExtent Engine::measure(std::string_view text, const layout::TextStyle& style,
                                   std::string_view lang, layout::Millimetres max_width) {
    const auto& shaped = impl_->shaped({text, style, lang, max_width});
    layout::TextExtent extent;
    for (const double bottom : shaped.line_bottoms()) {
        extent.line_bottoms.push_back(bottom / impl_->px_per_mm());
    }
    extent.line_starts = shaped.line_starts();
    extent.size = {shaped.width() / impl_->px_per_mm(), extent.line_bottoms.back()};
    return extent;
}

std::shared_ptr<const Coverage> Engine::render(const Paragraph& paragraph) {
    return impl_->render(paragraph);
}

std::vector<layout::Rect> Engine::mark_boxes(const Paragraph& paragraph, const node::Mark& mark) {
    auto boxes = impl_->shaped(paragraph).mark_boxes(mark);
    for (auto& box : boxes) box = to_mm(box, impl_->px_per_mm());
    return boxes;
}

layout::Rect Engine::caret_box(const Paragraph& paragraph, std::size_t byte_index) {
    return to_mm(impl_->shaped(paragraph).caret_box(byte_index), impl_->px_per_mm());
}

std::size_t Engine::index_at(const Paragraph& paragraph, layout::Millimetres x,
                             layout::Millimetres y) {
    return impl_->shaped(paragraph).index_at(x * impl_->px_per_mm(), y * impl_->px_per_mm());
}

int Engine::unknown_glyphs(std::string_view text, std::string_view lang, layout::Weight weight) {
    return impl_->shaped({text, {.weight = weight}, lang}).unknown_glyphs();
}

void Engine::set_family(layout::FontFamily family) { impl_->set_family(family); }
layout::FontFamily Engine::family() const { return impl_->family(); }
void Engine::set_spacing(layout::Spacing spacing) { impl_->set_spacing(spacing); }
layout::Spacing Engine::spacing() const { return impl_->spacing(); }

double Engine::px_per_mm() const { return impl_->px_per_mm(); }
std::size_t Engine::cached_bytes() const { return impl_->bytes(); }
void Engine::forget() { impl_->forget(); }

}  // namespace kiosk::typeset
