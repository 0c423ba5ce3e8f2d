// SPDX-License-Identifier: Apache-2.0
// Whom to ring, and where it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "localoffer_data/feeds/settle.h"
#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Settle, The_number_to_ring_comes_from_the_nearest_field_that_has_one) {
    auto draft = sound_draft();
    draft.phones = {{"92939293", ""}};
    draft.contacts = {{.name = "A", .phones = {{"01632 960100", ""}}, .visible = "false"},
                      {.name = "B", .phones = {{"01632 960101", ""}}}};
    draft.provider.phones = {{"01632 960102", ""}};
    Notes notes;
    EXPECT_EQ(settled(draft, notes).reach.phone, "01632 960101");
    EXPECT_EQ(notes.counts().at("phone"), 1U);
    draft.contacts.clear();
    EXPECT_EQ(settled(draft).reach.phone, "01632 960102");
}

TEST(Settle, A_number_in_the_text_serves_where_no_field_has_one) {
    auto draft = sound_draft();
    draft.phones.clear();
    draft.description = "Ring 01942 486136. In a crisis ring 116 123 or 0800 1111.";
    Notes notes;
    EXPECT_EQ(settled(draft, notes).reach.phone, "01942 486136");
    EXPECT_EQ(notes.counts().at("phone-in-text"), 1U);
    draft.description = "In a crisis ring the Samaritans on 116 123.";
    Notes none;
    EXPECT_EQ(settled(draft, none).reach.phone, "");
    EXPECT_EQ(none.counts().at("no-phone"), 1U);
}

TEST(Settle, Ways_without_voice_are_kept_apart) {
    auto draft = sound_draft();
    draft.phones = {{"07700 900123", "text"}, {"020 7946 0101", ""}, {"020 7946 0102", "minicom"}};
    const auto reach = settled(draft).reach;
    EXPECT_EQ(reach.phone, "020 7946 0101");
    EXPECT_EQ(reach.text, "07700 900123");
    EXPECT_EQ(reach.relay, "Minicom: 020 7946 0102");
    draft.phones = {{"18001 020 7946 0904", ""}};
    EXPECT_EQ(settled(draft).reach.relay, "Relay UK: 18001 020 7946 0904");
}

TEST(Settle, A_second_number_is_kept_with_what_it_is_for) {
    auto draft = sound_draft();
    draft.phones = {{"01632 960100 / 01632 960101 (evenings)", ""},
                    {"01632 960102", "voice", "Bookings"},
                    {"01632960100", ""},
                    {"01632 960109", "fax"}};
    draft.contacts = {
        {.name = "Jane Smith", .title = "Play leader", .phones = {{"01632 960103", ""}}},
        {.name = "Jane Smith", .phones = {{"07700 900123", "mobile"}}},
        {.name = "Jane Smith", .phones = {{"01632 960104", ""}}, .visible = "false"}};
    draft.places = {{.name = "Mill Hall", .phones = {{"01632 960105", ""}}}};
    draft.answers = {{"Who runs it?", "Parents."}};
    const auto service = settled(draft);
    EXPECT_EQ(service.reach.phone, "01632 960100");
    ASSERT_EQ(service.questions.size(), 2U);
    EXPECT_EQ(service.questions[0].question, "More phone numbers");
    EXPECT_EQ(service.questions[0].answer,
              "evenings: 01632 960101\nBookings: 01632 960102\nPlay leader: 01632 960103\n"
              "07700 900123\nMill Hall: 01632 960105");
}

TEST(Settle, One_number_is_no_list_and_a_number_over_the_limit_is_noted) {
    auto draft = sound_draft();
    draft.phones = {{"01632 960100", ""}, {"+44 1632 960100", ""}, {"18001 01632 960100", ""}};
    EXPECT_TRUE(settled(draft).questions.empty());
    for (int i = 0; i < 12; ++i) draft.phones.push_back({"016329602" + std::to_string(10 + i), ""});
    Notes notes;
    const auto service = settled(draft, notes);
    EXPECT_EQ(std::ranges::count(service.questions.at(0).answer, '\n'), 9);
    EXPECT_EQ(notes.counts().at("phones"), 1U);
}

TEST(Settle, No_person_is_named) {
    auto draft = sound_draft();
    draft.email = "jane.smith@council.gov.uk";
    draft.contacts = {
        {.name = "Oluwaseun Adeyemi", .title = "Play leader", .email = "o.adeyemi@council.gov.uk"},
        {.name = "Reception", .email = "info@club.org"}};
    draft.description =
        "Ask Oluwaseun Adeyemi or write to jane.smith@council.gov.uk. Headteacher: Mrs J Smith.";
    Notes notes;
    const auto service = settled(draft, notes);
    EXPECT_EQ(service.reach.email, "info@club.org");
    EXPECT_EQ(service.ask_for, "Play leader");
    EXPECT_THAT(service.description, Not(HasSubstr("Adeyemi")));
    EXPECT_THAT(service.description, Not(HasSubstr("mith")));
    EXPECT_GE(notes.counts().at("named-email"), 3U);
    for (const auto& note : notes.kept()) {
        EXPECT_THAT(note.what, Not(HasSubstr("mith")));
        EXPECT_THAT(note.what, Not(HasSubstr("deyemi")));
    }
}

