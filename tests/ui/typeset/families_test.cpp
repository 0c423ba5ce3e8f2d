// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <string>

#include "tests/ui/typeset/ink.h"
#include "ui/typeset/typeset.h"

namespace kiosk::typeset {
namespace {

using layout::FontFamily;
using layout::TextStyle;
using layout::Weight;

TEST(Families, A_capital_is_as_high_in_every_family_and_weight_within_3_percent) {
    for (const double scale : {4.034, 8.26}) {
        const auto engine = open_engine(scale);
        for (const auto family : kFamilies) {
            engine->set_family(family);
            for (const auto weight : kWeights) {
                for (const double cap : {3.6, 4.8, 8.5}) {
                    const auto ink = ink_of(*engine->render({"H", {cap, weight}, "en"}));
                    EXPECT_NEAR(ink.height(), cap * scale, cap * scale * 0.03)
                        << int(family) << ' ' << int(weight);
                }
            }
        }
    }
}

TEST(Families, A_capital_that_a_family_lacks_is_as_high_as_its_others) {
    const auto engine = open_engine(8.26);
    for (const auto family : kFamilies) {
        engine->set_family(family);
        for (const auto weight : kWeights) {
            const auto ink = ink_of(*engine->render({"Н", {8, weight}, "uk"}));  // Cyrillic
            EXPECT_NEAR(ink.height(), 8 * 8.26, 8 * 8.26 * 0.03) << int(family);
        }
    }
}

TEST(Families, Letters_without_capitals_stand_the_same_in_every_family) {
    const auto engine = open_engine();
    const std::pair<const char*, const char*> words[] = {{"مدد", "ur"},    {"مساعدة", "ar"},
                                                         {"সাহায্য", "bn"}, {"મદદ", "gu"},
                                                         {"ਮਦਦ", "pa"},    {"உதவி", "ta"}};
    for (const auto& [word, lang] : words) {
        for (const auto weight : kWeights) {
            engine->set_family(FontFamily::NotoSans);
            const auto usual = engine->render({word, {8, weight}, lang});
            for (const auto family : kFamilies) {
                engine->set_family(family);
                const auto picture = engine->render({word, {8, weight}, lang});
                EXPECT_EQ(picture->alpha, usual->alpha) << lang << ' ' << int(family);
            }
        }
    }
}

TEST(Families, Bold_is_a_font_of_its_own_in_every_family_and_script) {
    const auto engine = open_engine();
    const std::pair<const char*, const char*> words[] = {
        {"Help", "en"},   {"Łódź", "pl"}, {"Допомога", "uk"}, {"مدد تعلیم", "ur"}, {"مساعدة", "ar"},
        {"সাহায্য", "bn"}, {"મદદ", "gu"},  {"ਮਦਦ", "pa"},      {"உதவி", "ta"}};
    for (const auto family : kFamilies) {
        engine->set_family(family);
        for (const auto& [word, lang] : words) {
            const auto regular = ink_of(*engine->render({word, {8, Weight::Regular}, lang}));
            const auto bold = ink_of(*engine->render({word, {8, Weight::Bold}, lang}));
            EXPECT_GT(bold.darkness, regular.darkness * 1.1) << lang << ' ' << int(family);
        }
    }
}

TEST(Families, Another_family_looks_different_and_the_first_comes_back_as_it_was) {
    const auto engine = open_engine();
    const Paragraph paragraph{"Find help and things to do", {4.8}, "en", 100};
    const auto first = engine->render(paragraph);
    const auto first_ink = first->alpha;  // what is forgotten is wiped
    const auto extent = engine->measure(paragraph.text, paragraph.style, "en", 100);
    for (const auto family : kFamilies) {
        if (family == FontFamily::NotoSans) continue;
        engine->set_family(family);
        EXPECT_EQ(engine->family(), family);
        EXPECT_NE(engine->render(paragraph)->alpha, first_ink);
    }
    engine->set_family(FontFamily::NotoSans);
    EXPECT_EQ(engine->render(paragraph), first) << "it was still kept";
    engine->forget();
    EXPECT_EQ(engine->render(paragraph)->alpha, first_ink);
    EXPECT_EQ(engine->measure(paragraph.text, paragraph.style, "en", 100).size, extent.size);
}

TEST(Families, An_accent_stands_with_the_letters_of_its_own_family) {
    // Of two files of one family: a letter of the second is as wide beside letters of the first as without its accent.
    const auto engine = open_engine(8.26);
    for (const auto family : {FontFamily::AtkinsonHyperlegible, FontFamily::Lexend}) {
        engine->set_family(family);
        const double plain = engine->measure("nene", {8}, "pl", 0).size.w;
        EXPECT_NEAR(engine->measure("nęnę", {8}, "pl", 0).size.w, plain, plain * 0.02);
    }
}

TEST(Families, Letter_spacing_widens_words_in_every_family_by_its_own_em) {
    const auto engine = open_engine();
    for (const auto family : kFamilies) {
        engine->set_family(family);
        const double plain = engine->measure("reference", {4.8}, "en", 0).size.w;
        const TextStyle spaced{4.8, Weight::Regular, 0.12};
        const double gaps = (engine->measure("reference", spaced, "en", 0).size.w - plain);
        const double em = gaps / 9 / 0.12;
        EXPECT_GT(em, 4.8 / 0.76) << int(family);
        EXPECT_LT(em, 4.8 / 0.64) << int(family);
    }
}

TEST(Families, The_cache_is_bounded_over_all_families) {
    const auto engine = open_engine();
    for (int i = 0; i < 20; ++i) {
        for (const auto family : kFamilies) {
            engine->set_family(family);
            const auto text = std::to_string(i) + std::string(600, 'x');
            EXPECT_GT(engine->render({text, {7.7}, "en", 400})->width, 0);
            EXPECT_LE(engine->cached_bytes(), Engine::kMaxCacheBytes);
        }
    }
}

TEST(Families, A_folder_that_lacks_one_font_is_refused) {
    namespace fs = std::filesystem;
    const auto folder = fs::path(testing::TempDir()) / "fonts_but_one";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& file : fs::directory_iterator(KIOSK_FONTS)) {
        if (file.path().filename() != "OpenDyslexic-Bold.otf")
            fs::create_symlink(file.path(), folder / file.path().filename());
    }
    const auto engine = Engine::open(folder, kPxPerMm);
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, base::Code::NotFound);
    EXPECT_NE(engine.error().detail.find("OpenDyslexic-Bold.otf"), std::string::npos);
    fs::remove_all(folder);
}

}  // namespace
}  // namespace kiosk::typeset
