// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/firmware/forms/shipped_form.h"

namespace kiosk::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::size_t pages_that_must_be_answered(const Sitting& sitting) {
    const auto form = sitting.form();
    return static_cast<std::size_t>(
        std::ranges::count_if(form.pages(), [](const Page* page) { return !page->can_skip; }));
}

TEST(Form, A_parent_walks_nine_pages_and_may_skip_two) {
    const Sitting sitting;
    EXPECT_THAT(sitting.page_ids(),
                ElementsAre("who", "connection", "your_name", "child_name", "birth_date", "home",
                            "contact", "consent", "anything", "help_with_words", "declaration"));
    EXPECT_EQ(pages_that_must_be_answered(sitting), 9U);
}

TEST(Form, A_young_person_is_asked_for_one_name) {
    Sitting sitting;
    sitting.answers.choose("who", "young_person");
    sitting.context.facts.age = Age::YoungPerson;
    EXPECT_THAT(sitting.page_ids(),
                ElementsAre("who", "your_name", "birth_date", "home", "contact", "consent",
                            "anything", "help_with_words", "declaration"));
    EXPECT_EQ(sitting.form().purpose()->id, "request_by_young_person");
    EXPECT_THAT(sitting.form().statement("en").text, HasSubstr("I am Zoë O'Brien-Nguyễn."));
}

TEST(Form, A_child_asking_alone_may_go_on_and_tells_the_council) {
    Sitting sitting;
    sitting.answers.choose("who", "young_person");
    sitting.context.facts.age = Age::Child;
    EXPECT_THAT(sitting.page_ids(), Contains("still_a_child"));
    EXPECT_EQ(sitting.form().purpose()->route, Purpose::Route::Attention);
    EXPECT_TRUE(std::holds_alternative<CompleteRequest>(sitting.complete()));
}

TEST(Form, Twenty_five_ends_kindly_and_can_be_corrected) {
    Sitting sitting;
    sitting.context.facts.age = Age::TwentyFiveOrOver;
    EXPECT_EQ(sitting.page_ids().back(), "over_25");
    const auto problems = std::get<std::vector<Problem>>(sitting.complete());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].page, "over_25");
    EXPECT_EQ(problems[0].message, "This plan is for people under 25");
    sitting.context.facts.age = Age::Child;
    EXPECT_TRUE(std::holds_alternative<CompleteRequest>(sitting.complete()));
}

TEST(Form, A_parent_of_a_young_person_is_asked_what_they_want) {
    Sitting sitting;
    sitting.context.facts.age = Age::YoungPerson;
    EXPECT_THAT(sitting.page_ids(), Contains("for_young_person"));
    sitting.answers.choose("agreed", "agrees");
    EXPECT_EQ(sitting.form().purpose()->route, Purpose::Route::Request);
    sitting.answers.choose("agreed", "not_sure");
    EXPECT_EQ(sitting.form().purpose()->route, Purpose::Route::Attention);
}

TEST(Form, School_staff_make_a_request_on_its_behalf) {
    Sitting sitting;
    sitting.answers.choose("who", "someone_else");
    sitting.answers.choose("work", "school");
    sitting.answers.set_text("school_name", "Henry Maynard Primary");
    EXPECT_THAT(sitting.page_ids(), Contains("school"));
    EXPECT_THAT(sitting.page_ids(), Not(Contains("connection")));
    EXPECT_EQ(sitting.form().purpose()->id, "request_by_school");
    EXPECT_TRUE(std::holds_alternative<CompleteRequest>(sitting.complete()));
}

TEST(Form, Someone_else_needs_to_know_almost_nothing_of_the_child) {
    Sitting sitting;
    sitting.answers.choose("who", "someone_else");
    sitting.answers.choose("work", "other");
    sitting.answers.choose("connection", "friend");
    sitting.answers.choose("family_knows", "not_sure");
    sitting.answers.clear("child_name");
    sitting.born("", "", "");
    sitting.answers.set_text("home", "");
    sitting.answers.choose("home", "unknown");
    sitting.context.facts.age = Age::Unknown;
    EXPECT_THAT(sitting.page_ids(), Not(Contains("consent")));
    EXPECT_EQ(sitting.form().purpose()->id, "tell_about_child");
    EXPECT_THAT(sitting.form().statement("en").text, HasSubstr("a child whose name is not known"));
    EXPECT_TRUE(std::holds_alternative<CompleteRequest>(sitting.complete()));
}

TEST(Form, Answers_on_pages_no_longer_shown_do_not_count) {
    Sitting sitting;
    sitting.answers.choose("who", "someone_else");
    sitting.answers.choose("work", "other");
    sitting.answers.choose("who", "parent");  // changed their mind; "work" is still in the answers
    EXPECT_EQ(sitting.form().purpose()->id, "request_by_parent");
    EXPECT_THAT(sitting.page_ids(), Contains("consent"));
}

