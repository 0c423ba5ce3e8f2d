// SPDX-License-Identifier: Apache-2.0
// What each dialect of JSON says, under the names that real feeds use.
#include <gmock/gmock.h>

#include "tests/localoffer_data/feeds/read_all.h"

namespace kiosk::feeds {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Draft only(const test::AllRead& all) {
    EXPECT_EQ(all.drafts.size(), 1U) << all.failure;
    return all.drafts.empty() ? Draft{} : all.drafts.front();
}

TEST(OpenReferral3, Phones_are_found_wherever_they_are) {
    const auto draft = only(test::read_json(R"({"contents":[{"id":"s","name":"S","status":"active",
        "phones":[{"number":"1","type":"voice"}],"telephone":2,
        "contacts":[{"title":"Team","email":"t@example","phones":[{"number":"3"}]},{"name":"N","phone":"4"}],
        "organization":{"id":"o","name":"O","phones":[{"number":"5"}]},
        "service_at_locations":[{"phones":[{"number":"6"}],"location":{"name":"L","phones":[{"number":"7"}]}}]}]})"));
    ASSERT_EQ(draft.phones.size(), 3U);
    EXPECT_EQ(draft.phones[0].kind, "voice");
    EXPECT_EQ(draft.phones[1].number, "2");
    EXPECT_EQ(draft.phones[2].number, "6");
    EXPECT_EQ(draft.contacts[0].phones[0].number, "3");
    EXPECT_EQ(draft.contacts[1].phones[0].number, "4");
    EXPECT_EQ(draft.provider.phones[0].number, "5");
    EXPECT_EQ(draft.places[0].phones[0].number, "7");
}

TEST(OpenReferral3, Schedules_at_every_level_are_openings) {
    const auto draft = only(test::read_json(R"({"contents":[{"name":"S","status":"active",
        "schedules":[{"freq":"WEEKLY","byday":"MO,TU","opens_at":"09:00","closes_at":"10:00","valid_from":"2026-01-01","until":"2026-12-31"},
                     {"description":"Ring us for the dates"}],
        "service_at_locations":[{"schedules":[{"freq":"MONTHLY","bymonthday":"2,3","opens_at":"11:00","description":"Drop in"}],
          "location":{"name":"L","schedules":[{"byday":["WE"],"opens_at":"12:00"}]}}]}]})"));
    ASSERT_EQ(draft.openings.size(), 3U);
    EXPECT_EQ(draft.openings[0].days, "WE");
    EXPECT_EQ(draft.openings[1].note, "Drop in\nDays of the month: 2,3");
    EXPECT_EQ(draft.openings[1].frequency, "MONTHLY");
    EXPECT_EQ(draft.openings[2].days, "MO,TU");
    EXPECT_EQ(draft.openings[2].from, "2026-01-01");
    EXPECT_EQ(draft.openings[2].to, "2026-12-31");
    EXPECT_EQ(draft.schedule_note, "Ring us for the dates");
}

TEST(OpenReferral3, The_physical_address_is_the_place_and_nobody_s_name_is_in_it) {
    const auto draft = only(test::read_json(
        R"({"contents":[{"name":"S","status":"active","service_at_locations":[{"location":{
        "id":9,"location_type":"physical","latitude":51.5,"longitude":-0.1,"transportation":"Bus 1",
        "addresses":[{"address_1":"PO Box 1","address_type":"postal"},
                     {"attention":"A. Person","address_1":"1 High St","address_2":"Upper floor","city":"Town","postal_code":"E17 3AA","address_type":"physical"}]}}]}]})"));
    ASSERT_EQ(draft.places.size(), 1U);
    EXPECT_EQ(draft.places[0].id, "9");
    EXPECT_EQ(draft.places[0].address, "1 High St, Upper floor");
    EXPECT_EQ(draft.places[0].postcode, "E17 3AA");
    EXPECT_EQ(draft.places[0].travel, "Bus 1");
    EXPECT_EQ(draft.places[0].latitude, "51.5");
}

