// SPDX-License-Identifier: Apache-2.0
// A sheet as people keep it.
#include <gmock/gmock.h>

#include "localoffer_data/feeds/sheet_times.h"
#include "tests/localoffer_data/feeds/read_all.h"
#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Draft one(const std::string& header, const std::string& cell) {
    const auto all =
        test::read_table("Service name;Run by;" + header + "\nClub;Trust;" + cell + "\n");
    return all.drafts.empty() ? Draft{} : all.drafts.front();
}

TEST(OwnSheet, Days_and_times_as_people_type_them_are_times) {
    auto draft = one("Days & times", "\"Mon 4pm-5pm, Wed 4.30 - 5.30pm; Sat 10am to 12 noon\"");
    draft.phones = {{"02079460101", ""}};
    const auto openings = settled(draft).schedule.openings;
    using std::chrono::minutes;
    ASSERT_EQ(openings.size(), 3U);
    EXPECT_EQ(openings[0], (model::Opening{std::chrono::Monday, minutes{960}, minutes{1020}}));
    EXPECT_EQ(openings[1], (model::Opening{std::chrono::Wednesday, minutes{990}, minutes{1050}}));
    EXPECT_EQ(openings[2], (model::Opening{std::chrono::Saturday, minutes{600}, minutes{720}}));
}

TEST(OwnSheet, Days_before_one_time_share_it) {
    EXPECT_EQ(openings_typed("Mon, Wed 4pm-5pm").size(), 1U);
    auto draft = sound_draft();
    draft.openings = openings_typed("Mon, Wed 4pm-5pm");
    EXPECT_EQ(settled(draft).schedule.openings.size(), 2U);
}

TEST(OwnSheet, Times_that_say_more_stay_words) {
    for (const auto* words : {"Every other Thursday 15:30-16:30", "Sat 10-12 (first of the month)",
                              "Mon", "By appointment", "Daily 10am - 4pm (April to October)",
                              "Mon 4pm-5pm, ring first", "Mon 4pm", "Mon 5pm-4pm",
                              "first Monday 10am-11am", "Mon 10am-11am fortnightly", "10am-11am"}) {
        EXPECT_THAT(openings_typed(words), IsEmpty()) << words;
    }
    EXPECT_EQ(one("Days & times", "Every other Thursday 15:30-16:30").schedule_note,
              "Every other Thursday 15:30-16:30");
}

TEST(OwnSheet, A_column_says_what_the_law_asks_for) {
    EXPECT_EQ(one("Statutory", "Yes").statutory, "Yes");
    const auto json =
        test::read_json(R"([{"name": "A", "provider": "B", "category": "C", "statutory": true}])");
    ASSERT_EQ(json.drafts.size(), 1U);
    EXPECT_EQ(json.drafts[0].statutory, "true");
}

TEST(OwnSheet, Ages_may_be_called_years) {
    const auto draft = one("Age group", "0 - 25 years");
    EXPECT_EQ(draft.age_from, "0");
    EXPECT_EQ(draft.age_to, "25");
    EXPECT_EQ(one("Ages", "Ages 5 to 11").age_to, "11");
    EXPECT_EQ(one("Ages", "16 and over").age_from, "16");
    EXPECT_EQ(one("Ages", "16 and over").age_to, "");
    EXPECT_EQ(one("Ages", "All ages").eligibility, "All ages");
    EXPECT_EQ(one("Ages", "Under 5s").age_from, "");
}

TEST(OwnSheet, A_workbook_is_told_how_to_come_in) {
    const auto all = test::read_text("services.xlsx", std::string_view{"PK\x03\x04xx", 6});
    EXPECT_THAT(all.failure, HasSubstr("save the sheet as CSV"));
}

}  // namespace
}  // namespace kiosk::feeds
