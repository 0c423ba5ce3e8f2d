// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/speller.h"

#include <gmock/gmock.h>

#include "tests/localoffer_data/search/sample_index.h"

namespace kiosk::search {
namespace {

class Spelling : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        auto content = test::sample_content();
        content.services.clear();
        const std::string words =
            "speech therapy physiotherapy physio psychologist autism dyslexia wheelchair swimming "
            "allowance respite school after basketball fussy";
        for (int i = 0; i < 3; ++i) {
            content.services.push_back(
                test::plain_service("s" + std::to_string(i), "Swimming", words));
        }
        content.services.push_back(test::plain_service("rare", "Peach", "A peach."));
        sample_ = std::make_unique<test::SampleDirectory>(content);
        index_ = std::make_unique<Index>(*Index::own(sample_->index_bytes()));
    }
    static void TearDownTestSuite() {
        index_.reset();
        sample_.reset();
    }
    static std::string best(std::string_view word, Typing typing = Typing::Done) {
        Speller speller{*index_};
        const auto& found = speller.corrections(word, typing);
        return found.empty() ? "" : std::string{index_->word(found.front().word)};
    }
    inline static std::unique_ptr<test::SampleDirectory> sample_;
    inline static std::unique_ptr<Index> index_;
};

TEST_F(Spelling, One_letter_too_few_too_many_wrong_or_swapped) {
    EXPECT_EQ(best("speach"), "speech");  // and not "peach", which is rarer
    EXPECT_EQ(best("alowance"), "allowance");
    EXPECT_EQ(best("autisum"), "autism");
    EXPECT_EQ(best("dislexia"), "dyslexia");
    EXPECT_EQ(best("thearpy"), "therapy");
}

TEST_F(Spelling, Two_letters_only_in_long_words) {
    EXPECT_EQ(best("phsycologist"), "psychologist");
    EXPECT_EQ(best("shcxol"), "school");
    EXPECT_EQ(best("sxhxl"), "");
}

TEST_F(Spelling, A_word_on_its_way_is_compared_with_beginnings) {
    EXPECT_EQ(best("wheelchiar", Typing::GoingOn), "wheelchair");
    EXPECT_EQ(best("psycol", Typing::GoingOn), "psychologist");
}

TEST_F(Spelling, What_only_sounds_alike_is_found_too) {
    EXPECT_EQ(best("scuul"), "school");
    Speller speller{*index_};
    std::vector<std::string> all;
    for (const auto& each : speller.corrections("fizzio", Typing::Done))
        all.emplace_back(index_->word(each.word));
    EXPECT_THAT(all, testing::Contains("physio"));
}

TEST_F(Spelling, Short_words_are_left_alone) {
    EXPECT_EQ(best("scl"), "");
    EXPECT_EQ(best("x"), "");
    EXPECT_EQ(best(""), "");
}

TEST_F(Spelling, Words_run_together_are_parted) {
    const Speller speller{*index_};
    const auto [left, right] = speller.split("afterschool");
    EXPECT_EQ(index_->word(left), "after");
    EXPECT_EQ(index_->word(right), "school");
    EXPECT_EQ(speller.split("aft"), (std::pair{0U, 0U}));
    EXPECT_EQ(speller.split("qqqwww"), (std::pair{0U, 0U}));
}

struct Pair {
    std::string word, known;
    int edits;
};
class Edits : public testing::TestWithParam<Pair> {};

TEST_P(Edits, Are_counted_up_to_the_limit) {
    const auto& [word, known, edits] = GetParam();
    EXPECT_EQ(edits_between(word, known, 2, Typing::Done), edits);
    EXPECT_EQ(edits_between(known, word, 2, Typing::Done), edits);
}

INSTANTIATE_TEST_SUITE_P(All, Edits,
                         testing::Values(Pair{"", "", 0}, Pair{"a", "", 1}, Pair{"abc", "abc", 0},
                                         Pair{"abc", "acb", 1}, Pair{"abcd", "abxd", 1},
                                         Pair{"abcd", "bacdx", 2}, Pair{"abcdef", "badcfe", 3},
                                         Pair{"abcdef", "abcdefgh", 2},
                                         Pair{"abcdef", "abcdefghi", 3},
                                         Pair{std::string(64, 'a'), std::string(63, 'a'), 1},
                                         Pair{std::string(65, 'a'), std::string(65, 'a'), 3}));

TEST(Edits, Of_a_beginning_look_for_the_best_end) {
    EXPECT_EQ(edits_between("spee", "speech", 2, Typing::GoingOn), 0);
    EXPECT_EQ(edits_between("spea", "speech", 2, Typing::GoingOn), 1);
    EXPECT_EQ(edits_between("xxxx", "speech", 2, Typing::GoingOn), 3);
}

}  // namespace
}  // namespace kiosk::search
