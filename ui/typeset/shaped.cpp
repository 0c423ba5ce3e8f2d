// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/shaped.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>

#include "firmware/base/utf8.h"
#include "ui/typeset/coverage.h"
#include "ui/typeset/letters.h"

namespace kiosk::typeset {

namespace {

// How lines stand. The spacing is of the fonts' own line height; `above` and `below` are how far
// letters reach from their baseline, in cap heights.
struct Setting {
    float line_spacing = 0;
    double above = 0;
    double below = 0;
    bool operator==(const Setting&) const = default;
};
constexpr Setting kUsual{0.945F, 1.36, 0.46};  // Noto Sans then stands 1.29 em apart
constexpr Setting kNastaliq{0.85F, 1.7, 0.7};  // 2.1 em of its own
constexpr Setting kArabic{0.78F, 1.5, 0.7};    // 1.65 em
constexpr Setting kIndic{0.945F, 1.36, 0.6};   // with signs under the letters

double to_px(int units) { return static_cast<double>(units) / PANGO_SCALE; }
int to_units(double px) { return static_cast<int>(std::lround(px * PANGO_SCALE)); }

// Pango's left and right are the reader's, not the text's.
PangoAlignment alignment(layout::Align align, layout::Direction direction) {
    const bool starts_left = direction == layout::Direction::LeftToRight;
    switch (align) {
        case layout::Align::Start: return starts_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
        case layout::Align::Centre: return PANGO_ALIGN_CENTER;
        case layout::Align::End: return starts_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    }
    return PANGO_ALIGN_LEFT;
}

void set_font(PangoLayout* layout, const std::string& names, layout::Weight weight,
              double size_px) {
    const Handle<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), names.c_str());
    pango_font_description_set_weight(
        font.get(), weight == layout::Weight::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), size_px * PANGO_SCALE);
    pango_layout_set_font_description(layout, font.get());
}

void add_spacing(PangoAttrList* attributes, double px, std::size_t from, std::size_t to) {
    PangoAttribute* spacing = pango_attr_letter_spacing_new(to_units(px));
    spacing->start_index = static_cast<guint>(from);
    spacing->end_index = static_cast<guint>(to);
    pango_attr_list_insert(attributes, spacing);
}

bool is_latin(std::string_view text, std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

// Nastaliq's blank is made for words that lean over each other; beside upright digits and letters
// it all but vanishes.
bool is_blank_beside_latin(std::string_view text, std::size_t at) {
    constexpr std::size_t kIsolateBytes = 3;  // U+2066 and U+2069 may stand between
    const bool before = (at > 0 && is_latin(text, at - 1)) ||
                        (at > kIsolateBytes && is_latin(text, at - 1 - kIsolateBytes));
    const bool after = is_latin(text, at + 1) || is_latin(text, at + 1 + kIsolateBytes);
    return before != after;
}

Setting setting_of(std::string_view text, const Choice& choice) {
    auto setting = kUsual;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::code_point_at(text, at);
        if (is_arabic(point.value)) return choice.is_nastaliq ? kNastaliq : kArabic;
        if (is_indic(point.value)) setting = kIndic;
        at = point.next;
    }
    return setting;
}

// What is added after a letter, and after a blank besides, in em.
struct Air {
    double letters = 0;
    double words = 0;
};

Air air_of(const layout::TextStyle& style, layout::Spacing spacing) {
    if (spacing == layout::Spacing::Usual) return {.letters = style.letter_spacing};
    return {.letters = std::max(style.letter_spacing, 0.12), .words = 0.16};
}

void add_air(PangoAttrList* attributes, const Paragraph& paragraph, Air air, double em_px) {
    constexpr double kWiderBesideLatin = 0.16;  // em
    const auto text = paragraph.text;
    const bool widens = is_nastaliq(paragraph.lang) && paragraph.style.letter_spacing == 0;
    std::size_t from = 0;
    double so_far = 0;
    bool joined = false;  // a blank goes with the word before it
    const auto end_run = [&](std::size_t to) {
        if (so_far > 0) add_spacing(attributes, so_far * em_px, from, to);
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::code_point_at(text, at);
        const bool is_blank = point.value == U' ' || point.value == U'\u00A0';
        if (!is_blank) joined = is_joined(point.value);
        double here = joined ? 0 : air.letters;
        if (is_blank) here += air.words;
        if (is_blank && widens && is_blank_beside_latin(text, at)) here += kWiderBesideLatin;
        if (here != so_far) {
            end_run(at);
            from = at;
            so_far = here;
        }
        at = point.next;
    }
    end_run(text.size());
}

// Pango lets a line begin and end without the halves of this, and breaks it as if they were there.
double air_around(std::string_view text, Air air) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::code_point_at(text, at);
        if (point.value != U' ' && !is_joined(point.value)) return air.letters;
        at = point.next;
    }
    return 0;
}

