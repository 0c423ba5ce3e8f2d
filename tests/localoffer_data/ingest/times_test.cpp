// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/times.h"

#include <gtest/gtest.h>

namespace kiosk::ingest {
namespace {

using namespace std::chrono_literals;

TEST(Times, A_span_of_days_and_a_single_day_are_read_in_order) {
    const auto times = parse_times("Sat 10:00-12:30; Mon-Tue 09:00-17:00");
    ASSERT_TRUE(times);
    ASSERT_EQ(times->size(), 3U);
    EXPECT_EQ((*times)[0], (model::Opening{std::chrono::Monday, 9h, 17h}));
    EXPECT_EQ((*times)[2], (model::Opening{std::chrono::Saturday, 10h, 12h + 30min}));
}

TEST(Times, No_words_are_no_openings) {
    const auto times = parse_times("  ");
    ASSERT_TRUE(times);
    EXPECT_TRUE(times->empty());
}

TEST(Times, Midnight_at_the_end_of_a_day_is_24_00) {
    const auto times = parse_times("Sun 00:00-24:00");
    ASSERT_TRUE(times);
    EXPECT_EQ(times->front().closes, 24h);
}

class BadTimes : public testing::TestWithParam<const char*> {};

TEST_P(BadTimes, Are_refused) {
    const auto times = parse_times(GetParam());
    ASSERT_FALSE(times);
    EXPECT_EQ(times.error().code, base::Code::Invalid);
}

INSTANTIATE_TEST_SUITE_P(Times, BadTimes,
                         testing::Values("Monday 09:00-17:00", "Mon", "Mon 9:00-17:00",
                                         "Mon 17:00-09:00", "Fri-Mon 09:00-17:00",
                                         "Mon 09:60-10:00", "Mon 24:30-25:00", "Mon 09:00",
                                         "Mon 09:00-12:00; Mon 11:00-13:00"));

}  // namespace
}  // namespace kiosk::ingest
