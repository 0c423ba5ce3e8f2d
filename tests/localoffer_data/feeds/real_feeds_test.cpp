// SPDX-License-Identifier: Apache-2.0
// The real feeds that lie beside the sources, where they do.
#include <gmock/gmock.h>

#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/feeds/read_all.h"

namespace kiosk::feeds {
namespace {

using test::read_source;
using test::shared_data;
using testing::HasSubstr;

class RealFeeds : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(shared_data() / "search")) {
            GTEST_SKIP() << "no feeds beside the sources";
        }
    }
};

TEST_F(RealFeeds, Buckinghamshire_comes_whole_with_needs_places_and_questions) {
    const auto all = read_source(shared_data() / "outpost_bucks_sample/services.json");
    EXPECT_EQ(all.opened.format, Format::OutpostJson);
    EXPECT_EQ(all.opened.told, "Outpost, a page with content");
    ASSERT_EQ(all.drafts.size(), 20U);
    const auto& brownies = all.drafts[0];
    EXPECT_EQ(brownies.name, "12th Aylesbury Brownies");
    EXPECT_EQ(brownies.source_id, "1");
    EXPECT_EQ(brownies.provider.id, "1883");
    EXPECT_THAT(brownies.needs,
                testing::ElementsAre("Autism", "Hearing", "Sensory and physical needs", "Visual"));
    EXPECT_THAT(brownies.categories, testing::ElementsAre("Clubs and groups", "Things to do"));
    EXPECT_EQ(brownies.answers.size(), 9U);
    EXPECT_EQ(brownies.answers[0].answer, "Example sentence");
    ASSERT_EQ(brownies.openings.size(), 1U);
    EXPECT_EQ(brownies.openings[0].days, "Monday");
    ASSERT_EQ(all.drafts[1].places.size(), 1U);
    EXPECT_EQ(all.drafts[1].places[0].postcode, "HP18 9JZ");
    EXPECT_EQ(all.drafts[1].places[0].latitude, "51.771984");
    EXPECT_EQ(all.drafts[1].places[0].longitude, "-1.090864");
    std::size_t needs = 0;
    std::size_t places = 0;
    for (const auto& draft : all.drafts) {
        needs += draft.needs.size();
        places += draft.places.size();
    }
    EXPECT_EQ(needs, 38U);
    EXPECT_EQ(places, 18U);
    EXPECT_EQ(all.noted("total"), 1U);  // 20 of 2,805
}

TEST_F(RealFeeds, The_folder_of_Buckinghamshire_leaves_out_what_are_no_services) {
    const auto all = read_source(shared_data() / "outpost_bucks_sample");
    EXPECT_EQ(all.drafts.size(), 21U);  // one of them is given again by itself
    EXPECT_EQ(all.noted("no-services"), 4U);
    EXPECT_EQ(all.noted("unknown-format"), 1U);
}

TEST_F(RealFeeds, The_validators_default_feed_is_Open_Referral_3) {
    const auto all = read_source(shared_data() / "oruk3_mock_feeds/V3.0-UK-Default");
    EXPECT_EQ(all.opened.format, Format::OpenReferral3);
    EXPECT_EQ(all.drafts.size(), 5U);
    for (const auto& draft : all.drafts) {
        EXPECT_EQ(draft.name, "Community Counselling");
        EXPECT_EQ(draft.source_id, "ac148810-d857-441c-9679-408f346de14b");
        EXPECT_EQ(draft.provider.name, "Example Organization Inc.") << draft.spot.source;
    }
}

TEST_F(RealFeeds, The_validators_full_service_comes_with_all_its_parts) {
    const auto all =
        read_source(shared_data() / "oruk3_mock_feeds/V3.0-UK-Default/service_full.json");
    EXPECT_EQ(all.opened.told, "Open Referral UK 3, a single record");
    ASSERT_EQ(all.drafts.size(), 1U);
    const auto& draft = all.drafts[0];
    EXPECT_EQ(draft.age_from, "12");
    EXPECT_EQ(draft.checked, "2005-01-01");
    ASSERT_EQ(draft.places.size(), 1U);
    EXPECT_EQ(draft.places[0].address, "1-30 Main Street");
    EXPECT_EQ(draft.places[0].postcode, "ABC 1234");
    EXPECT_EQ(draft.places[0].latitude, "100");
    EXPECT_EQ(draft.places[0].access.size(), 1U);
    ASSERT_EQ(draft.openings.size(), 1U);
    EXPECT_EQ(draft.openings[0].days, "TH,FR");
    ASSERT_EQ(draft.costs.size(), 2U);
    EXPECT_EQ(draft.costs[0].amount, "35");
    EXPECT_EQ(draft.contacts[0].title, "Reception Manager");
    EXPECT_EQ(draft.terms[0].term, "name");
}

TEST_F(RealFeeds, The_validators_test_feed_lies_about_its_total) {
    const auto all = read_source(shared_data() / "oruk3_mock_feeds/V3.0-UK-Test/service_list.json");
    EXPECT_EQ(all.drafts.size(), 128U);
    EXPECT_EQ(all.noted("total"), 2U);  // the total and the size
}

TEST_F(RealFeeds, The_validators_warn_and_fail_feeds_go_through) {
    const auto warn = read_source(shared_data() / "oruk3_mock_feeds/V3.0-UK-Warn");
    EXPECT_GE(warn.drafts.size(), 4U);
    const auto fail = read_source(shared_data() / "oruk3_mock_feeds/V3.0-UK-Fail");
    EXPECT_GE(fail.drafts.size(), 4U);
    EXPECT_THAT(fail.opened.told, HasSubstr("files in a folder"));
}

TEST_F(RealFeeds, The_search_directory_is_plain_JSON) {
    const auto all = read_source(shared_data() / "search/directory.json");
    EXPECT_EQ(all.opened.told, "services as JSON, a list");
    ASSERT_EQ(all.drafts.size(), 152U);
    const auto& draft = all.drafts[0];
    EXPECT_EQ(draft.invented, "true");
    EXPECT_EQ(draft.provider.name, "Elmbridge NHS Children's Therapies");
    EXPECT_EQ(draft.subject, "Speech and language therapy");
    EXPECT_THAT(draft.categories, testing::ElementsAre("Health"));
    EXPECT_EQ(draft.age_from, "0");
    EXPECT_EQ(draft.free, "true");
    EXPECT_TRUE(draft.costs.empty());
    ASSERT_EQ(draft.openings.size(), 1U);
    EXPECT_EQ(draft.openings[0].days, "Tuesday");
    EXPECT_EQ(draft.openings[0].opens, "540");
    ASSERT_EQ(draft.places.size(), 1U);
    EXPECT_EQ(draft.places[0].town, "Walthamstow");
    EXPECT_EQ(draft.places[0].postcode, "E17 6DH");
    EXPECT_EQ(draft.places[0].access.size(), 2U);
    EXPECT_EQ(all.progress.read, all.progress.all);
}

TEST_F(RealFeeds, A_thousand_JSON_Lines_come_as_a_thousand_services) {
    const kiosk::test::TemporaryFolder folder;
    const auto file = folder / "directory.jsonl";
    const auto program = shared_data() / "search/make_directory.py";
    if (!kiosk::test::run("python3 " + program.string() + " 1000 --out " + file.string())) {
        GTEST_SKIP() << "no Python to make the directory";
    }
    const auto all = read_source(file);
    EXPECT_EQ(all.opened.told, "services as JSON, JSON Lines");
    EXPECT_EQ(all.drafts.size(), 1000U);
    EXPECT_TRUE(all.notes.kept().empty());
}

}  // namespace
}  // namespace kiosk::feeds