void set_attributes(PangoLayout* layout, const Paragraph& paragraph, Air air, double em_px) {
    const Handle<PangoAttrList> attributes(pango_attr_list_new());
    const std::string lang(paragraph.lang.empty() ? "en" : paragraph.lang);
    pango_attr_list_insert(attributes.get(),
                           pango_attr_language_new(pango_language_from_string(lang.c_str())));
    pango_attr_list_insert(attributes.get(), pango_attr_allow_breaks_new(TRUE));
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    add_air(attributes.get(), paragraph, air, em_px);
    pango_layout_set_attributes(layout, attributes.get());
}

double line_height(PangoLayout* layout) {
    const Handle<PangoFont> font(pango_context_load_font(
        pango_layout_get_context(layout), pango_layout_get_font_description(layout)));
    const Handle<PangoFontMetrics> metrics(pango_font_get_metrics(font.get(), nullptr));
    return to_px(pango_font_metrics_get_height(metrics.get()));
}

// Of the fonts' own line height. Arabic letters stand that far apart as they are.
double line_spacing_of(const Setting& setting, layout::Spacing spacing, PangoLayout* layout,
                       double em_px) {
    constexpr double kMoreEm = 1.5;
    const double usual_em = setting == kIndic ? 1.17 : 1.29;  // Tamil's, which stand closest
    const bool is_far_apart = setting == kNastaliq || setting == kArabic;
    if (spacing == layout::Spacing::Usual || is_far_apart) return setting.line_spacing;
    const auto more = setting.line_spacing * kMoreEm / usual_em;
    // Latin fonts differ in their own line height.
    return setting == kUsual ? std::max(more, kMoreEm * em_px / line_height(layout)) : more;
}

void set_width(PangoLayout* layout, double width_px) {
    if (width_px <= 0) return;
    // A width that came out of measuring must hold the same words again.
    pango_layout_set_width(layout, to_units(width_px) + 2);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
}

void draw_run(Canvas& canvas, const Fonts& fonts, const PangoLayoutRun& run, double x, double y) {
    const FT_Face face = fonts.face_of(run.item->analysis.font);
    if (face == nullptr) return;
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& glyph = run.glyphs->glyphs[i];
        const bool is_drawn =
            glyph.glyph != PANGO_GLYPH_EMPTY && (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
        if (is_drawn) {
            canvas.add_glyph(face, glyph.glyph, x + to_px(glyph.geometry.x_offset),
                             y + to_px(glyph.geometry.y_offset));
        }
        x += to_px(glyph.geometry.width);
    }
}

}  // namespace

Shaped::Shaped(Fonts& fonts, layout::FontFamily family, layout::Spacing spacing,
               const Paragraph& paragraph, double px_per_mm)
    : text_(paragraph.text), cap_px_(paragraph.style.cap_height * px_per_mm) {
    const auto direction = direction_of(paragraph.lang);
    const auto weight = paragraph.style.weight;
    const Choice choice{family, is_nastaliq(paragraph.lang)};
    const auto setting = setting_of(text_, choice);
    above_px_ = setting.above * cap_px_;
    below_px_ = setting.below * cap_px_;
    is_mixed_ = setting != kUsual;
    layout_.reset(pango_layout_new(fonts.context(choice, direction)));
    pango_layout_set_auto_dir(layout_.get(), FALSE);
    pango_layout_set_alignment(layout_.get(), alignment(paragraph.align, direction));
    const auto em_px = cap_px_ * fonts.em_of_cap(family, weight);
    set_font(layout_.get(), Fonts::names(family), weight, cap_px_ * fonts.size_of_cap(weight));
    pango_layout_set_line_spacing(
        layout_.get(), static_cast<float>(line_spacing_of(setting, spacing, layout_.get(), em_px)));
    const auto air = air_of(paragraph.style, spacing);
    set_attributes(layout_.get(), paragraph, air, em_px);
    around_px_ = air_around(text_, air) * em_px;
    set_width(layout_.get(), paragraph.width * px_per_mm);
    pango_layout_set_text(layout_.get(), text_.data(), static_cast<int>(text_.size()));
    // Pango sets the second line and those after it closer, and the first not: it stands as close as they do.
    PangoRectangle first{};
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout_.get(), 0), nullptr,
                                  &first);
    trim_px_ = std::round(to_px(first.height) * (1 - setting.line_spacing));
}

