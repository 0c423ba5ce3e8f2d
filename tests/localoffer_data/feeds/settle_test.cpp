// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/settle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

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
