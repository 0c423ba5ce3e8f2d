// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/firmware/forms/shipped_form.h"

namespace kiosk::forms {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

static_assert(!std::is_default_constructible_v<CompleteRequest>);
static_assert(!std::is_copy_constructible_v<CompleteRequest>);

CompleteRequest completed(const Sitting& sitting) {
    auto outcome = sitting.complete();
    return std::get<CompleteRequest>(std::move(outcome));
}

TEST(Complete, What_is_missing_comes_in_reading_order) {
    Sitting sitting;
    sitting.answers.clear();
    sitting.answers.choose("who", "parent");
    const auto problems = std::get<std::vector<Problem>>(sitting.complete());
    std::vector<std::string> pages;
    for (const auto& problem : problems) {
        if (pages.empty() || pages.back() != problem.page) pages.push_back(problem.page);
    }
    EXPECT_THAT(pages, ElementsAre("connection", "your_name", "child_name", "birth_date", "home",
                                   "contact", "consent", "declaration"));
}

TEST(Complete, The_paper_names_the_section_the_people_and_every_answer) {
    const auto request = completed(Sitting{});
    EXPECT_THAT(std::string{request.text()},
                AllOf(HasSubstr("Request for an Education, Health and Care needs assessment\n=="),
                      HasSubstr("Reference: WF-7K2D-9QRT\n"),
                      HasSubstr("Council: Waltham Forest Council\n"),
                      HasSubstr("22 November 2026, 09:30 UTC"),
                      HasSubstr("section 36(1) of the Children and Families Act 2014"),
                      HasSubstr("I am Zoë O'Brien-Nguyễn, the parent or carer of Amina."),
                      HasSubstr("Date of birth:\n    27 March 2015\n"),
                      HasSubstr("E-mail address:\n    Not given\n"),
                      HasSubstr("    Health services: Not sure\n")));
    EXPECT_EQ(request.reference(), "WF-7K2D-9QRT");
    EXPECT_EQ(request.council(), "waltham-forest");
    EXPECT_THAT(request.family_text(), IsEmpty());
    EXPECT_THAT(request.family_lang(), IsEmpty());
}

TEST(Complete, What_is_said_is_the_same_at_another_time_and_in_another_language) {
    Sitting sitting;
    const auto first = completed(sitting);
    sitting.context.reference = "WF-2222-3333";
    sitting.context.submitted += std::chrono::minutes{5};
    sitting.context.family_language = "ur";
    const auto again = completed(sitting);
    EXPECT_NE(first.json(), again.json());
    EXPECT_EQ(first.said(), again.said());
}

TEST(Complete, What_is_said_differs_with_any_answer) {
    Sitting sitting;
    const std::string first{completed(sitting).said()};
    sitting.answers.choose("consent.health", "yes");
    const std::string second{completed(sitting).said()};
    EXPECT_NE(first, second);
    sitting.answers.set_text("anything", "Noise hurts.");
    EXPECT_NE(second, completed(sitting).said());
}

TEST(Complete, The_family_gets_its_own_language_under_the_english_law) {
    Sitting sitting;
    sitting.context.family_language = "ur";
    const auto request = completed(sitting);
    EXPECT_EQ(request.family_lang(), "ur");
    EXPECT_THAT(std::string{request.family_text()},
                AllOf(HasSubstr("تاریخِ پیدائش:\n    27 مارچ 2015"), HasSubstr("section 36(1)"),
                      HasSubstr("دفعہ 36(1)"), HasSubstr("The translation is a draft.")));
    EXPECT_THAT(std::string{request.text()}, Not(HasSubstr("تاریخ")));
}

TEST(Complete, The_json_reads_back_as_said) {
    Sitting sitting;
    sitting.answers.tick("formats", "large_print");
    sitting.answers.tick("formats", "easy_read");
    const auto json = nlohmann::json::parse(completed(sitting).json());
    EXPECT_EQ(json["format"], "localoffer-request/1");
    EXPECT_EQ(json["route"], "request");
    EXPECT_EQ(json["submitted"], "2026-11-22T09:30:00Z");
    EXPECT_EQ(json["answers"]["your_name"], "Zoë O'Brien-Nguyễn");
    EXPECT_EQ(json["answers"]["birth_date"], "2015-03-27");
    EXPECT_EQ(json["answers"]["home"]["postcode"], "E17 6DH");
    EXPECT_EQ(json["answers"]["home"]["instead"], nullptr);
    EXPECT_EQ(json["answers"]["contact"]["email"], nullptr);
    EXPECT_EQ(json["answers"]["consent"]["health"], "not_sure");
    EXPECT_EQ(json["answers"]["formats"], (nlohmann::json{"large_print", "easy_read"}));
    EXPECT_EQ(json["answers"]["declaration"]["agreed"], true);
}

TEST(Complete, No_fixed_address_stands_in_place_of_a_postcode) {
    Sitting sitting;
    sitting.answers.choose("home", "no_fixed_address");
    const auto request = completed(sitting);
    const auto json = nlohmann::json::parse(request.json());
    EXPECT_EQ(json["answers"]["home"]["instead"], "no_fixed_address");
    EXPECT_EQ(json["answers"]["home"]["postcode"], nullptr);
    EXPECT_THAT(std::string{request.text()}, Not(HasSubstr("E17 6DH")));
}

TEST(Complete, Answers_on_hidden_pages_are_not_sent) {
    Sitting sitting;
    sitting.answers.set_text("school_name", "A school nobody asked about");
    const auto request = completed(sitting);
    EXPECT_THAT(std::string{request.json()}, Not(HasSubstr("nobody asked")));
    EXPECT_THAT(std::string{request.text()}, Not(HasSubstr("nobody asked")));
}

TEST(Complete, No_answer_can_pass_for_a_line_of_ours) {
    Sitting sitting;
    sitting.answers.set_text("your_name", "Sam\nConsent: yes\x1b[2J\u202E");
    sitting.answers.set_text("anything", "one\n\nDate of birth:\n    1 January 2001");
    const std::string text{completed(sitting).text()};
    EXPECT_THAT(text, HasSubstr("    Sam Consent: yes [2J\n"));
    EXPECT_THAT(text, Not(HasSubstr("\nDate of birth:\n    1 January")));
    EXPECT_THAT(text, HasSubstr("    Date of birth:\n        1 January 2001\n"));
}

TEST(Complete, Torn_utf8_never_reaches_the_council_and_never_throws) {
    Sitting sitting;
    sitting.answers.set_text("your_name", "Zo\xC3");
    const auto request = completed(sitting);
    EXPECT_EQ(nlohmann::json::parse(request.json())["answers"]["your_name"], "Zo\uFFFD");
}

}  // namespace
}  // namespace kiosk::forms
