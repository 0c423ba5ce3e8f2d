// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/phrase.h"

#include <gmock/gmock.h>

namespace kiosk::danger {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

// "want|wanna die" and the like: the words of a place parted by bars, a list in brackets.
std::vector<std::string> written(std::string_view words) {
    const auto phrases = phrases_of(words);
    if (!phrases) return {"refused: " + phrases.error().detail};
    std::vector<std::string> all;
    for (const auto& phrase : *phrases) {
        std::string one;
        for (const auto& place : phrase) {
            one += one.empty() ? "" : " ";
            if (place.kind == Place::Kind::List) one += "[" + place.list + "]";
            if (place.kind == Place::Kind::AnyWord) one += "*";
            if (place.kind == Place::Kind::Number) one += "#";
            for (const auto& word : place.words) {
                one += (&word == &place.words.front() ? "" : "|");
                one += (word.is_as_written ? "=" : "") + word.folded;
            }
        }
        all.push_back(one);
    }
    return all;
}

TEST(Phrases, Words_are_folded_and_a_hyphen_parts_them) {
    EXPECT_THAT(written("Don't self-harm"), ElementsAre("dont self harm"));
}

TEST(Phrases, A_group_of_words_is_one_place) {
    EXPECT_THAT(written("(want|wanna) die"), ElementsAre("want|wanna die"));
}

TEST(Phrases, A_group_with_more_than_words_is_several_phrases) {
    EXPECT_THAT(written("(go|run away|) home"),
                UnorderedElementsAre("go home", "run away home", "home"));
    EXPECT_THAT(written("(a b|c d) (e f|g)"),
                UnorderedElementsAre("a b e f", "a b g", "c d e f", "c d g"));
}

TEST(Phrases, Lists_numbers_any_word_and_words_as_written_have_their_signs) {
    EXPECT_THAT(written("[who] * # =kms"), ElementsAre("[who] * # =kms"));
}

TEST(Phrases, What_does_not_fit_is_refused) {
    for (const auto* words :
         {"", "   ", "()", "(a|)", "(a", "[who", "[]", "a) b", "a*b", "=", "...", "a|b"}) {
        EXPECT_FALSE(phrases_of(words)) << words;
    }
    EXPECT_FALSE(phrases_of("((a))"));
}

TEST(Phrases, Limits_hold) {
    std::string twelve = "a b c d e f g h i j k l";
    EXPECT_TRUE(phrases_of(twelve));
    EXPECT_FALSE(phrases_of(twelve + " m"));
    std::string groups;  // each doubles
    for (int i = 0; i < 9; ++i) groups += "(a|b c)";
    EXPECT_FALSE(phrases_of(groups + groups));
    EXPECT_TRUE(phrases_of("(a|b c)(a|b c)(a|b c)"));
    EXPECT_FALSE(phrases_of(std::string(kMaxRowBytes + 1, 'a')));
}

}  // namespace
}  // namespace kiosk::danger
