// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/settle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> ids_of(const std::vector<model::Tag>& tags) {
    std::vector<std::string> ids;
    for (const auto& tag : tags) ids.push_back(tag.id.text);
    return ids;
}

TEST(Settle, A_sound_record_is_taken_with_no_note) {
    Notes notes;
    auto draft = sound_draft();
    draft.modified = "2026-05-01T10:30:45.123Z";
    const auto result = settle(draft, shipped_vocabulary(), kToday, notes);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->service.name, "Saturday Club");
    EXPECT_EQ(result->service.category.text, "play");
    EXPECT_EQ(result->service.reach.phone, "020 7946 0101");
    EXPECT_EQ(result->service.source_id, "17");
    EXPECT_EQ(result->service.provenance.source, "Example council");
    EXPECT_EQ(base::to_iso(result->service.provenance.checked), "2026-05-01");
    EXPECT_EQ(result->modified, "2026-05-01T10:30:45.123Z");
    EXPECT_TRUE(notes.counts().empty());
}

struct Refusal {
    const char* kind;
    void (*spoil)(Draft&);
};

class Refused : public testing::TestWithParam<Refusal> {};

TEST_P(Refused, Says_why) {
    auto draft = sound_draft();
    GetParam().spoil(draft);
    Notes notes;
    EXPECT_FALSE(settle(draft, shipped_vocabulary(), kToday, notes));
    EXPECT_EQ(notes.counts().count(GetParam().kind), 1U);
    ASSERT_FALSE(notes.kept().empty());
    EXPECT_EQ(notes.kept().back().done, Done::Refused);
}

INSTANTIATE_TEST_SUITE_P(
    Settle, Refused,
    testing::Values(Refusal{"no-name", [](Draft& d) { d.name = " N/A "; }},
                    Refusal{"not-active", [](Draft& d) { d.status = "Defunct"; }},
                    Refusal{"not-active", [](Draft& d) { d.status = "inactive"; }},
                    Refusal{"not-active", [](Draft& d) { d.status = "closed"; }},
                    Refusal{"not-visible", [](Draft& d) { d.visible = "FALSE"; }},
                    Refusal{"not-visible", [](Draft& d) { d.visible_from = "01/01/2027"; }},
                    Refusal{"not-visible", [](Draft& d) { d.visible_to = "2023-05-17"; }},
                    Refusal{"empty", [](Draft& d) {
                                d.description = "tbc";
                                d.provider.name.clear();
                            }}));

TEST(Settle, What_is_closed_for_a_time_is_shown_with_why) {
    auto draft = sound_draft();
    draft.status = "temporarily closed";
    draft.alert = "Back in January.";
    const auto service = settled(draft);
    EXPECT_EQ(service.standing, model::Standing::TemporarilyClosed);
    EXPECT_EQ(service.standing_note, "Back in January.");
}

TEST(Settle, An_unknown_status_is_noted_and_kept) {
    auto draft = sound_draft();
    draft.status = "amber";
    Notes notes;
    EXPECT_EQ(settled(draft, notes).name, "Saturday Club");
    EXPECT_EQ(notes.counts().at("status"), 1U);
}

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

TEST(Settle, What_families_may_not_want_seen_is_known_by_its_words) {
    auto draft = sound_draft();
    draft.name = "Young people's sexual health clinic";
    EXPECT_TRUE(settled(draft).is_sensitive);
    draft.name = "Refugee families group";
    EXPECT_FALSE(settled(draft).is_sensitive);
    draft.name = "Donkey refuge";
    EXPECT_FALSE(settled(draft).is_sensitive);
}

TEST(Settle, Needs_come_from_fields_and_never_from_the_description) {
    auto draft = sound_draft();
    draft.needs = {"Autism", "autism", "Autistic Spectrum Disorder (ASD)", "Purple"};
    draft.description = "For deaf children.";
    Notes notes;
    const auto service = settled(draft, notes);
    EXPECT_EQ(ids_of(service.needs), std::vector<std::string>{"autism"});
    EXPECT_EQ(notes.words().at("purple"), 1U);
    EXPECT_THAT(service.source_terms, Contains(model::SourceTerm{"need", "Purple"}));
}

TEST(Settle, A_word_without_one_of_ours_is_noted_once_and_counted) {
    Notes notes;
    auto draft = sound_draft();
    draft.categories = {"Zorbing"};
    for (int i = 0; i < 3; ++i) (void)settled(draft, notes);
    EXPECT_EQ(notes.words().at("zorbing"), 3U);
    EXPECT_EQ(
        std::count_if(notes.kept().begin(), notes.kept().end(),
                      [](const Note& note) { return note.what.find("Zorbing") != note.what.npos; }),
        1);
}

