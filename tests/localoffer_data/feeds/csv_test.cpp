// SPDX-License-Identifier: Apache-2.0
// Shapes and faults of tables.
#include <gmock/gmock.h>

#include <algorithm>

#include "localoffer_data/feeds/csv_rows.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/feeds/read_all.h"

namespace kiosk::feeds {
namespace {

using test::read_table;
using testing::ElementsAre;

std::vector<std::string> names(const test::AllRead& all) {
    std::vector<std::string> names;
    for (const auto& draft : all.drafts) names.push_back(draft.name);
    return names;
}

TEST(CsvFeed, Commas_semicolons_tabs_and_bars_part_cells) {
    for (const char mark : {',', ';', '\t', '|'}) {
        std::string text = "Name,Phone,Town\nClub,020,Leyton\n";
        std::ranges::replace(text, ',', mark);
        const auto all = read_table(text);
        ASSERT_EQ(all.drafts.size(), 1U) << mark;
        EXPECT_EQ(all.drafts[0].phones[0].number, "020");
        EXPECT_EQ(all.drafts[0].places[0].town, "Leyton");
    }
    EXPECT_THAT(names(read_table("sep=;\nName;Phone\nA, B;1\n")), ElementsAre("A, B"));
}

TEST(CsvFeed, UTF_16_with_tabs_as_Excel_saves_it_is_read) {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string{"Name\tPhone\r\nClub\t1\r\n"}) wide.append({c, '\0'});
    EXPECT_THAT(names(read_table(wide)), ElementsAre("Club"));
}

TEST(CsvFeed, Quotes_line_ends_in_quotes_and_every_line_end_are_read) {
    const auto all = read_table("Name,What it is\r\"A \"\"b\"\"\",\"x\r\ny\"\r\nC,d\n");
    ASSERT_EQ(all.drafts.size(), 2U);
    EXPECT_EQ(all.drafts[0].name, "A \"b\"");
    EXPECT_EQ(all.drafts[0].description, "x\r\ny");
    EXPECT_EQ(all.drafts[1].spot.record, 3U);
}

TEST(CsvFeed, A_title_above_the_header_is_passed_over) {
    EXPECT_THAT(names(read_table("Our services 2026,,\n,,\nName,Phone,Town\nA,1,T\n")),
                ElementsAre("A"));
}

TEST(CsvFeed, Rows_with_too_few_or_too_many_cells_are_kept_and_noted) {
    const auto all = read_table("Name,Phone,Town\nA\nB,1,T,more\nC,1,T,,\n");
    EXPECT_THAT(names(all), ElementsAre("A", "B", "C"));
    EXPECT_EQ(all.noted("cells"), 2U);
    EXPECT_EQ(all.notes.kept()[0].spot.record, 2U);
}

TEST(CsvFeed, A_quote_that_never_closes_loses_nothing_after_its_line) {
    const auto all = read_table("Name,Phone\n\"A,1\nB,2\nC,3\n");
    EXPECT_THAT(names(all), ElementsAre("A,1", "B", "C"));
    EXPECT_EQ(all.noted("quote"), 1U);
}

TEST(CsvFeed, A_cell_longer_than_the_limit_loses_nothing_after_its_row) {
    const auto all = read_table("Name,What it is,Phone\nA,\"" +
                                std::string(CsvRows::kMaxCellBytes + 1, 'x') + "\",1\nB,y,2\n");
    EXPECT_THAT(names(all), ElementsAre("A", "B"));
    EXPECT_EQ(all.noted("quote"), 1U);
}

TEST(CsvFeed, Names_of_columns_may_be_spelled_in_several_ways) {
    const auto all = read_table(
        "SERVICE NAME,Organisation,E-mail,Website,Age range,Tel.,Address line 1,Address line "
        "2,Opening hours,"
        "Monday,Tuesday,Free\n"
        "A,P,e@example,w,5 to 11,1,Hall,High St,By appointment,10:00-13:00; "
        "14:00-17:00,Closed,No\n");
    ASSERT_EQ(all.drafts.size(), 1U);
    const auto& draft = all.drafts[0];
    EXPECT_EQ(draft.provider.name, "P");
    EXPECT_EQ(draft.email, "e@example");
    EXPECT_EQ(draft.age_from, "5");
    EXPECT_EQ(draft.age_to, "11");
    EXPECT_EQ(draft.phones[0].number, "1");
    EXPECT_EQ(draft.places[0].address, "Hall, High St");
    EXPECT_EQ(draft.schedule_note, "By appointment");
    ASSERT_EQ(draft.openings.size(), 2U);
    EXPECT_EQ(draft.openings[1].opens, "14:00");
    EXPECT_EQ(draft.free, "false");
    EXPECT_TRUE(all.notes.kept().empty());
}

TEST(CsvFeed, A_column_that_means_nothing_is_noted_once) {
    const auto all = read_table("Name,Phone,Officer,Officer\nA,1,x,y\nB,2,x,y\n");
    EXPECT_EQ(all.drafts.size(), 2U);
    EXPECT_EQ(all.noted("column"), 1U);
    EXPECT_EQ(all.notes.kept()[0].field, "Officer");
}

TEST(CsvFeed, Ages_in_one_cell_are_taken_apart_only_where_they_are_clear) {
    const auto ages = [](const std::string& cell) {
        const auto all = read_table("Name,Ages\nA,\"" + cell + "\"\n");
        const auto& draft = all.drafts.at(0);
        return draft.age_from + "/" + draft.age_to + "/" + draft.eligibility;
    };
    EXPECT_EQ(ages("5-11"), "5/11/");
    EXPECT_EQ(ages("16+"), "16//");
    EXPECT_EQ(ages("7"), "7/7/");
    EXPECT_EQ(ages("All ages"), "//All ages");
    EXPECT_EQ(ages("6 months to 3"), "//6 months to 3");
}

TEST(CsvFeed, Commas_part_a_list_where_nothing_else_does) {
    const auto all = read_table(
        "Name,Needs\nA,\"Autism, Social, emotional and mental health, Hearing\"\nB,\"x; y, z\"\n");
    EXPECT_THAT(all.drafts[0].needs,
                ElementsAre("Autism", "Social, emotional and mental health", "Hearing"));
    EXPECT_THAT(all.drafts[1].needs, ElementsAre("x", "y, z"));
}

TEST(CsvFeed, An_extra_row_of_Outposts_may_stand_anywhere_and_must_name_a_service) {
    const auto all = read_table(
        "import_id,import_id_reference,name,location_name,how_to_start,approved\n"
        "2,1,,Second hall,,\n1,,Club,First hall,Ring us,FALSE\n3,2,,Third "
        "hall,,\n4,9,,Nowhere,,\n");
    ASSERT_EQ(all.drafts.size(), 1U);
    EXPECT_EQ(all.drafts[0].places.size(), 3U);
    EXPECT_EQ(all.drafts[0].visible, "false");
    ASSERT_EQ(all.drafts[0].answers.size(), 1U);
    EXPECT_EQ(all.drafts[0].answers[0].question,
              "How can we start to use your service or activity?");
    EXPECT_EQ(all.noted("reference"), 1U);
}

TEST(CsvFeed, Of_rows_that_multiply_each_other_only_so_many_are_joined) {
    const kiosk::test::TemporaryFolder folder;
    std::string links = "id,service_id,location_id\n";
    std::string addresses = "id,location_id,address_1\n";
    for (int i = 0; i < 2000; ++i) {
        const auto id = std::to_string(i);
        links += id + ",s,here\n";
        addresses += id + ",here,1 High Street\n";
    }
    kiosk::test::write_file(folder / "services.csv", "id,name,organization_id\ns,Club,o\n");
    kiosk::test::write_file(folder / "locations.csv", "id,name\nhere,Hall\n");
    kiosk::test::write_file(folder / "service_at_locations.csv", links);
    kiosk::test::write_file(folder / "addresses.csv", addresses);
    const auto all = test::read_source(folder.path());
    ASSERT_EQ(all.drafts.size(), 1U);
    EXPECT_EQ(all.drafts[0].places.size(), 250U);
}

TEST(CsvFeed, A_set_of_tables_of_the_first_generation_is_joined) {
    const kiosk::test::TemporaryFolder folder;
    const auto put = [&](const std::string& name, const std::string& text) {
        kiosk::test::write_file(folder / name, text);
    };
    put("service.csv", "id,organization_id,name,status\n1,10,Club,active\n2,11,Choir,active\n");
    put("organization.csv", "id,name\n10,Trust\n");
    put("service_at_location.csv", "id,service_id,location_id\n1,1,1\n2,2,1\n");
    put("location.csv", "id,name,latitude,longitude\n1,Hall,51.5,-0.1\n");
    put("physical_address.csv", "id,location_id,address_1,postal_code\n1,1,High St,E17 1AA\n");
    put("accessibility_for_disabilities.csv", "id,location_id,accessibility\n1,1,Hoist\n");
    put("regular_schedule.csv",
        "id,service_id,service_at_location_id,byday,opens_at\n1,,2,MO,10:00\n");
    put("eligibility.csv", "id,service_id,eligibility,minimum_age\n1,1,teens,13\n");
    put("taxonomy.csv", "id,name,vocabulary\n5,Sport,esd\n");
    put("service_taxonomy.csv", "id,service_id,taxonomy_id\n1,1,5\n");
    put("funding.csv", "id,source\n1,x\n");
    const auto all = test::read_source(folder.path());
    EXPECT_EQ(all.opened.told, "Open Referral tables, 11 files in a folder");
    ASSERT_EQ(all.drafts.size(), 2U);
    EXPECT_EQ(all.drafts[0].provider.name, "Trust");
    EXPECT_EQ(all.drafts[0].age_from, "13");
    EXPECT_EQ(all.drafts[0].terms[0].term, "Sport");
    EXPECT_EQ(all.drafts[0].places[0].postcode, "E17 1AA");
    EXPECT_THAT(all.drafts[0].openings, testing::IsEmpty());
    EXPECT_EQ(all.drafts[1].openings.size(), 1U);  // of its being at the hall
    EXPECT_EQ(all.drafts[1].provider.id, "11");
    EXPECT_TRUE(all.notes.kept().empty());
}

}  // namespace
}  // namespace kiosk::feeds