TEST(Form, A_postcode_elsewhere_is_pointed_out_and_never_stops) {
    Sitting sitting;
    EXPECT_THAT(sitting.page_ids(), Not(Contains("other_council")));
    sitting.answers.set_text("home", "wn1 1aa");
    EXPECT_THAT(sitting.page_ids(), Contains("other_council"));
    EXPECT_TRUE(std::holds_alternative<CompleteRequest>(sitting.complete()));
    sitting.context.facts.home_outcodes.clear();
    EXPECT_THAT(sitting.page_ids(), Not(Contains("other_council")));
}

TEST(Form, An_option_in_place_of_the_postcode_counts_only_while_it_is_shown) {
    Sitting sitting;
    sitting.answers.choose("who", "someone_else");
    sitting.answers.choose("home", "unknown");  // only someone else may say so
    sitting.answers.set_text("home", "wn1 1aa");
    EXPECT_THAT(sitting.page_ids(), Not(Contains("other_council")));
    sitting.answers.choose("who", "parent");
    EXPECT_THAT(sitting.page_ids(), Contains("other_council"));
}

TEST(Form, Nothing_is_chosen_before_a_person_chooses) {
    const Answers nothing;
    const Form form{shipped(), nothing, {}};
    for (const auto& row : form.summary("en")) EXPECT_FALSE(row.is_given) << row.field;
}

TEST(Form, The_summary_says_values_in_words_and_not_given_for_the_rest) {
    const auto rows = Sitting{}.form().summary("en");
    const auto value = [&](std::string_view field, std::string_view part = "") {
        return std::ranges::find_if(
                   rows, [&](const Row& row) { return row.field == field && row.part == part; })
            ->value;
    };
    EXPECT_EQ(value("who"), "I am the parent or carer");
    EXPECT_EQ(value("birth_date"), "27 March 2015");
    EXPECT_EQ(value("home"), "E17 6DH");
    EXPECT_EQ(value("contact", "email"), "Not given");
    EXPECT_EQ(value("consent", "health"), "Not sure");
    EXPECT_EQ(value("anything"), "Not given");
}

TEST(Form, The_summary_marks_what_is_private) {
    for (const auto& row : Sitting{}.form().summary("en")) {
        const bool is_private = row.field == "your_name" || row.field == "child_name" ||
                                row.field == "birth_date" || row.field == "home" ||
                                row.field == "contact" || row.field == "declaration" ||
                                row.field == "anything";
        EXPECT_EQ(row.is_private, is_private) << row.field;
    }
}

TEST(Form, Words_of_law_come_in_english_with_the_draft_beneath) {
    const auto said = Sitting{}.form().statement("ur");
    EXPECT_EQ(said.lang, "en");
    EXPECT_THAT(said.text, HasSubstr("section 36(1)"));
    EXPECT_EQ(said.draft_lang, "ur");
    EXPECT_THAT(said.draft, HasSubstr("\u2066Amina\u2069"));
    EXPECT_THAT(Sitting{}.form().statement("en").draft, IsEmpty());
}

TEST(Form, Simple_words_explain_those_of_the_law_and_never_replace_them) {
    const auto said = Sitting{}.form().statement("en-simple");
    EXPECT_EQ(said.text, Sitting{}.form().statement("en").text);
    EXPECT_EQ(said.draft_lang, "en-simple");
    EXPECT_THAT(said.draft, HasSubstr("within 6 weeks"));
    EXPECT_THAT(said.draft, HasSubstr("Amina"));
    EXPECT_EQ(Sitting{}.form().statement("ur-simple").draft_lang, "ur");
}

TEST(Form, Rows_on_sharing_come_in_english_with_the_draft_beneath) {
    const auto rows = Sitting{}.form().summary("ur");
    const auto row = std::ranges::find(rows, "health", &Row::part);
    EXPECT_EQ(row->label, "Health services");
    EXPECT_EQ(row->value, "Not sure");
    EXPECT_EQ(row->label_draft, "صحت کی خدمات");
    EXPECT_EQ(row->value_draft, "یقین نہیں");
    EXPECT_EQ(row->draft_lang, "ur");
}

TEST(Form, A_name_cannot_smuggle_in_a_placeholder) {
    Sitting sitting;
    sitting.answers.set_text("your_name", "{child}");
    EXPECT_THAT(sitting.form().statement("en").text,
                HasSubstr("I am {child}, the parent or carer of Amina."));
}

TEST(Form, A_language_the_form_lacks_falls_back_to_english_and_says_so) {
    const auto said = Sitting{}.form().say(shipped().title, "cy");
    EXPECT_EQ(said.text, "Ask for an assessment");
    EXPECT_EQ(said.lang, "en");
}

}  // namespace
}  // namespace kiosk::forms