TEST(Settle, A_category_is_told_by_subject_then_fields_then_name_then_none) {
    auto draft = sound_draft();
    draft.subject = "College";
    EXPECT_EQ(settled(draft).category.text, "growing");
    draft.subject.clear();
    draft.categories = {"Gubbins", "Health"};
    EXPECT_EQ(settled(draft).category.text, "health");
    draft.name = "Abbey View Primary Academy";
    draft.categories = {"Things to do", "Education and learning"};
    EXPECT_EQ(settled(draft).category.text, "learning");
    draft.categories.clear();
    draft.name = "1st Chesham Scout Group";
    EXPECT_EQ(settled(draft).category.text, "play");
    draft.name = "Xyzzy";
    Notes notes;
    EXPECT_EQ(settled(draft, notes).category.text, shipped_vocabulary().any_category());
    EXPECT_EQ(notes.counts().at("category-unknown"), 1U);
}

TEST(Settle, A_need_alone_leads_to_the_door_that_other_words_or_the_need_speak_of) {
    auto draft = sound_draft();
    draft.name = "Xyzzy";
    draft.description = "We meet on the second Friday.";
    const auto door_with = [&](const std::string& category) {
        draft.categories = {category};
        Notes notes;
        const auto door = settled(draft, notes).category.text;
        EXPECT_EQ(notes.counts().at("category-by-words"), 1U) << category;
        return door;
    };
    EXPECT_EQ(door_with("ADHD"), "health");
    EXPECT_EQ(door_with("Epilepsy"), "health");
    EXPECT_EQ(door_with("Autism"), "health");
    EXPECT_EQ(door_with("Hearing impairment"), "health");
    EXPECT_EQ(door_with("Dyslexia"), "learning");
    draft.description = "A youth club with football and crafts.";
    EXPECT_EQ(door_with("ADHD"), "play");
    draft.description = "Help with claiming benefits.";
    EXPECT_EQ(door_with("Hearing impairment"), "money");
    draft.name = "Riverside Football Club";
    Notes notes;
    EXPECT_EQ(settled(draft, notes).category.text, "play") << "its name comes before its words";
    EXPECT_EQ(notes.counts().at("category-by-name"), 1U);
}

TEST(Settle, A_place_in_the_local_offer_tells_the_door_where_no_category_does) {
    auto draft = sound_draft();
    draft.name = "Xyzzy";
    draft.categories = {"Dial-a-ride"};
    Notes notes;
    EXPECT_EQ(settled(draft, notes).category.text, "learning");
    EXPECT_EQ(notes.counts().at("category-by-words"), 1U);
}

TEST(Settle, What_councils_call_their_pages_has_a_category) {
    const auto category = [](const std::string& words) {
        auto draft = sound_draft();
        draft.name = "Xyzzy";
        draft.categories = {words};
        return settled(draft).category.text;
    };
    EXPECT_EQ(category("Training for parents"), "care");
    EXPECT_EQ(category("Holiday clubs"), "play");
    EXPECT_EQ(category("Play schemes"), "play");
    EXPECT_EQ(category("Scouts and guides"), "play");
    EXPECT_EQ(category("Wheelchair services"), "health");
    EXPECT_EQ(category("Autism outreach"), "learning");
    EXPECT_EQ(category("Care leavers"), "growing");
}

TEST(Settle, Heads_of_a_local_offer_come_from_categories_and_names) {
    auto draft = sound_draft();
    draft.name = "Independent travel training";
    draft.categories = {"Transport", "Childcare"};
    EXPECT_THAT(ids_of(settled(draft).heads), testing::UnorderedElementsAre("travel", "childcare"));
}

TEST(Settle, Free_is_never_said_from_nothing) {
    auto draft = sound_draft();
    EXPECT_EQ(settled(draft).cost.charge, model::Charge::Unknown);
    draft.costs = {{.amount = "0"}};
    EXPECT_EQ(settled(draft).cost.charge, model::Charge::Unknown);
    draft.free = "true";
    EXPECT_EQ(settled(draft).cost.charge, model::Charge::Free);
    draft.costs = {{.amount = "£3.50", .per = "per session"}};
    Notes notes;
    const auto cost = settled(draft, notes).cost;
    EXPECT_EQ(cost, (model::Cost{model::Charge::Paid, 350, model::PricePer::Session, ""}));
    EXPECT_EQ(notes.counts().at("free-and-priced"), 1U);
}

TEST(Settle, A_0_beside_a_price_is_kept_where_it_says_for_whom_and_told_where_not) {
    auto draft = sound_draft();
    draft.costs = {{.option = "Under 5s", .amount = "0.00"}, {.option = "Others", .amount = "3"}};
    Notes notes;
    auto service = settled(draft, notes);
    EXPECT_EQ(service.cost,
              (model::Cost{model::Charge::Paid, 300, model::PricePer::Unknown, "Others"}));
    EXPECT_THAT(service.more_costs, testing::ElementsAre(model::Cost{.charge = model::Charge::Free,
                                                                     .note = "Under 5s"}));
    EXPECT_EQ(notes.counts().at("cost-zero-kept"), 1U);
    draft.costs[0].option = "Price";
    service = settled(draft, notes);
    EXPECT_TRUE(service.more_costs.empty());
    EXPECT_EQ(notes.counts().at("cost-zero"), 1U);
    EXPECT_THAT(notes.kept().back().what, HasSubstr("beside a price"));
}

