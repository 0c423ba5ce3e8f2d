// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/plan.h"

#include <gmock/gmock.h>

#include "localoffer_data/search/engine.h"

namespace kiosk::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Vocabulary& vocabulary() {
    static const Vocabulary words{{{"speech", 8},
                                   {"each", 90},
                                   {"therapy", 12},
                                   {"autism", 40},
                                   {"autistic", 9},
                                   {"wheelchair", 20},
                                   {"after", 15},
                                   {"school", 60},
                                   {"saturday", 10},
                                   {"for", 140},
                                   {"how", 40},
                                   {"club", 30}}};
    return words;
}

Plan plan(std::string_view text) {
    return make_plan(text, vocabulary(),
                     Synonyms{{{"asd", "autism"}, {"after club", "school club"}}});
}

std::vector<std::string> read_as(const Plan& made) {
    std::vector<std::string> words;
    for (const auto& group : made.groups) words.push_back(group.read_as);
    return words;
}

TEST(Edits, Leaving_out_adding_changing_and_swapping_are_one_each) {
    EXPECT_EQ(edits_between("speach", "speech", 2, Typing::Done), 1);
    EXPECT_EQ(edits_between("autisum", "autism", 2, Typing::Done), 1);
    EXPECT_EQ(edits_between("scool", "school", 2, Typing::Done), 1);
    EXPECT_EQ(edits_between("anxeity", "anxiety", 2, Typing::Done), 1);
    EXPECT_EQ(edits_between("same", "same", 2, Typing::Done), 0);
}

TEST(Edits, More_than_the_most_is_one_more_than_the_most) {
    EXPECT_EQ(edits_between("abcdef", "uvwxyz", 2, Typing::Done), 3);
    EXPECT_EQ(edits_between("a", "abcdefgh", 2, Typing::Done), 3);
    EXPECT_EQ(edits_between(std::string(kMaxWordBytes + 1, 'a'), "a", 1, Typing::Done), 2);
}

TEST(Edits, An_unfinished_word_is_compared_with_beginnings) {
    EXPECT_EQ(edits_between("speac", "speech", 1, Typing::GoingOn), 1);
    EXPECT_EQ(edits_between("wheelch", "wheelchair", 2, Typing::GoingOn), 0);
}

TEST(Corrections, Short_words_have_none_and_longer_ones_more) {
    EXPECT_THAT(vocabulary().corrections("clb", Typing::Done), IsEmpty());
    EXPECT_THAT(vocabulary().corrections("clab", Typing::Done), ElementsAre("club"));
    EXPECT_THAT(vocabulary().corrections("xxub", Typing::Done), IsEmpty());
}

TEST(Corrections, A_near_word_shuts_out_a_common_one_farther_away) {
    EXPECT_THAT(vocabulary().corrections("speach", Typing::Done), ElementsAre("speech"));
}

TEST(Plan, Misspelt_words_are_read_as_known_ones) {
    EXPECT_EQ(plan("speach therapy").read_as, "speech therapy");
    EXPECT_TRUE(plan("speach").groups[0].corrected);
    EXPECT_EQ(plan("speech therapy").read_as, "");
}

TEST(Plan, Words_of_the_question_are_left_out_unless_they_are_all_there_is) {
    EXPECT_THAT(read_as(plan("how for autism")), ElementsAre("autism"));
    EXPECT_THAT(read_as(plan("how for")), ElementsAre("how", "for"));
}

TEST(Plan, Two_halves_of_a_known_word_are_joined) {
    EXPECT_THAT(read_as(plan("wheel chair club")), ElementsAre("wheelchair", "club"));
}

TEST(Plan, A_word_of_two_known_ones_is_cut) {
    EXPECT_EQ(plan("afterschool ").groups[0].alternatives[0].match, "\"after school\"");
}

TEST(Plan, A_last_word_that_may_go_on_stands_for_all_it_may_become) {
    const auto made = plan("autis");
    EXPECT_EQ(made.groups[0].alternatives[0].match, "\"autism\" OR \"autistic\"");
    EXPECT_FALSE(made.groups[0].corrected);
}

TEST(Plan, A_blank_after_the_last_word_says_that_it_is_whole) {
    EXPECT_TRUE(plan("scool ").groups[0].corrected);
    EXPECT_EQ(plan("autism ").groups[0].alternatives.size(), 1U);
}

TEST(Plan, Synonyms_of_a_word_and_of_a_pair_are_alternatives) {
    EXPECT_EQ(plan("asd ").groups[0].alternatives[0].match, "\"autism\"");
    const auto pair = plan("after club ");
    EXPECT_EQ(pair.groups[1].alternatives.back().match, "\"school club\"");
}

TEST(Plan, Reads_no_more_than_its_limits) {
    std::string many;
    for (std::size_t i = 0; i < kMaxWords + 1; ++i) many += "w" + std::to_string(i) + " ";
    EXPECT_EQ(plan(many).groups.size(), kMaxWords);
    EXPECT_TRUE(plan(std::string(2000, 'x')).groups.empty());
    EXPECT_TRUE(plan(std::string(kMaxQueryBytes, ' ') + "autism").groups.empty());
}

}  // namespace
}  // namespace kiosk::search
