// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/spelling.h"

#include <gmock/gmock.h>

namespace kiosk::danger {
namespace {

using testing::ElementsAre;

std::size_t edits(std::string_view a, std::string_view b) {
    return edits_between(letters_of(a), letters_of(b), 2);
}

TEST(Spelling, Letters_left_out_put_in_changed_and_swapped_count_one_each) {
    EXPECT_EQ(edits("suicide", "suicide"), 0U);
    EXPECT_EQ(edits("sucide", "suicide"), 1U);
    EXPECT_EQ(edits("suiicide", "suicide"), 1U);
    EXPECT_EQ(edits("suiside", "suicide"), 1U);
    EXPECT_EQ(edits("suciide", "suicide"), 1U);
    EXPECT_EQ(edits("sucidal", "suicidals"), 2U);
    EXPECT_EQ(edits("school", "suicide"), 3U);
}

TEST(Spelling, A_letter_of_any_script_is_one_letter) {
    EXPECT_EQ(letters_of("மர").size(), 2U);
    EXPECT_EQ(edits("померти", "помрти"), 1U);
}

TEST(Spelling, Only_letters_that_stand_three_times_are_cut) {
    EXPECT_THAT(without_repeats("dieeee"), ElementsAre("die", "diee"));
    EXPECT_THAT(without_repeats("killlll"), ElementsAre("kil", "kill"));
    EXPECT_TRUE(without_repeats("kill").empty());
}

TEST(Spelling, Digits_between_letters_are_letters) {
    EXPECT_THAT(digits_as_letters("su1c1de"), ElementsAre("suicide", "sulclde"));
    EXPECT_TRUE(digits_as_letters("999").empty());
    EXPECT_TRUE(digits_as_letters("die").empty());
}

std::vector<std::uint32_t> nearest(std::string_view word) {
    RightWords right;
    right.add("hurt", 1);
    right.add("suicide", 2);
    right.add("suicidal", 3);
    right.add("strangle", 4);
    std::vector<std::uint32_t> numbers;
    right.nearest(word, numbers);
    return numbers;
}

TEST(Spelling, How_far_a_word_may_be_goes_by_its_length) {
    EXPECT_THAT(nearest("sucide"), ElementsAre(2));   // one edit from five letters
    EXPECT_THAT(nearest("scide"), ElementsAre());     // two are too many for seven
    EXPECT_THAT(nearest("stragel"), ElementsAre(4));  // and not for eight
    EXPECT_THAT(nearest("hirt"), ElementsAre());      // none for four
}

TEST(Spelling, The_first_letter_stays_or_is_swapped) {
    EXPECT_THAT(nearest("usicide"), ElementsAre(2));
    EXPECT_THAT(nearest("tuicide"), ElementsAre());
}

}  // namespace
}  // namespace kiosk::danger