TEST(Settle, A_place_is_tidied) {
    auto draft = sound_draft();
    draft.places = {
        {.name = "Thomley",
         .kind = "physical",
         .address = " Menmarsh Road, Aylesbury, hp189jz",
         .town = "Aylesbury",
         .latitude = "-1.090864",
         .longitude = "51.771984",
         .access = {"Hoist", "hoist", "Partial wheelchair access", "Roof garden",
                    "The building has induction loops. Wheelchair access on all levels."}}};
    Notes notes;
    const auto service = settled(draft, notes);
    ASSERT_EQ(service.places.size(), 1U);
    const auto& place = service.places[0];
    EXPECT_EQ(place.address, "Menmarsh Road");
    EXPECT_EQ(place.postcode, "HP18 9JZ");
    EXPECT_EQ(place.outcode, "HP18");
    EXPECT_DOUBLE_EQ(place.position->latitude, 51.771984);
    EXPECT_EQ(place.access.size(), 2U);
    EXPECT_EQ(place.access[0].feature.text, "hoist");
    EXPECT_EQ(place.access[1].feature.text, "wheelchair-access");
    EXPECT_EQ(notes.counts().at("position-swapped"), 1U);
    EXPECT_EQ(notes.counts().at("unmapped"), 1U);
}

TEST(Settle, Half_a_postcode_is_an_outcode_and_a_wrong_one_is_noted) {
    auto draft = sound_draft();
    draft.places = {{.name = "a", .postcode = "wn1"},
                    {.name = "b", .postcode = "ABC 1234"},
                    {.name = "c", .postcode = "E17 ODH"}};
    Notes notes;
    const auto service = settled(draft, notes);
    EXPECT_EQ(service.places[0].outcode, "WN1");
    EXPECT_EQ(service.places[0].postcode, "");
    EXPECT_EQ(service.places[1].outcode, "");
    EXPECT_EQ(service.places[2].postcode, "E17 0DH");
    EXPECT_EQ(notes.counts().at("postcode"), 2U);
}

TEST(Settle, Positions_at_zero_and_abroad_are_left_out) {
    auto draft = sound_draft();
    draft.places = {{.name = "a", .latitude = "0", .longitude = "0.0"},
                    {.name = "b", .latitude = "100", .longitude = "101"},
                    {.name = "c", .latitude = "nan", .longitude = "1"}};
    Notes notes;
    const auto service = settled(draft, notes);
    for (const auto& place : service.places) EXPECT_FALSE(place.position);
    EXPECT_EQ(notes.counts().at("position-zero"), 1U);
    EXPECT_EQ(notes.counts().at("position-abroad"), 1U);
}

TEST(Settle, A_masked_place_keeps_only_its_outcode) {
    auto draft = sound_draft();
    draft.places = {{.name = "Foster home",
                     .address = "1 High Street",
                     .town = "Wigan",
                     .postcode = "WN1 1AA",
                     .latitude = "53.5",
                     .longitude = "-2.6",
                     .is_masked = "TRUE"}};
    const auto place = settled(draft).places.at(0);
    EXPECT_TRUE(place.is_hidden);
    EXPECT_EQ(place.address + place.postcode, "");
    EXPECT_FALSE(place.position);
    EXPECT_EQ(place.outcode, "WN1");
}

TEST(Settle, Nobody_learns_where_a_refuge_is) {
    auto draft = sound_draft();
    draft.name = "Wigan Women's Aid Refuge";
    draft.description = "A safe house at WN1 1AA for women.";
    draft.places = {{.name = "The Laurels",
                     .address = "1 High Street",
                     .town = "Wigan",
                     .postcode = "WN1 1AA",
                     .latitude = "53.5",
                     .longitude = "-2.6"}};
    const auto service = settled(draft);
    EXPECT_TRUE(service.is_sensitive);
    const auto& place = service.places.at(0);
    EXPECT_TRUE(place.is_hidden);
    EXPECT_EQ(place.name + place.address + place.town + place.postcode + place.outcode, "");
    EXPECT_FALSE(place.position);
    EXPECT_THAT(service.description, Not(HasSubstr("WN1")));
}

TEST(Settle, A_number_of_Relay_UK_keeps_its_prefix) {
    auto draft = sound_draft();
    draft.phones = {{"18001 01942 555030", "textphone"}};
    EXPECT_EQ(settled(draft).reach.relay, "Relay UK: 18001 01942 555030");
    draft.phones = {{"01942 555030", "textphone"}};
    EXPECT_EQ(settled(draft).reach.relay, "Textphone: 01942 555030");
}

}  // namespace
}  // namespace kiosk::feeds
