// SPDX-License-Identifier: Apache-2.0
#include "ui/words/easy.h"

#include <gmock/gmock.h>

namespace kiosk::words {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Easy, Each_line_stands_behind_its_picture) {
    EXPECT_THAT(easy_lines("[letter] You get a letter.\n[weeks_6] It takes 6 weeks."),
                ElementsAre(EasyLine{"letter", "You get a letter."},
                            EasyLine{"weeks_6", "It takes 6 weeks."}));
}

TEST(Easy, A_line_without_a_picture_belongs_to_the_one_before) {
    EXPECT_THAT(easy_lines("[letter] You get a letter.\nIt says why."),
                ElementsAre(EasyLine{"letter", "You get a letter.\nIt says why."}));
    EXPECT_THAT(easy_lines("It says why."), ElementsAre(EasyLine{"", "It says why."}));
}

TEST(Easy, What_only_looks_like_a_picture_is_words) {
    for (const auto* text : {"[letter]", "[Letter] A", "[a b] C", "[] A] B", "a [letter] b"})
        EXPECT_EQ(easy_words(text), text);
    EXPECT_THAT(easy_lines(""), IsEmpty());
}

TEST(Easy, Where_no_picture_stands_the_words_follow_each_other) {
    EXPECT_EQ(easy_words("[letter] You get a letter.\nIt says why.\n[no] No."),
              "You get a letter. It says why. No.");
}

}  // namespace
}  // namespace kiosk::words
