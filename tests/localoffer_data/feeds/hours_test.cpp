// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/hours.h"

#include <gtest/gtest.h>

#include "localoffer_data/feeds/ages.h"
#include "localoffer_data/feeds/any_date.h"
#include "localoffer_data/feeds/clock_times.h"
#include "localoffer_data/feeds/week_days.h"
#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using namespace std::chrono_literals;

model::Schedule hours(const std::vector<DraftOpening>& openings, Notes& notes) {
    Draft draft;
    draft.openings = openings;
    Remarks remarks{notes, {}, "x"};
    return settle_hours(draft, kToday, remarks);
}

model::Schedule hours(const std::vector<DraftOpening>& openings) {
    Notes notes;
    return hours(openings, notes);
}

struct TimesCase {
    const char* opens;
    const char* closes;
    std::vector<TimeSpan> spans;
};

class Times : public testing::TestWithParam<TimesCase> {};

TEST_P(Times, Are_read) {
    EXPECT_EQ(read_times(GetParam().opens, GetParam().closes).spans, GetParam().spans)
        << GetParam().opens << " " << GetParam().closes;
}

INSTANTIATE_TEST_SUITE_P(
    Hours, Times,
    testing::Values(TimesCase{"10:00:00", "18:00:00", {{600min, 1080min}}},
                    TimesCase{"10.30am", "noon", {{630min, 720min}}},
                    TimesCase{"9-5", "", {{540min, 1020min}}},
                    TimesCase{"9.15am - 5pm", "", {{555min, 1020min}}},
                    TimesCase{"540", "1020", {{540min, 1020min}}},
                    TimesCase{"0930", "1700", {{570min, 1020min}}},
                    TimesCase{"10:00-13:00,14:00-17:00", "", {{600min, 780min}, {840min, 1020min}}},
                    TimesCase{"2-4pm", "", {{840min, 960min}}},
                    TimesCase{"4.30-5.30pm", "", {{990min, 1050min}}},
                    TimesCase{"6-8", "", {{1080min, 1200min}}},
                    TimesCase{"09:00", "00:00", {{540min, 1440min}}},
                    TimesCase{"2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z", {{600min, 720min}}},
                    TimesCase{"17:00", "09:00", {}}, TimesCase{"7-9", "", {}},
                    TimesCase{"hh:mm:ss", "hh:mm:ss", {}}, TimesCase{"25:00", "26:00", {}},
                    TimesCase{"10:00", "", {}}));

std::string days(std::string_view text, FirstDay first = FirstDay::One) {
    return spoken_days(read_days(text, first).days);
}

TEST(Hours, Days_are_read_in_any_wording) {
    EXPECT_EQ(days("Monday"), "Monday");
    EXPECT_EQ(days("MO,TU"), "Monday and Tuesday");
    EXPECT_EQ(days("Mon-Fri"), "Monday to Friday");
    EXPECT_EQ(days("Monday to Friday"), "Monday to Friday");
    EXPECT_EQ(days("Tuesdays & Thursdays"), "Tuesday and Thursday");
    EXPECT_EQ(days("weekdays"), "Monday to Friday");
    EXPECT_EQ(days("every day"), "Monday to Sunday");
    EXPECT_EQ(days("1,3"), "Monday and Wednesday");
    EXPECT_EQ(days("0,2", FirstDay::Zero), "Monday and Wednesday");
    EXPECT_EQ(days("Sat–Mon"), "Monday, Saturday and Sunday");
    EXPECT_EQ(days("nonsense"), "");
    EXPECT_FALSE(read_days("1MO", FirstDay::One).is_every_week);
    EXPECT_FALSE(read_days("first Monday of the month", FirstDay::One).is_every_week);
}

TEST(Hours, A_zero_anywhere_makes_Monday_the_zeroth_day) {
    const auto schedule = hours({{.days = "0", .opens = "9:00", .closes = "10:00"},
                                 {.days = "1", .opens = "9:00", .closes = "10:00"}});
    ASSERT_EQ(schedule.openings.size(), 2U);
    EXPECT_EQ(schedule.openings[0].day, std::chrono::Monday);
    EXPECT_EQ(schedule.openings[1].day, std::chrono::Tuesday);
}

TEST(Hours, Days_and_times_may_stand_together) {
    const auto schedule = hours({{.days = "Mon-Fri 9.15am-5pm"}});
    ASSERT_EQ(schedule.openings.size(), 5U);
    EXPECT_EQ(schedule.openings[4], (model::Opening{std::chrono::Friday, 555min, 1020min}));
}

TEST(Hours, Overlapping_openings_are_made_one) {
    Notes notes;
    const auto schedule = hours({{.days = "TH,FR", .opens = "10:00", .closes = "12:00"},
                                 {.days = "Friday", .opens = "11:00", .closes = "13:00"}},
                                notes);
    ASSERT_EQ(schedule.openings.size(), 2U);
    EXPECT_EQ(schedule.openings[1].closes, 13h);
    EXPECT_EQ(notes.counts().at("opening-overlap"), 1U);
}

TEST(Hours, What_closes_before_it_opens_is_left_out) {
    Notes notes;
    EXPECT_TRUE(
        hours({{.days = "MO", .opens = "17:00", .closes = "09:00"}}, notes).openings.empty());
    EXPECT_EQ(notes.counts().at("opening-backwards"), 1U);
}

