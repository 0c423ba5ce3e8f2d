// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/text/words.h"

#include <gmock/gmock.h>

namespace kiosk::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(std::string_view text) {
    std::vector<std::string> found;
    for (const auto& word : words_of(text)) found.push_back(word.text);
    return found;
}

TEST(Words, Case_and_accents_are_folded) {
    EXPECT_THAT(texts("Zoë NGUYỄN Łódź ŻÓŁĆ ŵy straße"),
                ElementsAre("zoe", "nguyen", "lodz", "zolc", "wy", "strasse"));
    EXPECT_THAT(texts("ДОПОМОГА Їжа"), ElementsAre("допомога", "іжа"));
}

TEST(Words, An_accent_of_its_own_belongs_to_its_letter) {
    EXPECT_THAT(texts("cafe\xCC\x81 x"), ElementsAre("cafe", "x"));
    EXPECT_TRUE(texts("\xCC\x81").empty());
}

TEST(Words, An_apostrophe_parts_no_word) {
    EXPECT_THAT(texts("Down's won’t 'quoted' O`Brien parents' group"),
                ElementsAre("downs", "wont", "quoted", "obrien", "parents", "group"));
}

TEST(Words, A_hyphen_parts_words_that_know_it) {
    const auto words = words_of("drop-in after - school");
    ASSERT_EQ(words.size(), 4U);
    EXPECT_TRUE(words[1].is_hyphenated);
    EXPECT_FALSE(words[2].is_hyphenated);
    EXPECT_FALSE(words[3].is_hyphenated);
}

TEST(Words, Pictures_and_signs_part_words_and_are_none) {
    EXPECT_THAT(texts("%_*()\" 😀 a…b £3"), ElementsAre("a", "b", "3"));
    EXPECT_TRUE(words_of("").empty());
    EXPECT_THAT(texts("a\xFF"
                      "b"),
                ElementsAre("a", "b"));
}

TEST(Words, Other_scripts_keep_their_vowel_signs) {
    EXPECT_THAT(texts("मदद, ਮਦਦ সাহায্য உதவி"), ElementsAre("मदद", "ਮਦਦ", "সাহায্য", "உதவி"));
}

TEST(Words, Arabic_and_Urdu_keyboards_give_the_same_word) {
    EXPECT_EQ(texts("مددكي"), texts("مددکی"));
    EXPECT_EQ(texts("مَدَد"), texts("مدد"));
}

TEST(Words, A_word_knows_its_bytes) {
    const auto words = words_of(" Zoë's!");
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0].from, 1U);
    EXPECT_EQ(words[0].to, 7U);
}

TEST(Words, A_word_without_end_is_cut) {
    const auto words = words_of(std::string(5000, 'a'));
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0].text.size(), kMaxWordBytes);
    EXPECT_EQ(words[0].to, 5000U);
}

TEST(Stem, Inflections_share_it) {
    EXPECT_EQ(stem("therapists"), stem("therapist"));
    EXPECT_EQ(stem("swimming"), stem("swim"));
    EXPECT_EQ(stem("допомога"), "допомога");
    EXPECT_EQ(stem("e17"), "e17");
    EXPECT_EQ(stem(""), "");
}

}  // namespace
}  // namespace kiosk::text
