// SPDX-License-Identifier: Apache-2.0
// What it is about, and for whom.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "localoffer_data/feeds/settle.h"
#include "tests/localoffer_data/feeds/settled.h"

namespace kiosk::feeds {
namespace {

using testing::Contains;

std::vector<std::string> ids_of(const std::vector<model::Tag>& tags) {
    std::vector<std::string> ids;
    for (const auto& tag : tags) ids.push_back(tag.id.text);
    return ids;
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

}  // namespace
}  // namespace kiosk::feeds
