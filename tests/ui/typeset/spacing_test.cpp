// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "firmware/base/utf8.h"
#include "tests/ui/typeset/ink.h"
#include "ui/typeset/typeset.h"

namespace kiosk::typeset {
namespace {

using layout::FontFamily;
using layout::Spacing;
using layout::Weight;

constexpr double kCap = 4.8;

double width(Engine& engine, const std::string& text, const char* lang = "en") {
    return engine.measure(text, {kCap}, lang, 0).size.w;
}

// What More adds to the width of a text.
double added(Engine& engine, const std::string& text, const char* lang = "en") {
    engine.set_spacing(Spacing::Usual);
    const auto usual = width(engine, text, lang);
    engine.set_spacing(Spacing::More);
    return width(engine, text, lang) - usual;
}

// What a capital of each family is in its own em.
constexpr std::pair<FontFamily, double> kCaps[] = {{FontFamily::NotoSans, 0.714},
                                                   {FontFamily::AtkinsonHyperlegible, 0.668},
                                                   {FontFamily::Lexend, 0.7},
                                                   {FontFamily::OpenDyslexic, 0.7}};

// WCAG 2.2 1.4.12
TEST(Spacing, More_sets_lines_one_and_a_half_em_apart_in_every_family) {
    const auto engine = open_engine(20);
    engine->set_spacing(Spacing::More);
    for (const auto& [family, cap] : kCaps) {
        engine->set_family(family);
        for (const auto weight : kWeights) {
            const auto bottoms = engine->measure("a\nb\nc", {kCap, weight}, "en", 0).line_bottoms;
            ASSERT_EQ(bottoms.size(), 3U);
            EXPECT_GE((bottoms[2] - bottoms[1]) / (kCap / cap), 1.49) << int(family);
        }
    }
}

TEST(Spacing, More_sets_lines_as_far_apart_in_other_scripts) {
    const auto engine = open_engine();
    engine->set_spacing(Spacing::More);
    for (const auto& [text, lang] : {std::pair{"مدد\nمدد\nمدد", "ur"},
                                     {"مساعدة\nمساعدة\nمساعدة", "ar"},
                                     {"সাহায্য\nসাহায্য\nসাহায্য", "bn"},
                                     {"உதவி\nஉதவி\nஉதவி", "ta"}}) {
        const auto bottoms = engine->measure(text, {kCap}, lang, 0).line_bottoms;
        EXPECT_GE((bottoms[2] - bottoms[1]) / (kCap / 0.714), 1.45) << lang;
    }
}

TEST(Spacing, A_text_of_one_line_is_no_higher_with_more) {
    const auto engine = open_engine();
    for (const auto* lang : {"en", "ur", "ta"}) {
        engine->set_spacing(Spacing::Usual);
        const auto usual = engine->measure("Help", {kCap}, lang, 0).size.h;
        engine->set_spacing(Spacing::More);
        EXPECT_NEAR(engine->measure("Help", {kCap}, lang, 0).size.h, usual, 0.3) << lang;
    }
}

TEST(Spacing, More_adds_012_em_after_letters_and_016_em_to_blanks) {
    const auto engine = open_engine();
    const double em = kCap / 0.714;
    EXPECT_NEAR(added(*engine, std::string(20, 'n')), 20 * 0.12 * em, 0.15 * em);
    EXPECT_NEAR(added(*engine, "n n n n n n n n n n n") - added(*engine, std::string(21, 'n')),
                10 * 0.16 * em, 0.15 * em);
}

TEST(Spacing, Letters_that_hang_together_stay_so_and_only_their_words_part) {
    const auto engine = open_engine(20);
    const double em = kCap / 0.714;
    for (const auto& [word, lang] : {std::pair{"تعلیم", "ur"},
                                     {"مساعدة", "ar"},
                                     {"সাহায্য", "bn"},
                                     {"મદદ", "gu"},
                                     {"ਮਦਦ", "pa"},
                                     {"உதவி", "ta"}}) {
        EXPECT_NEAR(added(*engine, word, lang), 0, 0.05) << lang;
        const std::string two = std::string(word) + " " + word;
        // The blank by itself may come from another font, a little narrower.
        EXPECT_GE(added(*engine, two, lang), 0.12 * em) << lang;
        EXPECT_LE(added(*engine, two, lang), 0.35 * em) << lang;  // Nastaliq's words lean less
    }
}

TEST(Spacing, Text_with_more_set_in_the_width_it_was_measured_at_breaks_the_same) {
    const auto engine = open_engine();
    engine->set_spacing(Spacing::More);
    for (const auto* text : {"Find help and things to do", "Ask for an EHC needs assessment",
                             "space", "About 1 mile from here. Buses 97 and 215 stop outside."}) {
        for (const double cap : {3.1, 4.8, 4.9, 7.7}) {
            const auto free = engine->measure(text, {cap, Weight::Bold}, "en", 0);
            const auto held = engine->measure(text, {cap, Weight::Bold}, "en", free.size.w);
            EXPECT_EQ(held.line_bottoms.size(), 1U) << text << " at " << cap;
        }
    }
}

TEST(Spacing, What_was_set_with_the_other_spacing_stays_apart_in_the_cache) {
    const auto engine = open_engine();
    const auto usual = width(*engine, "Find help");
    engine->set_spacing(Spacing::More);
    EXPECT_GT(width(*engine, "Find help"), usual + 1);
    engine->set_spacing(Spacing::Usual);
    EXPECT_EQ(width(*engine, "Find help"), usual);
}

}  // namespace
}  // namespace kiosk::typeset