TEST(Hours, One_day_of_the_calendar_is_a_date_and_a_past_one_is_left_out) {
    const auto schedule = hours({{.days = "SA",
                                  .opens = "10:00",
                                  .closes = "12:00",
                                  .from = "2026-12-05",
                                  .to = "2026-12-05"},
                                 {.days = "TH",
                                  .opens = "10:00",
                                  .closes = "12:00",
                                  .from = "2005-01-01",
                                  .to = "2005-01-01"}});
    ASSERT_EQ(schedule.dates.size(), 1U);
    EXPECT_EQ(base::to_iso(schedule.dates[0].date), "2026-12-05");
    EXPECT_TRUE(schedule.openings.empty());
}

TEST(Hours, What_is_monthly_or_has_no_times_is_told_in_words) {
    EXPECT_EQ(
        hours({{.days = "1MO", .opens = "10:00", .closes = "12:00", .frequency = "MONTHLY"}}).note,
        "Every month: first Monday, 10:00 to 12:00");
    EXPECT_EQ(hours({{.days = "TH,SA", .note = "See the website for dates."}}).note,
              "Thursday and Saturday. See the website for dates.");
    EXPECT_EQ(hours({{.days = "Tuesday", .opens = "7-9"}}).note, "Tuesday, 7-9");
}

TEST(Hours, Term_time_is_told_by_flag_or_words) {
    Draft draft;
    Notes notes;
    Remarks remarks{notes, {}, "x"};
    draft.season = "true";
    EXPECT_EQ(settle_hours(draft, kToday, remarks).season, model::Season::TermTime);
    draft.season = "false";
    EXPECT_EQ(settle_hours(draft, kToday, remarks).season, model::Season::Unknown);
    draft.schedule_note = "Term-time only";
    EXPECT_EQ(settle_hours(draft, kToday, remarks).season, model::Season::TermTime);
    draft.schedule_note = "School holidays";
    EXPECT_EQ(settle_hours(draft, kToday, remarks).season, model::Season::Holidays);
}

struct AgesCase {
    const char* from;
    const char* to;
    model::Ages ages;
};

class AgesRead : public testing::TestWithParam<AgesCase> {};

TEST_P(AgesRead, Are_whole_years_or_unknown) {
    Notes notes;
    Remarks remarks{notes, {}, "x"};
    EXPECT_EQ(settle_ages(GetParam().from, GetParam().to, remarks), GetParam().ages)
        << GetParam().from << " / " << GetParam().to;
}

constexpr std::optional<int> kUnknown;

INSTANTIATE_TEST_SUITE_P(
    Hours, AgesRead,
    testing::Values(AgesCase{"", "", {}}, AgesCase{"null", "-1", {}}, AgesCase{"0", "25", {0, 25}},
                    AgesCase{"0-25", "", {0, 25}}, AgesCase{"5 to 11", "", {5, 11}},
                    AgesCase{"5–11 years", "", {5, 11}}, AgesCase{"18+", "", {18, kUnknown}},
                    AgesCase{"6 months", "5", {0, 5}}, AgesCase{"6 months to 5 years", "", {0, 5}},
                    AgesCase{"18 months", "", {1, kUnknown}}, AgesCase{"4.0", "11.0", {4, 11}},
                    AgesCase{"under 5", "", {kUnknown, 4}},
                    AgesCase{"up to 25", "", {kUnknown, 25}}, AgesCase{"birth to 5", "", {0, 5}},
                    AgesCase{"12", "5", {}}, AgesCase{"16", "999", {16, kUnknown}},
                    AgesCase{"0", "0", {0, 0}}, AgesCase{"5", "100", {5, 100}},
                    AgesCase{"all ages", "", {}}, AgesCase{"11 and over", "", {11, kUnknown}},
                    AgesCase{"lots", "", {}}));

TEST(AnyDate, Dates_are_read_however_they_are_written) {
    for (const auto* text :
         {"2023-03-15", "2023-03-15T10:30:45.123Z", "2023-03-15 10:30", "15/03/2023", "15.3.23",
          "15-03-2023", "15 March 2023", "15th Mar 2023", "Wednesday 15 March 2023", "20230315",
          "2023/03/15"}) {
        const auto date = read_any_date(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(base::to_iso(*date), "2023-03-15") << text;
    }
    for (const auto* text : {"", "31/02/2023", "03/15/2023", "March", "hello", "1", "0000-00-00"}) {
        EXPECT_FALSE(read_any_date(text)) << text;
    }
}

TEST(Hours, A_note_that_says_the_season_alone_is_not_said_twice) {
    auto draft = sound_draft();
    draft.schedule_note = "Term time only.";
    EXPECT_EQ(settled(draft).schedule.season, model::Season::TermTime);
    EXPECT_EQ(settled(draft).schedule.note, "");
    draft.schedule_note = "Term time only, in the hall";
    EXPECT_EQ(settled(draft).schedule.note, "Term time only, in the hall");
}

TEST(Days, An_hour_of_one_digit_is_not_a_week_of_the_month) {
    const auto read = read_days("Mon-Fri 9am-5pm", FirstDay::One);
    EXPECT_TRUE(read.is_every_week);
    EXPECT_EQ(read.rest, "9am-5pm");
    EXPECT_FALSE(read_days("1st Monday 9am-5pm", FirstDay::One).is_every_week);
}

}  // namespace
}  // namespace kiosk::feeds
