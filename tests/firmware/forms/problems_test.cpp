// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/firmware/forms/shipped_form.h"

namespace kiosk::forms {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Problems, A_whole_request_has_none) {
    EXPECT_THAT(Sitting{}.form().problems("en"), IsEmpty());
}

TEST(Problems, Names_of_every_kind_are_fine) {
    for (const std::string name :
         {"Zoë O'Brien-Nguyễn", "Suharto", "محمد علی", "李小龍", "X Æ A-12", "O’Neil"}) {
        Sitting sitting;
        sitting.answers.set_text("your_name", name);
        EXPECT_THAT(sitting.wrong("your_name"), IsEmpty()) << name;
    }
}

TEST(Problems, An_empty_name_is_asked_for_in_the_fields_own_words) {
    Sitting sitting;
    sitting.answers.set_text("your_name", "  \t ");
    EXPECT_THAT(sitting.wrong("your_name"), ElementsAre("your_name: Enter your name"));
}

TEST(Problems, A_five_thousand_letter_paste_is_kept_and_kindly_refused) {
    Sitting sitting;
    const std::string paste(5000, 'a');
    sitting.answers.set_text("your_name", paste);
    EXPECT_THAT(
        sitting.wrong("your_name"),
        ElementsAre("your_name: Use up to 100 letters. You have typed 5,000. Nothing is lost"));
    EXPECT_EQ(sitting.answers.text("your_name"), paste);
}

TEST(Problems, Letters_are_counted_as_people_count_them) {
    Sitting sitting;
    std::string name;
    for (int i = 0; i < 100; ++i) name += "ễ";
    sitting.answers.set_text("your_name", name);
    EXPECT_THAT(sitting.wrong("your_name"), IsEmpty());
    sitting.answers.set_text("your_name", name + "ễ");
    EXPECT_THAT(sitting.wrong("your_name"), ElementsAre(HasSubstr("typed 101")));
}

