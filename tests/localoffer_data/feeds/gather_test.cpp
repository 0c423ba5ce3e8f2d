// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/gather.h"

#include <gmock/gmock.h>

#include "localoffer_data/feeds/entry_json.h"
#include "tests/fixtures/random_service.h"
#include "tests/fixtures/temporary_folder.h"

namespace kiosk::feeds {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(EntryJson, What_is_written_is_read_back_the_same) {
    test::RandomService random{7};
    for (int i = 0; i < 500; ++i) {
        const auto service = random.next();
        const auto back = from_json(to_json(service));
        ASSERT_TRUE(back) << back.error().detail;
        EXPECT_EQ(*back, service);
    }
}

TEST(EntryJson, Other_json_is_refused) {
    for (const auto* text : {"", "{", "[]", "3", R"({"name": 5})", R"({"ages": 1, "age_from": -1})",
                             R"({"schedule": {"weekly": [[8, 0, 60]]}})", R"({"tier": "royal"})",
                             R"({"places": {}})"}) {
        EXPECT_FALSE(from_json(text)) << text;
    }
    EXPECT_EQ(from_json(std::string(kMaxEntryBytes + 1, ' ')).error().code, base::Code::TooLarge);
}

model::Service service(const std::string& id, const std::string& name = "Otters") {
    model::Service s;
    s.source_id = id;
    s.name = name;
    s.provider.name = "The Swimming Club";
    s.places.emplace_back().postcode = "E17 6DH";
    s.provenance.source = "a.json";
    return s;
}

class Gathering : public testing::Test {
  protected:
    void SetUp() override {
        auto begun = Gather::begin(folder_ / "scratch");
        ASSERT_TRUE(begun);
        gather_.emplace(*std::move(begun));
        gather_->next_source("a.json");
    }
    void add(const model::Service& s, const std::string& modified = "",
             const std::string& hidden_postcode = "") {
        ASSERT_TRUE(
            gather_->add({s, modified, hidden_postcode}, {"a.json", ++record_}, notes_, merges_));
    }
    std::vector<model::Service> all() {
        std::vector<model::Service> services;
        EXPECT_TRUE(gather_->each([&](model::Service& s, Twin /*twin*/) -> base::Result<void> {
            services.push_back(s);
            return {};
        }));
        return services;
    }

