// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/answers.h"

#include <gmock/gmock.h>

namespace kiosk::forms {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Answers, Give_back_what_was_typed_and_chosen) {
    Answers answers;
    EXPECT_TRUE(answers.empty());
    answers.set_text("name", " Zoë ");
    answers.choose("who", "parent");
    answers.choose("who", "someone_else");
    answers.tick("formats", "large_print");
    answers.tick("formats", "easy_read");
    answers.tick("formats", "easy_read");
    answers.untick("formats", "large_print");
    EXPECT_EQ(answers.text("name"), " Zoë ");
    EXPECT_THAT(answers.chosen("who"), ElementsAre("someone_else"));
    EXPECT_THAT(answers.chosen("formats"), ElementsAre("easy_read"));
    EXPECT_FALSE(answers.empty());
    answers.clear();
    EXPECT_TRUE(answers.empty());
    EXPECT_THAT(answers.text("name"), IsEmpty());
}

}  // namespace
}  // namespace kiosk::forms