TEST(Problems, Free_words_end_at_ten_thousand_letters) {
    Sitting sitting;
    sitting.answers.set_text("anything", std::string(10'000, 'a'));
    EXPECT_THAT(sitting.wrong("anything"), IsEmpty());
    sitting.answers.set_text("anything", std::string(10'001, 'a'));
    EXPECT_THAT(sitting.wrong("anything"), ElementsAre(HasSubstr("up to 10,000 letters")));
}

struct DateCase {
    std::string day, month, year, problem;
};

class Dates : public testing::TestWithParam<DateCase> {};

TEST_P(Dates, Each_wrong_date_has_its_own_message_at_the_first_wrong_box) {
    const auto& date = GetParam();
    Sitting sitting;
    sitting.born(date.day, date.month, date.year);
    const auto wrong = sitting.wrong("birth_date");
    if (date.problem.empty()) {
        EXPECT_THAT(wrong, IsEmpty());
    } else {
        EXPECT_THAT(wrong, ElementsAre("birth_date." + date.problem));
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, Dates,
    testing::Values(
        DateCase{"27", "3", "2015", ""}, DateCase{" 27 ", "03", "2015", ""},
        DateCase{"29", "2", "2020", ""}, DateCase{"۲۷", "۳", "۲۰۱۵", ""},
        DateCase{"22", "11", "2026", ""},
        DateCase{"", "", "", "day: Enter the day, month and year. For example 27 3 2015"},
        DateCase{"", "3", "2015", "day: Enter the day too"},
        DateCase{"27", "", "2015", "month: Enter the month too"},
        DateCase{"27", "3", "", "year: Enter the year too"},
        DateCase{"32", "3", "2015", "day: The day is a number from 1 to 31"},
        DateCase{"0", "3", "2015", "day: The day is a number from 1 to 31"},
        DateCase{"27", "13", "2015", "month: The month is a number from 1 to 12"},
        DateCase{"27", "March", "2015", "month: The month is a number from 1 to 12"},
        DateCase{"27", "3", "15", "year: Write the year with four numbers. For example 2015"},
        DateCase{"27", "3", "2O15", "year: Write the year with four numbers. For example 2015"},
        DateCase{"30", "2", "2015", "day: 30 February does not exist"},
        DateCase{"31", "4", "2015", "day: 31 April does not exist"},
        DateCase{"29", "2", "2015", "day: There was no 29 February in 2015"},
        DateCase{"23", "11", "2026", "day: The date of birth must be in the past"},
        DateCase{"1", "1", "1900", "year: Check the year. 1900 is more than 120 years ago"}));

TEST(Problems, A_postcode_may_be_written_anyhow) {
    for (const std::string typed :
         {"E17 6DH", "e176dh", " e17  6dh ", "E17-6DH", "w1a 1aa", "SW1A2AA", "m11ae"}) {
        Sitting sitting;
        sitting.answers.set_text("home", typed);
        EXPECT_THAT(sitting.wrong("home"), IsEmpty()) << typed;
    }
    EXPECT_EQ(normal_postcode("e176dh"), "E17 6DH");
    EXPECT_EQ(outcode("E17 6DH"), "E17");
}

TEST(Problems, What_is_no_postcode_is_said_to_be_none) {
    for (const std::string typed :
         {"E17", "Walthamstow", "E17 6D", "1E7 6DH", "E17 DDH", "E17 6CI", "EEE17 6DH"}) {
        Sitting sitting;
        sitting.answers.set_text("home", typed);
        EXPECT_THAT(sitting.wrong("home"),
                    ElementsAre("home: This is not a whole postcode. For example E17 4JF"));
    }
}

TEST(Problems, No_fixed_address_is_an_answer) {
    Sitting sitting;
    sitting.answers.set_text("home", "");
    EXPECT_THAT(sitting.wrong("home"),
                ElementsAre("home: Enter the postcode, or choose an answer below it"));
    sitting.answers.choose("home", "no_fixed_address");
    EXPECT_THAT(sitting.wrong("home"), IsEmpty());
}

TEST(Problems, Only_someone_else_may_not_know_the_address) {
    Sitting sitting;
    sitting.answers.set_text("home", "");
    sitting.answers.choose("home", "unknown");
    EXPECT_THAT(sitting.wrong("home"), testing::SizeIs(1));
    sitting.answers.choose("who", "someone_else");
    EXPECT_THAT(sitting.wrong("home"), IsEmpty());
}

TEST(Problems, Any_one_way_to_reach_them_is_enough) {
    for (const auto& [part, value] :
         std::vector<std::pair<std::string, std::string>>{{"phone", "+44 (0)7700 900123"},
                                                          {"email", "a.b+c@example.org"},
                                                          {"address", "1 High Street"}}) {
        Sitting sitting;
        sitting.answers.clear("contact.phone");
        sitting.answers.set_text("contact." + part, value);
        EXPECT_THAT(sitting.wrong("contact"), IsEmpty()) << part;
    }
}

TEST(Problems, No_way_to_reach_them_and_each_wrong_way_has_its_message) {
    Sitting sitting;
    sitting.answers.set_text("contact.phone", "");
    EXPECT_THAT(sitting.wrong("contact"),
                ElementsAre("contact.phone: Give at least one: phone, e-mail or postal address"));
    sitting.answers.set_text("contact.phone", "ask Sam");
    sitting.answers.set_text("contact.email", "sam@example");
    EXPECT_THAT(
        sitting.wrong("contact"),
        ElementsAre("contact.phone: Check the phone number. For example 020 7946 0000",
                    "contact.email: Check the e-mail address. For example name@example.org"));
}

TEST(Problems, Consent_must_be_chosen_for_each_and_any_choice_will_do) {
    for (const std::string choice : {"yes", "no", "not_sure"}) {
        Sitting sitting;
        for (const std::string agency : {"education", "psychology", "health", "social_care"}) {
            sitting.answers.choose("consent." + agency, choice);
        }
        EXPECT_THAT(sitting.wrong("consent"), IsEmpty());
    }
    Sitting sitting;
    sitting.answers.clear("consent.health");
    EXPECT_THAT(sitting.wrong("consent"),
                ElementsAre("consent.health: Choose Yes, No or Not sure for: Health services"));
}

TEST(Problems, The_declaration_needs_tick_and_name) {
    Sitting sitting;
    sitting.answers.untick("declaration.agree", kTicked);
    sitting.answers.clear("declaration.name");
    EXPECT_THAT(sitting.wrong("declaration"),
                ElementsAre("declaration.agree: Tick the box if you want to send this",
                            "declaration.name: Enter your name in place of a signature"));
}

TEST(Problems, A_choice_that_is_no_longer_offered_counts_as_none) {
    Sitting sitting;
    sitting.answers.choose("connection", "health");  // offered to someone else only
    EXPECT_THAT(sitting.wrong("connection"), ElementsAre("connection: Choose one answer"));
}

TEST(Problems, Urdu_messages_isolate_what_was_typed) {
    Sitting sitting;
    sitting.born("30", "2", "2015");
    EXPECT_THAT(sitting.wrong("birth_date", "ur"),
                ElementsAre("birth_date.day: \u206630\u2069 \u2066فروری\u2069 کی تاریخ نہیں ہوتی"));
}

}  // namespace
}  // namespace kiosk::forms
