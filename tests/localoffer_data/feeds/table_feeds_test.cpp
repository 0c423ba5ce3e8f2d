// SPDX-License-Identifier: Apache-2.0
// The tables that lie beside the sources, where they do.
#include <gmock/gmock.h>

#include "tests/localoffer_data/feeds/read_all.h"

namespace kiosk::feeds {
namespace {

using test::read_source;
using test::shared_data;
using testing::ElementsAre;

class TableFeeds : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(shared_data() / "outpost_csv_template")) {
            GTEST_SKIP() << "no feeds beside the sources";
        }
    }
};

TEST_F(TableFeeds, Outposts_sample_comes_as_two_services_with_their_extra_rows) {
    const auto all =
        read_source(shared_data() / "outpost_csv_template/services--with-sample-data.csv");
    EXPECT_EQ(all.opened.format, Format::OutpostCsv);
    ASSERT_EQ(all.drafts.size(), 2U);
    const auto& first = all.drafts[0];
    EXPECT_EQ(first.provider.name, "TPX Impact");
    EXPECT_EQ(first.contacts.size(), 2U);
    EXPECT_EQ(first.contacts[1].visible, "FALSE");
    EXPECT_EQ(first.places.size(), 2U);
    EXPECT_THAT(first.places[1].access, ElementsAre("Accessible toilet facilities", "Hoist"));
    EXPECT_EQ(first.costs.size(), 2U);
    EXPECT_EQ(first.costs[1].option, "OAP");
    EXPECT_EQ(first.openings.size(), 2U);
    EXPECT_EQ(first.openings[1].days, "tuesday");
    EXPECT_EQ(first.needs.size(), 5U);
    EXPECT_EQ(first.visible, "FALSE");
    EXPECT_EQ(all.drafts[1].places[0].access.size(), 13U);
    EXPECT_EQ(all.drafts[1].free, "TRUE");
}

TEST_F(TableFeeds, Outposts_empty_template_is_known_and_holds_nothing) {
    const auto all = read_source(shared_data() / "outpost_csv_template/services.csv");
    EXPECT_EQ(all.failure, "");
    EXPECT_EQ(all.opened.format, Format::OutpostCsv);
    EXPECT_TRUE(all.drafts.empty());
}

TEST_F(TableFeeds, The_profiles_tables_are_joined_to_one_service) {
    const auto all = read_source(shared_data() / "oruk_profile_schema/examples");
    EXPECT_EQ(all.opened.format, Format::HsdsCsv);
    ASSERT_EQ(all.drafts.size(), 1U);
    const auto& draft = all.drafts[0];
    EXPECT_EQ(draft.provider.name, "Example Organization Inc.");
    ASSERT_EQ(draft.places.size(), 1U);
    EXPECT_EQ(draft.places[0].town, "MyCity");
    EXPECT_EQ(draft.places[0].access.size(), 1U);
    EXPECT_EQ(draft.openings.size(), 1U);  // once, though both generations of the table are there
    ASSERT_EQ(draft.contacts.size(), 1U);
    ASSERT_EQ(draft.contacts[0].phones.size(), 1U);
    EXPECT_EQ(draft.contacts[0].phones[0].number, "\"+44 1234 234567\"");
    EXPECT_EQ(draft.costs[0].amount, "35");
    EXPECT_EQ(all.progress.read, all.progress.all);
}

TEST(Template, Its_example_rows_are_read_whole) {
    const auto all =
        read_source(std::filesystem::path{KIOSK_SOURCE_DIR} / "localoffer_data/feeds/template.csv");
    EXPECT_EQ(all.opened.format, Format::PlainCsv);
    EXPECT_TRUE(all.notes.kept().empty());
    ASSERT_EQ(all.drafts.size(), 2U);
    const auto& first = all.drafts[0];
    EXPECT_EQ(first.name, "Saturday Trampoline Club");
    EXPECT_EQ(first.spot.record, 2U);
    EXPECT_EQ(first.invented, "Yes");
    EXPECT_THAT(first.needs, ElementsAre("Autism", "Sensory and physical needs"));
    ASSERT_EQ(first.openings.size(), 1U);
    EXPECT_EQ(first.openings[0].days, "Saturday");
    EXPECT_EQ(first.openings[0].opens, "600");
    EXPECT_EQ(first.places[0].access.size(), 3U);
    EXPECT_EQ(first.costs[0].amount, "4.50");
    EXPECT_EQ(first.answers.size(), 9U);
    EXPECT_EQ(all.drafts[1].openings.size(), 5U);
    EXPECT_EQ(all.drafts[1].free, "true");
}

}  // namespace
}  // namespace kiosk::feeds