Coverage Shaped::draw(const Fonts& fonts) const {
    PangoRectangle ink{};
    pango_layout_get_extents(layout_.get(), &ink, nullptr);
    Canvas canvas(to_px(ink.x), to_px(ink.y) - trim_px_, to_px(ink.width), to_px(ink.height));
    const Handle<PangoLayoutIter> iter(pango_layout_get_iter(layout_.get()));
    do {
        const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(iter.get());
        if (run == nullptr) continue;
        PangoRectangle box{};
        pango_layout_iter_get_run_extents(iter.get(), nullptr, &box);
        // Letters stand on whole pixels, so that every line is as sharp as the first.
        const double baseline =
            std::round(to_px(pango_layout_iter_get_baseline(iter.get()))) - trim_px_;
        draw_run(canvas, fonts, *run, to_px(box.x), baseline);
    } while (pango_layout_iter_next_run(iter.get()));
    return std::move(canvas).finish();
}

double Shaped::width() const {
    PangoRectangle logical{};
    pango_layout_get_extents(layout_.get(), nullptr, &logical);
    const double whole = std::ceil(to_px(logical.width) + around_px_);
    const int room = pango_layout_get_width(layout_.get());
    // A line that fills its room is not a dot wider than that.
    return room > 0 && logical.width <= room ? std::min(whole, to_px(room)) : whole;
}

std::vector<double> Shaped::line_bottoms() const {
    std::vector<double> bottoms;
    const Handle<PangoLayoutIter> iter(pango_layout_get_iter(layout_.get()));
    do {
        int top = 0;
        int bottom = 0;
        pango_layout_iter_get_line_yrange(iter.get(), &top, &bottom);
        bottoms.push_back(to_px(bottom) - trim_px_);
    } while (pango_layout_iter_next_line(iter.get()));
    return bottoms;
}

std::vector<std::size_t> Shaped::line_starts() const {
    std::vector<std::size_t> starts;
    const Handle<PangoLayoutIter> iter(pango_layout_get_iter(layout_.get()));
    do {
        const auto* line = pango_layout_iter_get_line_readonly(iter.get());
        starts.push_back(static_cast<std::size_t>(line->start_index));
    } while (pango_layout_iter_next_line(iter.get()));
    return starts;
}

Shaped::Band Shaped::letters(PangoLayoutIter* line) const {
    const double baseline = std::round(to_px(pango_layout_iter_get_baseline(line))) - trim_px_;
    if (!is_mixed_) return {baseline - above_px_, baseline + below_px_};
    // A line of English inside Urdu is only as high as its own letters.
    int top = 0;
    int bottom = 0;
    pango_layout_iter_get_line_yrange(line, &top, &bottom);
    return {std::max(to_px(top) - trim_px_, baseline - above_px_),
            std::min(to_px(bottom) - trim_px_, baseline + below_px_)};
}

std::vector<layout::Rect> Shaped::mark_boxes(const node::Mark& mark) const {
    std::vector<layout::Rect> boxes;
    const Handle<PangoLayoutIter> iter(pango_layout_get_iter(layout_.get()));
    do {
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter.get());
        const int from =
            std::max(static_cast<int>(std::min(mark.from, text_.size())), line->start_index);
        const int to = std::min(static_cast<int>(std::min(mark.to, text_.size())),
                                line->start_index + line->length);
        if (from >= to) continue;
        const auto band = letters(iter.get());
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
        for (int i = 0; i < count; ++i) {
            const double left = to_px(ranges[2 * i]);
            boxes.push_back(
                {left, band.top, to_px(ranges[2 * i + 1]) - left, band.bottom - band.top});
        }
        g_free(ranges);
    } while (pango_layout_iter_next_line(iter.get()));
    return boxes;
}

layout::Rect Shaped::caret_box(std::size_t byte_index) const {
    const int index = static_cast<int>(std::min(byte_index, text_.size()));
    PangoRectangle strong{};
    pango_layout_get_cursor_pos(layout_.get(), index, &strong, nullptr);
    int line = 0;
    pango_layout_index_to_line_x(layout_.get(), index, FALSE, &line, nullptr);
    const Handle<PangoLayoutIter> iter(pango_layout_get_iter(layout_.get()));
    for (int i = 0; i < line; ++i) pango_layout_iter_next_line(iter.get());
    const auto band = letters(iter.get());
    return {to_px(strong.x), band.top, 0, band.bottom - band.top};
}

std::size_t Shaped::index_at(double x, double y) const {
    int index = 0;
    int trailing = 0;
    pango_layout_xy_to_index(layout_.get(), to_units(x), to_units(y + trim_px_), &index, &trailing);
    auto at = static_cast<std::size_t>(std::max(index, 0));
    for (; trailing > 0 && at < text_.size(); --trailing) at = base::code_point_at(text_, at).next;
    return std::min(at, text_.size());
}

int Shaped::unknown_glyphs() const { return pango_layout_get_unknown_glyphs_count(layout_.get()); }

}  // namespace kiosk::typeset
