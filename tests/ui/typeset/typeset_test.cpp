// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include "firmware/base/utf8.h"
#include "tests/ui/typeset/ink.h"

namespace kiosk::typeset {
namespace {

using layout::Align;
using layout::TextStyle;
using layout::Weight;

constexpr const char* kUrdu = "آپ کیا کرنا چاہتے ہیں؟";
constexpr const char* kUrduLong =
    "یہ کونسل کی مقامی پیشکش ہے۔ یہاں آپ اپنے بچے کے لیے مدد تلاش کر سکتے ہیں اور جائزے کی "
    "درخواست کر سکتے ہیں۔ آپ جو کچھ دیکھتے ہیں وہ بھلا دیا جاتا ہے۔";

TEST(Typeset, Fonts_that_are_not_there_are_not_found) {
    const auto engine = Engine::open("/nonexistent", kPxPerMm);
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, base::Code::NotFound);
}

TEST(Typeset, A_panel_without_a_scale_is_refused) { EXPECT_FALSE(Engine::open(KIOSK_FONTS, 0)); }

TEST(Typeset, A_capital_is_as_high_as_asked_for_within_3_percent) {
    for (const double scale : {4.034, 5.92, 5.26, 8.26}) {
        const auto engine = open_engine(scale);
        for (const double cap : {3.6, 4.8, 7.7}) {
            for (const auto weight : {Weight::Regular, Weight::Bold}) {
                const auto picture = engine->render({"H", {cap, weight}, "en"});
                const auto ink = ink_of(*picture);
                EXPECT_NEAR(ink.bottom - ink.top, cap * scale, cap * scale * 0.03);
            }
        }
    }
}

TEST(Typeset, Every_letter_of_English_and_Urdu_is_known) {
    const auto engine = open_engine();
    EXPECT_EQ(engine->unknown_glyphs(
                  "What would you like to do? £3 · “Zoë O’Brien-Nguyễn” – 9:00 … é ½ €", "en"),
              0);
    EXPECT_EQ(engine->unknown_glyphs(kUrdu, "ur"), 0);
    EXPECT_EQ(engine->unknown_glyphs(kUrduLong, "ur"), 0);
    EXPECT_EQ(engine->unknown_glyphs("فون " + base::isolate("020 8496 6503") + " EHC ۱۲۳", "ur"),
              0);
}

TEST(Typeset, A_letter_that_no_font_has_is_counted) {
    EXPECT_GT(open_engine()->unknown_glyphs("漢字", "en"), 0);
}

TEST(Typeset, Bold_is_darker_than_regular_in_both_scripts) {
    const auto engine = open_engine();
    for (const auto& [text, lang] : {std::pair{"Help", "en"}, std::pair{"مدد تعلیم", "ur"}}) {
        const auto regular = ink_of(*engine->render({text, {8, Weight::Regular}, lang}));
        const auto bold = ink_of(*engine->render({text, {8, Weight::Bold}, lang}));
        EXPECT_GT(bold.darkness, regular.darkness * 1.1) << lang;
    }
}

TEST(Typeset, Lines_follow_each_other_downwards_and_end_at_the_size) {
    const auto engine = open_engine();
    for (const auto* lang : {"en", "ur"}) {
        const std::string text =
            lang == std::string("en")
                ? "Help for children and young people with SEND, and their families."
                : kUrduLong;
        const auto extent = engine->measure(text, {4.8}, lang, 60);
        ASSERT_GT(extent.line_bottoms.size(), 2U);
        ASSERT_EQ(extent.line_starts.size(), extent.line_bottoms.size());
        EXPECT_EQ(extent.line_starts.front(), 0U);
        EXPECT_TRUE(std::ranges::is_sorted(extent.line_starts));
        double above = 0;
        for (const double bottom : extent.line_bottoms) {
            EXPECT_GT(bottom, above + 4.8);
            above = bottom;
        }
        EXPECT_DOUBLE_EQ(extent.size.h, extent.line_bottoms.back());
        EXPECT_LE(extent.size.w, 60.5);
    }
}

TEST(Typeset, Text_set_in_the_width_it_was_measured_at_breaks_the_same) {
    const auto engine = open_engine();
    for (const auto* text : {"Find help and things to do", "Ask for an EHC needs assessment",
                             "space", "About 1 mile from here. Buses 97 and 215 stop outside."}) {
        for (const double cap : {3.1, 4.8, 4.9, 7.7}) {
            const auto free = engine->measure(text, {cap, Weight::Bold}, "en", 0);
            const auto held = engine->measure(text, {cap, Weight::Bold}, "en", free.size.w);
            EXPECT_EQ(held.line_bottoms.size(), 1U) << text << " at " << cap;
        }
    }
}

TEST(Typeset, A_word_longer_than_the_line_breaks_inside) {
    const auto extent = open_engine()->measure(std::string(60, 'm'), {4.8}, "en", 50);
    EXPECT_GT(extent.line_bottoms.size(), 1U);
    EXPECT_LE(extent.size.w, 50.5);
}

TEST(Typeset, Empty_text_is_one_line_high) {
    const auto engine = open_engine();
    const auto extent = engine->measure("", {4.8}, "en", 50);
    EXPECT_EQ(extent.line_bottoms.size(), 1U);
    EXPECT_NEAR(extent.size.h, engine->measure("H", {4.8}, "en", 50).size.h, 0.01);
    EXPECT_EQ(engine->render({"", {4.8}, "en", 50})->width, 0);
}

TEST(Typeset, Latin_lines_stand_between_125_and_130_hundredths_of_an_em_apart) {
    const auto bottoms = open_engine()->measure("a\nb\nc", {4.8}, "en", 0).line_bottoms;
    ASSERT_EQ(bottoms.size(), 3U);
    const double em = 4.8 / 0.714;
    EXPECT_GE((bottoms[2] - bottoms[1]) / em, 1.25);
    EXPECT_LE((bottoms[2] - bottoms[1]) / em, 1.30);
}

TEST(Typeset, Nastaliq_gets_taller_lines_and_reaches_out_of_them_by_no_more_than_their_gap) {
    const auto engine = open_engine();
    const TextStyle style{4.8, Weight::Bold};
    const auto urdu = engine->measure(kUrdu, style, "ur", 0);
    EXPECT_GT(urdu.size.h, engine->measure("H", style, "en", 0).size.h * 1.2);
    const auto ink = ink_of(*engine->render({kUrdu, style, "ur"}));
    constexpr double kGap = 0.35 * 4.8 * kPxPerMm;
    EXPECT_GE(ink.top, -kGap);
    EXPECT_LE(ink.bottom, urdu.size.h * kPxPerMm + kGap);
}

TEST(Typeset, The_bitmap_holds_all_the_ink_that_Nastaliq_has) {
    const auto engine = open_engine();
    const auto picture = engine->render({kUrduLong, {4.8}, "ur", 120});
    ASSERT_GT(picture->height, 0);
    const auto width = static_cast<std::size_t>(picture->width);
    for (std::size_t x = 0; x < width; ++x) {
        EXPECT_EQ(picture->alpha[x], 0);
        EXPECT_EQ(picture->alpha[picture->alpha.size() - 1 - x], 0);
    }
}

TEST(Typeset, Right_to_left_starts_at_the_right_and_English_at_the_left) {
    const auto engine = open_engine();
    const double width = 200 * kPxPerMm;
    const auto urdu = ink_of(*engine->render({"مدد", {4.8}, "ur", 200}));
    EXPECT_GT(urdu.left, width * 0.8);
    const auto english = ink_of(*engine->render({"Help", {4.8}, "en", 200}));
    EXPECT_LT(english.right, width * 0.2);
    const auto end = ink_of(*engine->render({"مدد", {4.8}, "ur", 200, Align::End}));
    EXPECT_LT(end.right, width * 0.2);
    const auto centre = ink_of(*engine->render({"Help", {4.8}, "en", 200, Align::Centre}));
    EXPECT_NEAR((centre.left + centre.right) / 2, width / 2, 3);
}

// Where the digit groups of a phone number stand, from the left.
double group_at(Engine& engine, const std::string& text, const std::string& group) {
    const auto at = text.find(group);
    const auto boxes = engine.mark_boxes({text, {4.8}, "ur", 200}, {at, at + group.size()});
    EXPECT_EQ(boxes.size(), 1U);
    return boxes.empty() ? 0 : boxes.front().x;
}

TEST(Typeset, A_phone_number_in_Urdu_keeps_its_order_when_isolated) {
    const auto engine = open_engine();
    const std::string isolated = "فون " + base::isolate("01234 567890");
    EXPECT_LT(group_at(*engine, isolated, "01234"), group_at(*engine, isolated, "567890"));
    const std::string bare = "فون 01234 567890";
    EXPECT_GT(group_at(*engine, bare, "01234"), group_at(*engine, bare, "567890"));
}

TEST(Typeset, A_mark_over_a_line_end_has_a_box_on_each_line) {
    const auto engine = open_engine();
    const std::string text = "swimming wheelchair";
    const Paragraph paragraph{text, {4.8}, "en", 45};
    ASSERT_EQ(engine->measure(text, {4.8}, "en", 45).line_bottoms.size(), 2U);
    const auto boxes = engine->mark_boxes(paragraph, {5, 14});
    ASSERT_EQ(boxes.size(), 2U);
    EXPECT_GT(boxes[1].y, boxes[0].y);
    EXPECT_GT(boxes[0].x, 5);
    EXPECT_NEAR(boxes[1].x, 0, 0.1);
}

TEST(Typeset, A_mark_past_the_text_is_cut_to_it) {
    const auto engine = open_engine();
    const auto boxes = engine->mark_boxes({"short", {4.8}, "en", 45}, {2, 4000});
    ASSERT_EQ(boxes.size(), 1U);
    EXPECT_TRUE(engine->mark_boxes({"short", {4.8}, "en", 45}, {4000, 5000}).empty());
}

TEST(Typeset, The_caret_moves_with_the_text_and_a_touch_finds_it_again) {
    const auto engine = open_engine();
    const std::string text = "Zoë O'Brien";
    const Paragraph paragraph{text, {4.8}, "en", 100};
    double before = -1;
    for (std::size_t at = 0; at < text.size(); at = base::code_point_at(text, at).next) {
        const auto caret = engine->caret_box(paragraph, at);
        EXPECT_GT(caret.x, before);
        EXPECT_GT(caret.h, 4.8);
        EXPECT_EQ(engine->index_at(paragraph, caret.x + 0.1, caret.y + 3), at);
        before = caret.x;
    }
    EXPECT_EQ(engine->index_at(paragraph, 99, 3), text.size());
}

TEST(Typeset, The_caret_of_empty_Urdu_stands_at_the_right) {
    EXPECT_GT(open_engine()->caret_box({"", {4.8}, "ur", 100}, 0).x, 95);
}

TEST(Typeset, Letter_spacing_makes_a_reference_wider) {
    const auto engine = open_engine();
    TextStyle spaced{4.8, Weight::Bold};
    const double plain = engine->measure("WF-7K2D-9QRT", spaced, "en", 0).size.w;
    spaced.letter_spacing = 0.06;
    EXPECT_NEAR(engine->measure("WF-7K2D-9QRT", spaced, "en", 0).size.w - plain,
                12 * 0.06 * 4.8 / 0.714, 1.0);
}

TEST(Typeset, A_number_in_Urdu_stands_clear_of_the_words_beside_it) {
    const auto engine = open_engine();
    const std::string text = "فون " + base::isolate("6503") + " پیر";
    const auto number = text.find("6503");
    const auto word = text.find("پیر");
    const auto digits = engine->mark_boxes({text, {4.8}, "ur", 200}, {number, number + 4});
    const auto after = engine->mark_boxes({text, {4.8}, "ur", 200}, {word, text.size()});
    ASSERT_EQ(digits.size(), 1U);
    ASSERT_EQ(after.size(), 1U);
    EXPECT_GT(digits[0].x - after[0].right(), 1.2);
}

TEST(Typeset, The_cache_gives_the_same_bitmap_and_stays_bounded) {
    const auto engine = open_engine();
    const Paragraph paragraph{"Find help", {4.8}, "en", 100};
    EXPECT_EQ(engine->render(paragraph), engine->render(paragraph));
    for (int i = 0; i < 400; ++i) {
        const auto text = "Number " + std::to_string(i) + std::string(600, 'x');
        const auto picture = engine->render({text, {7.7}, "en", 400});
        EXPECT_GT(picture->width, 0);
        EXPECT_LE(engine->cached_bytes(), Engine::kMaxCacheBytes);
    }
    EXPECT_GT(engine->cached_bytes(), Engine::kMaxCacheBytes / 2);
}

// Enough other text to fill the cache several times; `between` comes after each.
template <typename Between>
void crowd(Engine& engine, Between between) {
    for (int i = 0; i < 120; ++i) {
        const auto text = "Number " + std::to_string(i) + std::string(600, 'x');
        EXPECT_GT(engine.render({text, {7.7}, "en", 400})->width, 0);
        between();
    }
}

TEST(Typeset, What_was_used_least_lately_leaves_the_cache_first) {
    const auto engine = open_engine();
    const Paragraph used{"Find help", {4.8}, "en", 100};
    const std::weak_ptr<const Coverage> kept = engine->render(used);
    const std::weak_ptr<const Coverage> left = engine->render({"Ask", {4.8}, "en", 100});
    crowd(*engine, [&] { EXPECT_EQ(engine->render(used), kept.lock()); });
    EXPECT_FALSE(kept.expired());
    EXPECT_TRUE(left.expired());
}

TEST(Typeset, A_bitmap_that_is_being_drawn_stays_whole_when_the_cache_lets_go_of_it) {
    const auto engine = open_engine();
    const Paragraph paragraph{"Find help", {4.8}, "en", 100};
    const auto drawn = engine->render(paragraph);
    const auto before = drawn->alpha;
    crowd(*engine, [] {});
    EXPECT_NE(engine->render(paragraph), drawn);
    EXPECT_EQ(drawn->alpha, before);
}

TEST(Typeset, A_text_larger_than_the_cache_is_given_and_not_kept) {
    const auto engine = open_engine();
    const auto picture = engine->render({std::string(30, 'W'), {300}, "en"});
    EXPECT_GT(picture->alpha.size(), Engine::kMaxCacheBytes);
    EXPECT_LE(engine->cached_bytes(), Engine::kMaxCacheBytes);
}

TEST(Typeset, A_line_that_fits_is_the_same_whatever_was_measured_before) {
    const auto engine = open_engine();
    for (const auto& [text, lang] : {std::pair{"Find help near you", "en"}, {kUrdu, "ur"}}) {
        for (const auto align : {Align::Start, Align::Centre, Align::End}) {
            const double natural = engine->measure(text, {4.8}, lang, 0).size.w;
            for (const double width :
                 {natural * 0.6, natural - 0.1, natural, natural + 0.1, 90.0}) {
                const auto fresh = open_engine();
                const Paragraph paragraph{text, {4.8}, lang, width, align};
                const auto expected = fresh->render(paragraph);
                const auto picture = engine->render(paragraph);
                EXPECT_EQ(picture->alpha, expected->alpha) << lang << " " << width;
                EXPECT_EQ(picture->x, expected->x) << lang << " " << width;
                const auto size = engine->measure(text, {4.8}, lang, width).size;
                EXPECT_EQ(size, fresh->measure(text, {4.8}, lang, width).size) << lang << width;
                EXPECT_EQ(engine->caret_box(paragraph, 3), fresh->caret_box(paragraph, 3));
            }
        }
    }
}

TEST(Typeset, Forgetting_leaves_nothing) {
    const auto engine = open_engine();
    EXPECT_GT(engine->render({"Zoë", {4.8}, "en", 100})->width, 0);
    engine->forget();
    EXPECT_EQ(engine->cached_bytes(), 0U);
}

TEST(Typeset, Five_thousand_letters_without_a_blank_are_set) {
    const auto extent = open_engine()->measure(std::string(5000, 'w'), {4.8}, "en", 200);
    EXPECT_GT(extent.line_bottoms.size(), 100U);
}

}  // namespace
}  // namespace kiosk::typeset
