// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/secrets.h"

#include <gmock/gmock.h>

#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kPrivate = "(address kept private)";

TEST(Secrets, A_street_goes_out_of_a_text_with_its_number) {
    const std::string instead = kPrivate;
    EXPECT_EQ(without_streets("We are at 12 Acacia Road, Wigan."),
              "We are at " + instead + ", Wigan.");
    EXPECT_EQ(without_streets("come to 12a St Mary's Court"), "come to " + instead);
    EXPECT_EQ(without_streets("come to Acacia Avenue (by bus)"),
              "come to " + instead + " (by bus)");
    EXPECT_EQ(without_streets("14-16 High Street\n020 7946 0101"), instead + "\n020 7946 0101");
}

TEST(Secrets, What_is_no_street_stays) {
    for (const auto* text :
         {"Ring 020 7946 0101, 24 hours a day.", "We help 12 families.", "Women's Place",
          "on the road to work", "", " ", "12", "The end of 2 Weeks"}) {
        EXPECT_EQ(without_streets(text), text);
    }
}

TEST(Secrets, An_address_is_found_in_any_case_and_its_town_stays) {
    Secrets secrets;
    secrets.add("Acacia House, 12 Acacia Road, High Wycombe", "hp111aa");
    const auto text = secrets.without("ACACIA HOUSE in High Wycombe, HP11 1AA, not HP11 2BB");
    EXPECT_EQ(text, std::string{kPrivate} + " in High Wycombe, , not HP11 2BB");
}

TEST(Secrets, Nobody_reads_in_a_text_where_a_refuge_is) {
    auto draft = sound_draft();
    draft.name = "Women's refuge";
    draft.description = "We are at 12 Acacia Road. Ring 020 7946 0102.";
    draft.answers = {{"Where are you?", "Behind The Laurels House, opposite Elm Grove"}};
    draft.places = {{.name = "The Laurels House", .address = "The Laurels House"}};
    const auto service = settled(draft);
    EXPECT_THAT(service.description, Not(HasSubstr("Acacia")));
    EXPECT_THAT(service.description, HasSubstr("020 7946 0102"));
    EXPECT_THAT(service.questions.at(0).answer, Not(HasSubstr("Laurels")));
    EXPECT_THAT(service.questions.at(0).answer, Not(HasSubstr("Elm")));
}

TEST(Secrets, Nobody_reads_in_a_text_where_a_masked_place_is) {
    auto draft = sound_draft();
    draft.description = "The club is at 1 High Street, WN1 1AA. The office is at 2 Low Road.";
    draft.places = {{.address = "1 High Street", .postcode = "WN1 1AA", .is_masked = "true"}};
    EXPECT_EQ(settled(draft).description,
              "The club is at (address kept private), . The office is at 2 Low Road.");
}

TEST(Secrets, The_report_does_not_say_where_a_hidden_place_is) {
    auto draft = sound_draft();
    draft.name = "Women's refuge";
    for (const auto* postcode : {"WN1 1AAA", "WN1 OAA", "Wigan, WN1"}) {
        Notes notes;
        draft.places = {{.address = "12 Acacia Road", .postcode = postcode}};
        (void)settled(draft, notes);
        for (const auto& note : notes.kept()) {
            EXPECT_THAT(note.what, Not(HasSubstr("WN1")));
            EXPECT_THAT(note.what, Not(HasSubstr("Acacia")));
        }
    }
}

TEST(Secrets, A_refuge_without_a_place_has_a_hidden_one) {
    auto draft = sound_draft();
    draft.name = "Women's refuge";
    ASSERT_EQ(settled(draft).places.size(), 1U);
    EXPECT_TRUE(settled(draft).places[0].is_hidden);
}

}  // namespace
}  // namespace kiosk::feeds
