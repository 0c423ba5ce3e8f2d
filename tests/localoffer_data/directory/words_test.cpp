// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/words.h"

#include <gmock/gmock.h>

namespace kiosk::directory {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(std::string_view text) {
    std::vector<std::string> found;
    for (const auto& word : folded_words(text)) found.push_back(word.text);
    return found;
}

TEST(Words, Case_and_accents_are_folded) {
    EXPECT_THAT(texts("Zoë O'Brien-NGUYỄN"), ElementsAre("zoe", "o", "brien", "nguyen"));
    EXPECT_THAT(texts("Łódź ŻÓŁĆ"), ElementsAre("Łodz", "zoŁc"));
}

TEST(Words, An_accent_of_its_own_belongs_to_its_letter) {
    EXPECT_THAT(texts("cafe\xCC\x81 x"), ElementsAre("cafe", "x"));
}

TEST(Words, Pictures_and_signs_part_words_and_are_none) {
    EXPECT_THAT(texts("%_*()\" 😀 a…b £3"), ElementsAre("a", "b", "3"));
    EXPECT_TRUE(folded_words("").empty());
}

TEST(Words, Other_scripts_are_words) { EXPECT_THAT(texts("مدد، help"), testing::SizeIs(2)); }

TEST(Words, A_word_knows_its_bytes) {
    const auto words = folded_words(" Zoë!");
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0].from, 1U);
    EXPECT_EQ(words[0].to, 5U);
}

}  // namespace
}  // namespace kiosk::directory