TEST(OpenReferral3, What_its_parent_has_beside_it_is_read_too) {
    const auto draft = only(test::read_json(
        R"({"contents":[{"name":"S","status":"temporarily closed","alert":"Back in May",
        "eligibility_description":"Families in need","application_process":"Ring us","wait_time":"Three weeks",
        "fees_description":"Ask us","languages":[{"name":"Urdu"},{"code":"en"},{"language":"Polish"}],
        "service_areas":[{"name":"Bristol"}],"attributes":[{"taxonomy_term":{"name":"Autism","taxonomy":"needs"}},{"label":"Age","value":"Youth"}]}]})"));
    EXPECT_EQ(draft.eligibility, "Families in need");
    EXPECT_EQ(draft.referral_how, "Ring us\nThree weeks");
    EXPECT_EQ(draft.costs[0].option, "Ask us");
    EXPECT_THAT(draft.languages, ElementsAre("Urdu", "en", "Polish"));
    EXPECT_EQ(draft.council, "Bristol");
    ASSERT_EQ(draft.terms.size(), 2U);
    EXPECT_EQ(draft.terms[0].scheme, "needs");
    EXPECT_EQ(draft.terms[1].scheme, "Age");
    EXPECT_EQ(draft.status, "temporarily closed");
}

TEST(OpenReferral3, A_service_at_a_location_is_that_service_there) {
    const auto draft = only(test::read_json(
        R"({"total_items":1,"contents":[{"id":"link","location":{"name":"Hall","latitude":51.5},
        "schedules":[{"byday":"MO","opens_at":"9"}],"service":{"id":"s","name":"S","status":"active"}}]})"));
    EXPECT_EQ(draft.source_id, "s");
    ASSERT_EQ(draft.places.size(), 1U);
    EXPECT_EQ(draft.places[0].name, "Hall");
    EXPECT_EQ(draft.openings.size(), 1U);
}

TEST(OpenReferral3, A_shallow_list_is_a_list_of_services) {
    const auto all = test::read_json(R"({"contents":[{"id":1,"name":"A"},{"id":2,"name":"B"}]})");
    EXPECT_EQ(all.opened.format, Format::OpenReferral3);
    EXPECT_EQ(all.drafts.size(), 2U);
}

TEST(OpenReferral1, It_is_read_with_its_own_names) {
    const auto all = test::read_json(
        R"({"totalElements":1,"content":[{"id":"s","name":"S","status":"active","deliverable_type":"Advice",
        "attending_type":"venue","attending_access":"referral","assured_date":"2026-02-03",
        "eligibilitys":[{"eligibility":"teen","minimum_age":13,"maximum_age":17},{"eligibility":"adult","minimum_age":18,"maximum_age":25}],
        "regular_schedules":[{"byday":"MO","opens_at":"09:00:00","closes_at":"17:00:00"}],
        "service_taxonomys":[{"taxonomy":{"id":"t","name":"Autism","vocabulary":"esdServiceTypes"}}],
        "cost_options":[{"option":"Child","amount":"3.5","amount_description":"a session"}],
        "contacts":[{"name":"N","phones":[{"number":"020 7946 0000"}]}],
        "reviews":[{"score":"4"},{"score":5},{"score":"none"}],
        "service_at_locations":[{"regular_schedule":[{"byday":"TU","opens_at":"10:00"}],"location":{"name":"Hall",
          "physical_addresses":[{"address_1":"1 High St","postal_code":"BS1 1AA"}],
          "accessibility_for_disabilities":[{"accessibility":"Hearing loop"}]}}]}]})");
    EXPECT_EQ(all.opened.told, "Open Referral UK 1, a page with content");
    const auto draft = only(all);
    EXPECT_EQ(draft.eligibility, "teen\nadult");
    EXPECT_EQ(draft.age_from, "13");
    EXPECT_EQ(draft.age_to, "25");
    EXPECT_EQ(draft.openings.size(), 2U);
    EXPECT_EQ(draft.terms[0].scheme, "esdServiceTypes");
    EXPECT_THAT(draft.categories, ElementsAre("Autism"));
    EXPECT_EQ(draft.costs[0].per, "a session");
    EXPECT_EQ(draft.contacts[0].phones.size(), 1U);
    EXPECT_EQ(draft.rating_count, "2");
    EXPECT_EQ(draft.rating_stars.substr(0, 3), "4.5");
    EXPECT_EQ(draft.referral, "referral");
    EXPECT_EQ(draft.places[0].postcode, "BS1 1AA");
    EXPECT_THAT(draft.places[0].access, ElementsAre("Hearing loop"));
}

