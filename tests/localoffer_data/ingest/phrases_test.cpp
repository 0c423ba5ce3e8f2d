// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/phrases.h"

#include <gmock/gmock.h>

namespace kiosk::ingest {
namespace {

using testing::ElementsAre;

TEST(Phrases, Plain_words_are_one_phrase) {
    const auto phrases = phrases_of("no  eye contact");
    ASSERT_TRUE(phrases);
    EXPECT_THAT(*phrases, ElementsAre("no eye contact"));
}

TEST(Phrases, Each_alternative_goes_with_each_other) {
    const auto phrases = phrases_of("my (little|own) (bubble|world)");
    ASSERT_TRUE(phrases);
    EXPECT_THAT(*phrases, ElementsAre("my little bubble", "my little world", "my own bubble",
                                      "my own world"));
}

TEST(Phrases, An_empty_alternative_leaves_words_out) {
    const auto phrases = phrases_of("sleep (clinic|) (team|)");
    ASSERT_TRUE(phrases);
    EXPECT_THAT(*phrases, ElementsAre("sleep clinic team", "sleep clinic", "sleep team", "sleep"));
}

TEST(Phrases, As_many_as_the_limit_are_read_and_one_more_refused) {
    const std::string alternatives(kMaxPhrases - 1, '|');
    EXPECT_EQ(phrases_of("a (" + alternatives + ")")->size(), kMaxPhrases);
    EXPECT_FALSE(phrases_of("a (" + alternatives + "|)"));
    EXPECT_FALSE(phrases_of("a (" + alternatives + ")(b|c)"));
}

class BadPhrases : public testing::TestWithParam<const char*> {};

TEST_P(BadPhrases, Are_refused) {
    const auto phrases = phrases_of(GetParam());
    ASSERT_FALSE(phrases);
    EXPECT_EQ(phrases.error().code, base::Code::Invalid);
}

INSTANTIATE_TEST_SUITE_P(Phrases, BadPhrases,
                         testing::Values("(a|b", "a|b", "a) b", "a ((b|c) d)", "(", "(a|)", "()"));

}  // namespace
}  // namespace kiosk::ingest
