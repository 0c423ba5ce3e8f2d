// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/typeset.h"

#include <algorithm>
#include <functional>
#include <list>
#include <unordered_map>
#include <utility>

#include "firmware/base/bytes.h"
#include "firmware/base/language.h"
#include "ui/typeset/shaped.h"

namespace kiosk::typeset {

namespace {

// What shaping one paragraph holds on to, besides its bitmap; Pango's own count is not to be had.
constexpr std::size_t kShapedBytes = 4096;
constexpr std::size_t kShapedBytesPerByte = 48;

// What a paragraph is looked up by; its text and language are somebody else's.
struct Name {
    layout::FontFamily family{};
    layout::Spacing spacing{};
    std::string_view text;
    std::string_view lang;
    layout::TextStyle style;
    double width = 0;
    layout::Align align{};
    bool operator==(const Name&) const = default;
};

struct HashOfName {
    std::size_t operator()(const Name& name) const {
        const auto text = std::hash<std::string_view>{}(name.text);
        return text ^ std::hash<double>{}(name.width + name.style.cap_height);
    }
};

Name name_of(const Paragraph& paragraph, layout::FontFamily family, layout::Spacing spacing) {
    constexpr layout::Millimetres kWiderThanAnyPanel = 1e5;
    const bool breaks = paragraph.width > 0 && paragraph.width < kWiderThanAnyPanel;
    const auto width = breaks ? paragraph.width : 0;
    return {family,          spacing, paragraph.text, paragraph.lang,
            paragraph.style, width,   paragraph.align};
}

bool starts_at_the_left(const Name& name) {
    return name.align == layout::Align::Start &&
           direction_of(name.lang) == layout::Direction::LeftToRight;
}

layout::TextExtent extent_of(const Shaped& shaped, double px_per_mm) {
    layout::TextExtent extent;
    for (const double bottom : shaped.line_bottoms())
        extent.line_bottoms.push_back(bottom / px_per_mm);
    extent.line_starts = shaped.line_starts();
    extent.size = {shaped.width() / px_per_mm, extent.line_bottoms.back()};
    return extent;
}

// A bitmap shows what somebody wrote: it is wiped when the last who draws it lets go.
std::shared_ptr<const Coverage> wiped_at_last(Coverage coverage) {
    return {new Coverage(std::move(coverage)), [](Coverage* last) {
                base::wipe(last->alpha);
                delete last;
            }};
}

class Entry {
  public:
    Entry(Fonts& fonts, const Name& name, double px_per_mm)
        : text_(name.text),
          lang_(name.lang),
          name_(name),
          shaped_(fonts, name.family, name.spacing,
                  {text_, name.style, lang_, name.width, name.align}, px_per_mm),
          extent_(extent_of(shaped_, px_per_mm)) {
        name_.text = text_;
        name_.lang = lang_;
    }
    ~Entry() { base::wipe(text_); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    [[nodiscard]] const Name& name() const { return name_; }
    [[nodiscard]] const Shaped& shaped() const { return shaped_; }
    [[nodiscard]] const layout::TextExtent& extent() const { return extent_; }
    [[nodiscard]] bool is_line_within(double width) const {
        return extent_.line_bottoms.size() == 1 && extent_.size.w <= width;
    }
    [[nodiscard]] const std::shared_ptr<const Coverage>& picture(const Fonts& fonts) {
        if (!picture_) picture_ = wiped_at_last(shaped_.draw(fonts));
        return picture_;
    }
    [[nodiscard]] std::size_t bytes() const {
        return kShapedBytes + text_.size() * kShapedBytesPerByte +
               (picture_ ? picture_->alpha.size() : 0);
    }

  private:
    std::string text_;
    std::string lang_;
    Name name_;
    Shaped shaped_;
    layout::TextExtent extent_;
    std::shared_ptr<const Coverage> picture_;
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

    // What `read` makes of the paragraph; afterwards the cache is within its bound, whatever it took.
    template <typename Read>
    auto use(const Paragraph& paragraph, Read read) {
        auto& entry = find_or_shape(name_of(paragraph, family_, spacing_));
        bytes_ -= entry.bytes();
        auto answer = read(entry);
        bytes_ += entry.bytes();
        while (bytes_ > kMaxCacheBytes) drop_oldest();
        return answer;
    }
    template <typename Read>
    auto use_shaped(const Paragraph& paragraph, Read read) {
        return use(paragraph, [&](Entry& entry) { return read(entry.shaped()); });
    }

    layout::TextExtent measure(const Paragraph& paragraph) {
        if (const auto* line = fitting_line(name_of(paragraph, family_, spacing_)))
            return line->extent();
        return use(paragraph, [](const Entry& entry) { return entry.extent(); });
    }

    std::shared_ptr<const Coverage> render(const Paragraph& paragraph) {
        return use(paragraph, [&](Entry& entry) { return entry.picture(fonts_); });
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
    Entry* find(const Name& name) {
        const auto found = by_name_.find(name);
        if (found == by_name_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return &*found->second;
    }

    // Shaping is most of what a new screen costs, and a line that fits is the same in every box.
    Entry* fitting_line(Name name) {
        const auto width = std::exchange(name.width, 0);
        name.align = layout::Align::Start;
        auto* found = width > 0 ? find(name) : nullptr;
        return found != nullptr && found->is_line_within(width) ? found : nullptr;
    }

    Entry& find_or_shape(const Name& name) {
        if (auto* known = find(name)) return *known;
        if (starts_at_the_left(name)) {
            if (auto* line = fitting_line(name)) return *line;
        }
        auto& made = entries_.emplace_front(fonts_, name, px_per_mm_);
        by_name_.emplace(made.name(), entries_.begin());
        bytes_ += made.bytes();
        return made;
    }

    void drop_oldest() {
        const auto& oldest = entries_.back();
        bytes_ -= oldest.bytes();
        by_name_.erase(oldest.name());
        entries_.pop_back();
    }

    Fonts fonts_;
    double px_per_mm_;
    layout::FontFamily family_ = layout::FontFamily::NotoSans;
    layout::Spacing spacing_ = layout::Spacing::Usual;
    std::list<Entry> entries_;  // the most lately used first
    std::unordered_map<Name, std::list<Entry>::iterator, HashOfName> by_name_;
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
    return impl_->measure({text, style, lang, max_width});
}

std::shared_ptr<const Coverage> Engine::render(const Paragraph& paragraph) {
    return impl_->render(paragraph);
}

std::vector<layout::Rect> Engine::mark_boxes(const Paragraph& paragraph, const node::Mark& mark) {
    auto boxes =
        impl_->use_shaped(paragraph, [&](const Shaped& shaped) { return shaped.mark_boxes(mark); });
    for (auto& box : boxes) box = to_mm(box, impl_->px_per_mm());
    return boxes;
}

layout::Rect Engine::caret_box(const Paragraph& paragraph, std::size_t byte_index) {
    const auto box = impl_->use_shaped(
        paragraph, [&](const Shaped& shaped) { return shaped.caret_box(byte_index); });
    return to_mm(box, impl_->px_per_mm());
}

std::size_t Engine::index_at(const Paragraph& paragraph, layout::Millimetres x,
                             layout::Millimetres y) {
    return impl_->use_shaped(paragraph, [&](const Shaped& shaped) {
        return shaped.index_at(x * impl_->px_per_mm(), y * impl_->px_per_mm());
    });
}

int Engine::unknown_glyphs(std::string_view text, std::string_view lang, layout::Weight weight) {
    return impl_->use_shaped({text, {.weight = weight}, lang},
                             [](const Shaped& shaped) { return shaped.unknown_glyphs(); });
}

void Engine::set_family(layout::FontFamily family) { impl_->set_family(family); }
layout::FontFamily Engine::family() const { return impl_->family(); }
void Engine::set_spacing(layout::Spacing spacing) { impl_->set_spacing(spacing); }
layout::Spacing Engine::spacing() const { return impl_->spacing(); }

double Engine::px_per_mm() const { return impl_->px_per_mm(); }
std::size_t Engine::cached_bytes() const { return impl_->bytes(); }
void Engine::forget() { impl_->forget(); }

}  // namespace kiosk::typeset
