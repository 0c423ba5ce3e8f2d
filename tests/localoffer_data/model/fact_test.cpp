// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/model/fact.h"

#include <gtest/gtest.h>

#include "localoffer_data/model/area.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::model {
namespace {

constexpr Position kWalthamstow{51.58623, -0.01796};
constexpr Position kWigan{53.55414, -2.6265};

TEST(Fact, Walthamstow_to_Wigan_is_280_kilometres) {
    EXPECT_NEAR(kilometres_between(kWalthamstow, kWigan), 280, 3);
}

TEST(Fact, No_distance_is_said_to_be_less_than_a_mile) {
    EXPECT_EQ(about_miles_between(kWalthamstow, kWalthamstow), 1);
}

TEST(Fact, A_place_is_open_from_its_first_minute_to_the_last_before_closing) {
    using namespace std::chrono_literals;
    const Schedule schedule{{{std::chrono::Monday, 9h, 17h}}, {}, Season::Unknown, {}};
    EXPECT_EQ(is_open(schedule, std::chrono::Monday, 9h), true);
    EXPECT_EQ(is_open(schedule, std::chrono::Monday, 16h + 59min), true);
    EXPECT_EQ(is_open(schedule, std::chrono::Monday, 17h), false);
    EXPECT_EQ(is_open(schedule, std::chrono::Tuesday, 9h), false);
}

TEST(Fact, Without_times_nobody_says_closed) {
    EXPECT_EQ(is_open({}, std::chrono::Monday, std::chrono::hours{9}), std::nullopt);
}

TEST(EnumText, Every_word_reads_back_as_itself) {
    for (const auto& [value, word] : EnumWords<Theme>::kWords)
        EXPECT_EQ(from_text<Theme>(word), value);
    EXPECT_EQ(to_text(Duty::OutOfHours), "out-of-hours");
    EXPECT_EQ(from_text<Charge>("Free"), std::nullopt);
}

TEST(EnumText, The_first_word_is_the_one_for_not_known) {
    EXPECT_EQ(EnumWords<Answer>::kWords[0].first, Answer::Unknown);
    EXPECT_EQ(EnumWords<Charge>::kWords[0].first, Charge::Unknown);
    EXPECT_EQ(EnumWords<Season>::kWords[0].first, Season::Unknown);
}

TEST(Freshness, A_service_ages_by_whole_months_from_the_day_it_was_checked) {
    const FreshnessRule rule;
    const auto checked = std::chrono::year{2025} / 5 / 31;
    const auto on = [&](base::Date today) { return freshness({"us", checked}, today, rule); };
    EXPECT_EQ(on(std::chrono::year{2025} / 5 / 1), Freshness::Fresh) << "a day still to come";
    EXPECT_EQ(on(std::chrono::year{2025} / 11 / 30), Freshness::Fresh);
    EXPECT_EQ(on(std::chrono::year{2025} / 12 / 1), Freshness::Ageing);
    EXPECT_EQ(on(std::chrono::year{2026} / 5 / 31), Freshness::Ageing);
    EXPECT_EQ(on(std::chrono::year{2026} / 6 / 1), Freshness::Old);
    EXPECT_EQ(on(std::chrono::year{2026} / 11 / 30), Freshness::Old);
    EXPECT_EQ(on(std::chrono::year{2026} / 12 / 1), Freshness::Expired);
}

TEST(Freshness, What_nobody_dated_is_never_hidden_for_that) {
    EXPECT_EQ(freshness({"us", {}}, std::chrono::year{2026} / 11 / 22, {}), Freshness::Ageing);
}

}  // namespace
}  // namespace kiosk::model
