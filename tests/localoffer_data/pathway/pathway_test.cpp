// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "localoffer_data/pathway/age.h"
#include "localoffer_data/pathway/dates.h"

namespace kiosk::pathway {
namespace {

using namespace std::chrono_literals;
using base::Date;
using testing::HasSubstr;

std::string shipped_json() {
    std::ifstream file{KIOSK_SOURCE_DIR "/localoffer_data/content/law/pathway.json"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

const Rules& shipped() {
    static const auto rules = Rules::parse(shipped_json());
    return rules.value();
}

struct Leaving {
    Date born;
    Date leaves;
};

class SchoolLeaving : public testing::TestWithParam<Leaving> {};

TEST_P(SchoolLeaving, Is_the_last_friday_in_june_of_the_year_they_turn_sixteen) {
    EXPECT_EQ(school_leaving_date(GetParam().born), GetParam().leaves);
}

INSTANTIATE_TEST_SUITE_P(
    Golden, SchoolLeaving,
    testing::Values(Leaving{2010y / 9 / 1, 2027y / 6 / 25},   // first day of a school year
                    Leaving{2010y / 8 / 31, 2026y / 6 / 26},  // last day of one
                    Leaving{2010y / 12 / 31, 2027y / 6 / 25},
                    Leaving{2011y / 1 / 1, 2027y / 6 / 25},
                    Leaving{2011y / 6 / 30, 2027y / 6 / 25},  // still 15 when they leave
                    Leaving{2012y / 2 / 29, 2028y / 6 / 30},  // 30 June is a Friday
                    Leaving{2007y / 3 / 3, 2023y / 6 / 30}));

TEST(Route, Is_the_childs_up_to_and_with_the_school_leaving_date) {
    const Date born = 2010y / 12 / 5;  // leaves on 25 June 2027
    EXPECT_EQ(route(born, 2010y / 12 / 5), Route::Child);
    EXPECT_EQ(route(born, 2026y / 12 / 5), Route::Child);  // sixteen, and still a child in law
    EXPECT_EQ(route(born, 2027y / 6 / 25), Route::Child);
    EXPECT_EQ(route(born, 2027y / 6 / 26), Route::YoungPerson);
}

TEST(Route, Is_the_young_persons_until_the_day_before_they_turn_twenty_five) {
    const Date born = 2001y / 11 / 23;
    EXPECT_EQ(route(born, 2026y / 11 / 22), Route::YoungPerson);
    EXPECT_EQ(route(born, 2026y / 11 / 23), Route::TwentyFiveOrOver);
}

TEST(Route, Someone_born_on_a_leap_day_turns_twenty_five_on_the_first_of_march) {
    EXPECT_EQ(route(2000y / 2 / 29, 2025y / 2 / 28), Route::YoungPerson);
    EXPECT_EQ(route(2000y / 2 / 29, 2025y / 3 / 1), Route::TwentyFiveOrOver);
}

struct Golden {
    std::string rule;
    Date day;
    Date due;
};

class Dates : public testing::TestWithParam<Golden> {};

TEST_P(Dates, Follow_the_law) {
    EXPECT_EQ(shipped().date(GetParam().rule, GetParam().day), GetParam().due);
}

INSTANTIATE_TEST_SUITE_P(Golden, Dates,
                         testing::Values(Golden{"decide_to_assess", 2026y / 11 / 23, 2027y / 1 / 4},
                                         Golden{"decide_on_plan", 2026y / 11 / 23, 2027y / 3 / 15},
                                         Golden{"final_plan", 2026y / 11 / 23, 2027y / 4 / 12},
                                         Golden{"decide_to_assess", 2026y / 8 / 29,
                                                2026y / 10 / 10},  // holidays do not stop it
                                         Golden{"decide_to_assess", 2028y / 1 / 20,
                                                2028y / 3 / 2},  // over 29 February
                                         Golden{"final_plan", 2027y / 10 / 12, 2028y / 2 / 29},
                                         Golden{"comment_on_draft", 2027y / 3 / 1, 2027y / 3 / 15},
                                         Golden{"appeal", 2026y / 12 / 31, 2027y / 2 / 28},
                                         Golden{"appeal", 2027y / 12 / 31, 2028y / 2 / 29},
                                         Golden{"appeal", 2027y / 1 / 15, 2027y / 3 / 15},
                                         Golden{"review_papers", 2028y / 3 / 7, 2028y / 2 / 22},
                                         Golden{"review_decision", 2027y / 2 / 1, 2027y / 3 / 1},
                                         Golden{"changed_plan", 2027y / 2 / 1, 2027y / 3 / 29}));

TEST(Dates, From_receipt_come_in_order_with_six_sixteen_and_twenty_weeks) {
    const Date received = 2026y / 11 / 23;
    std::vector<int> days;
    for (const auto& due : shipped().dates(From::Received, received)) {
        days.push_back(base::days_between(received, due.date));
    }
    EXPECT_THAT(days, testing::ElementsAre(42, 112, 140));
}

TEST(Dates, An_appeal_has_until_the_later_of_letter_and_certificate) {
    const Date letter = 2027y / 1 / 10;
    EXPECT_EQ(shipped().appeal_by(letter, std::nullopt), Date{2027y / 3 / 10});
    EXPECT_EQ(shipped().appeal_by(letter, 2027y / 1 / 20), Date{2027y / 3 / 10});
    EXPECT_EQ(shipped().appeal_by(letter, 2027y / 3 / 1), Date{2027y / 4 / 1});
}

TEST(Rules, Each_has_a_source_and_a_draft_in_urdu) {
    for (const auto& due : shipped().dates(From::Received, 2026y / 1 / 1)) {
        EXPECT_FALSE(due.rule->source.empty());
        EXPECT_TRUE(due.rule->what.contains("ur")) << due.rule->id;
    }
}

std::string one_rule(const std::string& change_from, const std::string& change_to) {
    std::string json =
        R"({"format":"localoffer-pathway/1","rules":[{"id":"a","from":"received","amount":42,)"
        R"("unit":"days","what":{"en":"x"},"source":"s","checked":"2026-11-22"}]})";
    const auto at = json.find(change_from);
    return json.replace(at, change_from.size(), change_to);
}

TEST(Rules, That_do_not_fit_are_refused_with_their_place) {
    EXPECT_TRUE(Rules::parse(one_rule("42", "1000")));
    EXPECT_THAT(Rules::parse(one_rule("42", "1001")).error().detail,
                HasSubstr("rules[0]: \"amount\" is beyond 1000"));
    EXPECT_THAT(Rules::parse(one_rule("42", "4.2")).error().detail, HasSubstr("whole number"));
    EXPECT_THAT(Rules::parse(one_rule("received", "typed")).error().detail,
                HasSubstr("unknown \"from\""));
    EXPECT_THAT(Rules::parse(one_rule("\"source\":\"s\",", "")).error().detail,
                HasSubstr("\"source\""));
    EXPECT_THAT(Rules::parse(one_rule("2026-11-22", "2026-02-30")).error().detail,
                HasSubstr("\"checked\""));
    EXPECT_THAT(Rules::parse(one_rule("\"en\"", "\"ur\"")).error().detail,
                HasSubstr("words in \"en\""));
    EXPECT_THAT(Rules::parse(one_rule("\"unit\"", "\"units\"")).error().detail,
                HasSubstr("unknown name"));
    EXPECT_FALSE(Rules::parse("[]"));
    EXPECT_FALSE(Rules::parse(R"({"format":1,"rules":[]})"));
}

TEST(Rules, One_byte_above_the_limit_is_too_large) {
    auto json = shipped_json();
    json.resize(kMaxRulesBytes, ' ');
    EXPECT_TRUE(Rules::parse(json));
    EXPECT_EQ(Rules::parse(json + " ").error().code, base::Code::TooLarge);
}

}  // namespace
}  // namespace kiosk::pathway
