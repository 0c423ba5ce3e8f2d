// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/corrections.h"

#include <gmock/gmock.h>

#include "localoffer_data/feeds/ids.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kHead = "service,field,value,source,checked\n";

struct Read {
    Corrections corrections;
    ingest::Problems problems;
};

Read read(const std::string& rows) {
    Read read;
    read.corrections = Corrections::parse(kHead + rows, "ours.csv", read.problems);
    return read;
}

ingest::Cells otters() {
    return {{"id", "otters-1"}, {"source_id", "77"}, {"name", "Otters"},
            {"phone", "1"},     {"source", "feed"},  {"checked", ""}};
}

TEST(OwnCorrections, Come_before_what_the_feed_says_whatever_names_the_service) {
    for (const auto* name : {"otters-1", "77", "Otters"}) {
        auto read_in = read(std::string{name} + ",phone,020 7946 0101,the office,2026-11-22\n");
        ASSERT_THAT(read_in.problems.lines(), IsEmpty());
        auto service = otters();
        EXPECT_EQ(read_in.corrections.apply(service), Corrections::Outcome::Corrected);
        EXPECT_EQ(service["phone"], "020 7946 0101");
        EXPECT_EQ(service["source"], "the office");
        EXPECT_EQ(service["checked"], "2026-11-22");
        EXPECT_THAT(read_in.corrections.unused(), IsEmpty());
    }
}

TEST(OwnCorrections, May_empty_a_cell_or_remove_a_service) {
    auto emptied = read("77,phone,,the office,2026-11-22\n");
    auto service = otters();
    EXPECT_EQ(emptied.corrections.apply(service), Corrections::Outcome::Corrected);
    EXPECT_EQ(service["phone"], "");
    auto removed = read("77,remove,yes,the office,2026-11-22\n");
    EXPECT_EQ(removed.corrections.apply(service), Corrections::Outcome::Removed);
}

TEST(OwnCorrections, That_fit_no_service_are_named) {
    auto read_in = read("78,phone,1,us,2026-11-22\n77,phone,2,us,2026-11-22\n");
    auto service = otters();
    read_in.corrections.apply(service);
    EXPECT_THAT(read_in.corrections.unused(), ElementsAre("line 2: no service \"78\""));
}

TEST(OwnCorrections, That_fit_more_than_one_service_are_named) {
    auto read_in = read("77,phone,1,us,2026-11-22\notters-1,email,x@y.org,us,2026-11-22\n");
    auto service = otters();
    auto other_source = otters();
    other_source["id"] = "seals-1";
    read_in.corrections.apply(service);
    EXPECT_THAT(read_in.corrections.shared(), IsEmpty());
    read_in.corrections.apply(other_source);
    EXPECT_THAT(read_in.corrections.shared(),
                ElementsAre("line 2: \"77\" is 2 services; all were changed"));
}

TEST(OwnCorrections, Of_what_makes_a_service_itself_or_of_nothing_are_refused) {
    for (const auto* field : {"id", "provider", "source_id", "places", "telephone", ""}) {
        const auto read_in = read("77," + std::string{field} + ",x,us,2026-11-22\n");
        EXPECT_FALSE(read_in.problems.empty()) << field;
    }
    EXPECT_THAT(read("77,remove,no,us,2026-11-22\n").problems.lines(),
                ElementsAre(HasSubstr("is not yes")));
    EXPECT_THAT(read("77,phone,1,us,soon\n").problems.lines(),
                ElementsAre(HasSubstr("is not a date")));
}

TEST(Ids, Are_of_the_name_and_the_same_every_time) {
    Ids first;
    Ids second;
    const auto id = first.give("St John's After-School Club!", "77");
    EXPECT_TRUE(id.starts_with("st-johns-after-school-club-")) << id;
    EXPECT_EQ(second.give("St John's After-School Club!", "77"), id);
    EXPECT_NE(first.give("St John's After-School Club!", "78"), id);
}

TEST(Ids, Are_never_given_twice_and_fit_a_content_folder) {
    Ids ids;
    const auto first = ids.give("Club", "1");
    const auto again = ids.give("Club", "1");
    EXPECT_NE(first, again);
    for (const auto& name :
         {std::string(500, 'x'), std::string{"کھیل"}, std::string{"--"}, std::string{}}) {
        const auto id = ids.give(name, "key");
        EXPECT_TRUE(ingest::is_id(id)) << id;
    }
}

}  // namespace
}  // namespace kiosk::feeds