TEST(Settle, Words_of_who_goes_free_stay_beside_a_price) {
    auto draft = sound_draft();
    draft.costs = {{.amount = "3"}};
    draft.free = "Free for under 5s";
    const auto service = settled(draft);
    EXPECT_EQ(service.cost.pence, 300);
    EXPECT_THAT(service.more_costs, testing::ElementsAre(model::Cost{.charge = model::Charge::Free,
                                                                     .note = "Free for under 5s"}));
    draft.free.clear();
    draft.costs = {{.amount = "£0 for under 5s, £3 for others"}};
    const auto cost = settled(draft).cost;
    EXPECT_EQ(cost.charge, model::Charge::Paid);
    EXPECT_EQ(cost.note, "£0 for under 5s, £3 for others");
}

TEST(Settle, Prices_are_read_as_they_are_written) {
    auto draft = sound_draft();
    draft.costs = {{.option = "Under 5s", .amount = "3.5"},
                   {.amount = "from £4"},
                   {.amount = "50p"},
                   {.amount = "1,250", .per = "per half day"},
                   {.option = "Carers", .amount = "Free"},
                   {.amount = "-2"}};
    const auto service = settled(draft);
    EXPECT_EQ(service.cost,
              (model::Cost{model::Charge::Paid, 350, model::PricePer::Unknown, "Under 5s"}));
    ASSERT_EQ(service.more_costs.size(), 4U);
    EXPECT_EQ(service.more_costs[0].note, "from £4");
    EXPECT_EQ(service.more_costs[0].pence, 400);
    EXPECT_EQ(service.more_costs[1].pence, 50);
    EXPECT_EQ(service.more_costs[2].pence, 125000);
    EXPECT_EQ(service.more_costs[2].note, "per half day");
    EXPECT_EQ(service.more_costs[3].charge, model::Charge::Free);
}

TEST(Settle, A_price_told_in_words_is_a_price_and_never_free) {
    const auto told = [](const std::string& words) {
        auto draft = sound_draft();
        draft.costs = {{.option = words}};
        return settled(draft).cost;
    };
    using model::Charge;
    using model::PricePer;
    EXPECT_EQ(told("£12.50"), (model::Cost{Charge::Paid, 1250, PricePer::Unknown, ""}));
    EXPECT_EQ(told("£5 a session"), (model::Cost{Charge::Paid, 500, PricePer::Session, ""}));
    EXPECT_EQ(
        told("£5 per session (first one free)"),
        (model::Cost{Charge::Paid, 500, PricePer::Session, "£5 per session (first one free)"}));
    EXPECT_EQ(told("£8 an hour; £30 half day").charge, Charge::Paid);
    EXPECT_EQ(told("£8 an hour; £30 half day").pence, std::nullopt);
    EXPECT_EQ(told("£5-10").pence, std::nullopt);
    EXPECT_EQ(told("First session free, then £4").charge, Charge::Unknown);
    EXPECT_EQ(told("£1 suggested donation").charge, Charge::Unknown);
    EXPECT_EQ(told("Free"), (model::Cost{.charge = Charge::Free}));
    EXPECT_EQ(told("Free, £0").charge, Charge::Free);
}

TEST(Settle, What_is_free_for_some_is_not_the_first_cost) {
    auto draft = sound_draft();
    draft.costs = {{.option = "Carer", .amount = "0", .per = "free with a Max Card"},
                   {.option = "Child", .amount = "3.50", .per = "per session"}};
    const auto service = settled(draft);
    EXPECT_EQ(service.cost.pence, 350);
    ASSERT_EQ(service.more_costs.size(), 1U);
    EXPECT_EQ(service.more_costs[0].charge, model::Charge::Free);
    EXPECT_EQ(service.more_costs[0].note, "Carer, free with a Max Card");
}

TEST(Settle, A_number_of_Relay_UK_keeps_its_prefix) {
    auto draft = sound_draft();
    draft.phones = {{"18001 01942 555030", "textphone"}};
    EXPECT_EQ(settled(draft).reach.relay, "Relay UK: 18001 01942 555030");
    draft.phones = {{"01942 555030", "textphone"}};
    EXPECT_EQ(settled(draft).reach.relay, "Textphone: 01942 555030");
}