    test::TemporaryFolder folder_;
    std::optional<Gather> gather_;
    Notes notes_;
    Merges merges_;
    std::size_t record_ = 0;
};

TEST_F(Gathering, Services_come_out_in_the_order_in_which_they_came) {
    for (int i = 0; i < 100; ++i) add(service(std::to_string(i), "Club " + std::to_string(i)));
    const auto services = all();
    ASSERT_THAT(services, SizeIs(100));
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(services[static_cast<std::size_t>(i)].source_id, std::to_string(i));
    EXPECT_THAT(notes_.kept(), IsEmpty());
}

TEST_F(Gathering, Of_one_id_the_newest_is_taken_with_what_only_the_others_know) {
    auto first = service("1");
    first.reach.phone = "020 7946 0101";
    first.description = "Old words.";
    auto second = service("1");
    second.description = "New words.";
    auto third = service("1");
    third.description = "Oldest words.";
    third.eligibility = "Anybody.";
    add(first, "2026-01-01");
    add(second, "2026-03-01T10:00:00Z");
    add(third, "2025-12-31");
    const auto services = all();
    ASSERT_THAT(services, SizeIs(1));
    EXPECT_EQ(services[0].description, "New words.");
    EXPECT_EQ(services[0].reach.phone, "020 7946 0101");
    EXPECT_EQ(services[0].eligibility, "Anybody.");
    EXPECT_EQ(notes_.counts().at("duplicate"), 2U);
    EXPECT_EQ(merges_.count(), 2U);
}

TEST_F(Gathering, One_service_of_two_feeds_is_one_and_the_first_feed_is_believed) {
    auto ours = service("1");
    ours.description = "Ours.";
    add(ours, "2020-01-01");
    gather_->next_source("b.json");
    auto theirs = service("77", "OTTERS!");
    theirs.provider.name = "the swimming-club";
    theirs.places[0].postcode = "e176dh";
    theirs.description = "Theirs.";
    theirs.reach.phone = "020 7946 0102";
    add(theirs, "2026-01-01");
    add(theirs, "2026-02-01");  // and again under its own id
    const auto services = all();
    ASSERT_THAT(services, SizeIs(1));
    EXPECT_EQ(services[0].description, "Ours.");
    EXPECT_EQ(services[0].reach.phone, "020 7946 0102");
    EXPECT_EQ(notes_.counts().at("merged"), 2U);
    ASSERT_THAT(merges_.kept(), SizeIs(2));
    EXPECT_EQ(merges_.kept()[0].kept.source, "a.json");
    EXPECT_EQ(merges_.kept()[0].kept.record, 1U);
}

TEST_F(Gathering, Another_provider_name_or_postcode_is_another_service) {
    add(service("1"));
    gather_->next_source("b.json");
    auto other_name = service("2", "Seals");
    auto other_provider = service("3");
    other_provider.provider.name = "The Pool";
    auto other_place = service("4");
    other_place.places[0].postcode = "E4 6XQ";
    for (const auto& each : {other_name, other_provider, other_place}) add(each);
    EXPECT_EQ(gather_->size(), 4U);
    EXPECT_EQ(merges_.count(), 0U);
}

TEST_F(Gathering, Twins_of_one_feed_stay_two_and_are_noted) {
    add(service("1"));
    add(service("2"));
    EXPECT_EQ(gather_->size(), 2U);
    EXPECT_EQ(notes_.counts().at("twin"), 1U);
}

TEST_F(Gathering, A_name_alone_makes_no_two_services_one) {
    auto bare = service("");
    bare.provider.name.clear();
    bare.places.clear();
    add(bare);
    gather_->next_source("b.json");
    add(bare);
    EXPECT_EQ(gather_->size(), 2U);
}

TEST_F(Gathering, What_one_source_keeps_private_no_other_gives_away) {
    auto refuge = service("1");
    refuge.is_sensitive = true;
    refuge.places[0] = {};
    refuge.places[0].is_hidden = true;
    add(refuge, "", "E17 6DH");
    gather_->next_source("b.json");
    auto open = service("9");
    open.description = "We are at 1 High Street.";
    open.places[0].address = "1 High Street";
    open.places[0].town = "Walthamstow";
    add(open);
    const auto services = all();
    ASSERT_THAT(services, SizeIs(1));
    EXPECT_TRUE(services[0].is_sensitive);
    ASSERT_THAT(services[0].places, SizeIs(1));
    EXPECT_TRUE(services[0].places[0].is_hidden);
    EXPECT_EQ(services[0].places[0].town, "");
    EXPECT_EQ(services[0].description.find("High Street"), std::string::npos);
}

TEST_F(Gathering, Where_a_refuge_without_a_postcode_is_no_other_source_tells) {
    auto open = service("9");
    open.places[0].address = "1 High Street";
    add(open);
    add(service("10", "Seals"));
    gather_->next_source("b.json");
    auto refuge = service("1");
    refuge.is_sensitive = true;
    refuge.places[0] = {};
    refuge.places[0].is_hidden = true;
    add(refuge);
    const auto services = all();
    ASSERT_THAT(services, SizeIs(3));
    EXPECT_TRUE(services[0].is_sensitive);
    EXPECT_EQ(services[0].places[0].address + services[0].places[0].postcode, "");
    EXPECT_EQ(services[1].places[0].postcode, "E17 6DH");
}

TEST_F(Gathering, An_address_that_a_later_source_hides_is_hidden) {
    auto open = service("1");
    open.places[0].address = "1 High Street";
    open.description = "We meet at 1 High Street, E17 6DH.";
    add(open);
    gather_->next_source("b.json");
    auto masked = service("9");
    masked.places[0] = {};
    masked.places[0].is_hidden = true;
    add(masked, "", "E17 6DH");
    const auto services = all();
    ASSERT_THAT(services, SizeIs(1));
    EXPECT_TRUE(services[0].places[0].is_hidden);
    EXPECT_EQ(services[0].places[0].address, "");
    EXPECT_EQ(services[0].places[0].postcode, "");
    EXPECT_EQ(services[0].description, "We meet at (address kept private), .");
}

TEST_F(Gathering, Two_services_under_one_id_stay_two) {
    add(service("1"));
    auto other = service("1", "Seals");
    add(other, "2026-01-01");
    EXPECT_EQ(gather_->size(), 1U) << "renamed";
    other.name = "Bears";
    other.provider.name = "The Zoo";
    add(other);
    EXPECT_EQ(gather_->size(), 2U);
    EXPECT_EQ(notes_.counts().at("same-id"), 1U);
}

TEST_F(Gathering, No_more_answers_are_put_together_than_a_directory_takes) {
    for (const auto* source : {"a", "b"}) {
        auto s = service("1");
        for (int i = 0; i < 80; ++i) s.questions.push_back({source + std::to_string(i), "Yes"});
        add(s);
    }
    EXPECT_THAT(all()[0].questions, SizeIs(100));
}

TEST_F(Gathering, A_record_that_comes_again_and_says_nothing_new_takes_no_room) {
    add(service("1"));
    add(service("1"));
    (void)all();  // so that all is written
    const auto bytes = std::filesystem::file_size(folder_ / "scratch");
    for (int i = 0; i < 100; ++i) add(service("1"));
    (void)all();
    EXPECT_EQ(std::filesystem::file_size(folder_ / "scratch"), bytes);
}

TEST_F(Gathering, The_scratch_file_goes_away) {
    add(service("1"));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "scratch"));
    gather_.reset();
    EXPECT_FALSE(std::filesystem::exists(folder_ / "scratch"));
}

}  // namespace
}  // namespace kiosk::feeds
