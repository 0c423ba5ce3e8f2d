// SPDX-License-Identifier: Apache-2.0
// What is left of a family's words in memory that was given back.
#include <gtest/gtest.h>

#include "tests/firmware/forms/shipped_form.h"
#include "tests/firmware/watch_freed.h"

namespace kiosk::forms {
namespace {

const std::string kWords = "Loud rooms hurt, and nobody at school believes it.";

TEST(LeftBehind, Watching_sees_a_plain_string) {
    const test::WatchFreed freed{kWords};
    { const std::string plain{kWords}; }
    EXPECT_EQ(freed.count(), 1U);
}

TEST(LeftBehind, Nothing_of_answers_that_are_changed_moved_or_gone) {
    const test::WatchFreed freed{std::string_view{kWords}.substr(0, 12)};
    {
        Answers answers;
        answers.set_text("name", kWords);
        answers.set_text("name", "short");
        answers.set_text("name", kWords);
        answers.choose("choice", kWords);
        Answers moved = std::move(answers);
        moved.clear("choice");
    }
    EXPECT_EQ(freed.count(), 0U);
}

TEST(LeftBehind, Nothing_of_the_words_once_a_finished_request_has_gone) {
    for (const auto* language : {"en", "ur"}) {
        Sitting sitting;
        sitting.context.family_language = language;
        sitting.answers.set_text("anything", kWords);
        const test::WatchFreed freed{kWords};
        ASSERT_TRUE(std::holds_alternative<CompleteRequest>(sitting.complete()));
        EXPECT_EQ(freed.count(), 0U) << language;
    }
}

}  // namespace
}  // namespace kiosk::forms