TEST(Settle, Languages_are_told_by_names_and_codes) {
    auto draft = sound_draft();
    draft.languages = {"English", "en", "Urdu, Polish", "ur-PK", "Klingon"};
    Notes notes;
    EXPECT_EQ(settled(draft, notes).languages,
              (std::vector<std::string>{"en", "ur", "pl", "ur-PK"}));
    EXPECT_EQ(notes.counts().at("language"), 1U);
}

TEST(Settle, The_day_it_was_checked_is_never_to_come) {
    auto draft = sound_draft();
    draft.checked = "15/03/2026";
    EXPECT_EQ(base::to_iso(settled(draft).provenance.checked), "2026-03-15");
    draft.checked = "2027-01-01";
    draft.modified = "2025-02-03 10:00";
    Notes notes;
    EXPECT_EQ(base::to_iso(settled(draft, notes).provenance.checked), "2025-02-03");
    EXPECT_EQ(notes.counts().at("date-to-come"), 1U);
    draft.modified.clear();
    EXPECT_FALSE(settled(draft).provenance.is_dated());
}

TEST(Settle, What_is_invented_says_so) {
    auto draft = sound_draft();
    draft.invented = "true";
    EXPECT_EQ(settled(draft).kind, model::Kind::Demonstration);
}

TEST(Settle, Words_for_referral_are_understood_or_kept) {
    auto draft = sound_draft();
    draft.referral = "Self-referral or through your GP";
    EXPECT_EQ(settled(draft).referral.needed, model::Answer::No);
    draft.referral = "Ask your health visitor";
    EXPECT_EQ(settled(draft).referral.needed, model::Answer::Unknown);
    EXPECT_EQ(settled(draft).referral.how, "Ask your health visitor");
    draft.referral = "TRUE";
    EXPECT_EQ(settled(draft).referral.needed, model::Answer::Yes);
    draft.referral = "drop_in";
    EXPECT_EQ(settled(draft).referral.needed, model::Answer::No);
    EXPECT_EQ(settled(draft).referral.how, "You can drop in");
    draft.referral = "referral";
    EXPECT_EQ(settled(draft).referral.needed, model::Answer::Yes);
    EXPECT_EQ(settled(draft).referral.how, "");
}

TEST(Settle, Nobody_is_told_to_ring_where_there_is_no_number) {
    auto draft = sound_draft();
    draft.referral_how =
        "Call us to book, or just phone before you come. Telephone calls cost money.";
    EXPECT_EQ(settled(draft).referral.how, draft.referral_how) << "it has a number";
    draft.phones.clear();
    Notes notes;
    EXPECT_EQ(
        settled(draft, notes).referral.how,
        "Contact us to book, or just contact them before you come. Telephone calls cost money.");
    EXPECT_EQ(notes.counts().at("ring-without-phone"), 1U);
    draft.referral_how = "Call in any morning. In danger ring 999.";
    EXPECT_EQ(settled(draft).referral.how, draft.referral_how);
}

TEST(Settle, Only_a_clear_word_makes_a_service_statutory) {
    auto draft = sound_draft();
    EXPECT_FALSE(settled(draft).is_statutory);
    draft.statutory = "Yes";
    EXPECT_TRUE(settled(draft).is_statutory);
    draft.statutory = "maybe";
    Notes notes;
    EXPECT_FALSE(settled(draft, notes).is_statutory);
    EXPECT_EQ(notes.counts().at("statutory"), 1U);
    draft.statutory.clear();
    draft.name = "Wigan SENDIASS";
    EXPECT_TRUE(settled(draft, notes).is_statutory);
    EXPECT_EQ(notes.counts().at("statutory-by-name"), 1U);
    draft.statutory = "No";
    EXPECT_FALSE(settled(draft).is_statutory);
    draft.statutory.clear();
    draft.name = "Health visiting";
    EXPECT_FALSE(settled(draft).is_statutory) << "nobody said so";
}

TEST(Settle, A_long_name_and_a_long_description_are_cut_and_noted) {
    auto draft = sound_draft();
    draft.name.assign(300, 'n');
    draft.description.assign(20'000, 'd');
    Notes notes;
    const auto service = settled(draft, notes);
    EXPECT_EQ(service.name.size(), 200U);
    EXPECT_EQ(service.description.size(), 16U * 1024);
    EXPECT_EQ(notes.counts().at("too-long"), 2U);
}

TEST(Settle, A_long_name_ends_at_a_word_and_shows_that_there_was_more) {
    auto draft = sound_draft();
    draft.name.clear();
    for (int i = 0; i < 40; ++i) draft.name += "Riverside, ";
    Notes notes;
    const auto service = settled(draft, notes);
    EXPECT_LE(service.name.size(), 200U);
    EXPECT_TRUE(service.name.ends_with("Riverside…")) << service.name;
    EXPECT_EQ(notes.counts().at("too-long"), 1U);
}

}  // namespace
}  // namespace kiosk::feeds