TEST(OpenReferral1, The_extensions_of_Placecube_are_read) {
    const auto draft =
        only(test::read_json(R"([{"id":"s","name":"S","pc_targetAudience":["Carers","Parents"],
        "attending_type":"home visit","pc_metadata":{"date_assured":"2026-01-02","date_modified":"2026-03-04","assured_by":"w@example"}}])"));
    EXPECT_EQ(draft.eligibility, "Carers\nParents");
    EXPECT_EQ(draft.checked, "2026-01-02");
    EXPECT_EQ(draft.modified, "2026-03-04");
    ASSERT_EQ(draft.places.size(), 1U);
    EXPECT_EQ(draft.places[0].kind, "home visit");
}

TEST(OutpostFeed, A_masked_place_and_a_contact_that_is_not_shown_are_marked) {
    const auto draft =
        only(test::read_json(R"({"content":[{"id":1,"name":"S","needs_referral":true,"free":false,
        "locations":[{"id":1,"geometry":{"coordinates":[-1.09,51.77]},"mask_exact_address":true,"accessibilities":[{"name":"Hoist"}]}],
        "contacts":[{"name":"N","visible":false,"phone":"1"}],"suitabilities":[{"name":"Autism"}],
        "cost_options":[{"option":"All","amount":4,"cost_type":"per session"}],
        "organisation":{"id":3,"name":null}}]})"));
    EXPECT_EQ(draft.places[0].is_masked, "true");
    EXPECT_EQ(draft.places[0].longitude, "-1.09");
    EXPECT_EQ(draft.places[0].latitude, "51.77");
    EXPECT_EQ(draft.contacts[0].visible, "false");
    EXPECT_EQ(draft.referral, "true");
    EXPECT_EQ(draft.costs[0].per, "per session");
    EXPECT_EQ(draft.provider.id, "3");
    EXPECT_EQ(draft.provider.name, "");
    EXPECT_EQ(draft.terms[0].scheme, "suitability");
}

TEST(PlainFeed, Strange_kinds_of_values_are_read_generously) {
    const auto draft = only(test::read_json(
        R"([{"ID":7,"Service Name":"S","ageMin":"5","age_max":11.0,"category":["A","B"],
        "needs":"autism; speech","phone":["1",{"number":2}],"location":"Town Hall","postcode":"E17",
        "schedule":"Mondays at ten","cost":"Free","provider":{"name":"P"},"languages":{"0":{"name":"Urdu"}}}])"));
    EXPECT_EQ(draft.source_id, "7");
    EXPECT_EQ(draft.name, "S");
    EXPECT_EQ(draft.age_from, "5");
    EXPECT_EQ(draft.age_to, "11.0");
    EXPECT_THAT(draft.categories, ElementsAre("A", "B"));
    EXPECT_THAT(draft.needs, ElementsAre("autism", "speech"));
    EXPECT_EQ(draft.phones.size(), 2U);
    EXPECT_EQ(draft.places[0].name, "Town Hall");
    EXPECT_EQ(draft.schedule_note, "Mondays at ten");
    EXPECT_EQ(draft.free, "true");
    EXPECT_EQ(draft.provider.name, "P");
    EXPECT_THAT(draft.languages, ElementsAre("Urdu"));
}

TEST(PlainFeed, Day_0_is_Monday_and_a_price_is_kept) {
    const auto draft = only(test::read_json(
        R"([{"name":"S","category":"c","schedule":[{"day":0,"start":540,"end":600},{"day":6,"start":0,"end":1}],
        "cost":{"type":"paid","amount":2.5,"unit":"session"},"term_time_only":true,"fictitious":true}])"));
    EXPECT_EQ(draft.openings[0].days, "Monday");
    EXPECT_EQ(draft.openings[1].days, "Sunday");
    EXPECT_EQ(draft.openings[0].closes, "600");
    EXPECT_EQ(draft.costs[0].amount, "2.5");
    EXPECT_EQ(draft.costs[0].per, "session");
    EXPECT_EQ(draft.season, "true");
    EXPECT_EQ(draft.invented, "true");
    EXPECT_THAT(draft.places, IsEmpty());
}

}  // namespace
}  // namespace kiosk::feeds
