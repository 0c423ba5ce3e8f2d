// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/theme.h"

#include <gtest/gtest.h>

namespace kiosk::paint {
namespace {

double ratio(ColourRole a, ColourRole b) { return contrast(daylight()[a], daylight()[b]); }

TEST(Theme, Black_on_white_has_a_contrast_of_21) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(contrast({255, 255, 255}, {255, 255, 255}), 1, 0.001);
}

TEST(Theme, Words_stand_at_10_to_1_on_every_ground_that_holds_them) {
    for (const auto ground :
         {ColourRole::Paper, ColourRole::Card, ColourRole::Band, ColourRole::KeyQuiet,
          ColourRole::Tint, ColourRole::MarkerPen, ColourRole::GoodTint, ColourRole::WarnTint,
          ColourRole::StopTint, ColourRole::Pressed}) {
        EXPECT_GE(ratio(ColourRole::Ink, ground), 10) << static_cast<int>(ground);
    }
    EXPECT_GE(ratio(ColourRole::InkSoft, ColourRole::Paper), 10);
    EXPECT_GE(ratio(ColourRole::InkSoft, ColourRole::Card), 10);
    EXPECT_GE(ratio(ColourRole::InkSoft, ColourRole::Tint), 10);
    EXPECT_GE(ratio(ColourRole::OnAction, ColourRole::Action), 10);
    EXPECT_GE(ratio(ColourRole::OnAction, ColourRole::ActionPressed), 10);
}

TEST(Theme, Status_words_stand_at_7_to_1_on_their_tints_and_on_paper) {
    EXPECT_GE(ratio(ColourRole::Good, ColourRole::GoodTint), 7);
    EXPECT_GE(ratio(ColourRole::Warn, ColourRole::WarnTint), 7);
    EXPECT_GE(ratio(ColourRole::Stop, ColourRole::StopTint), 7);
    EXPECT_GE(ratio(ColourRole::Good, ColourRole::Paper), 7);
    EXPECT_GE(ratio(ColourRole::Warn, ColourRole::Paper), 7);
    EXPECT_GE(ratio(ColourRole::Stop, ColourRole::Paper), 7);
}

TEST(Theme, Edges_of_what_can_be_pressed_stand_at_3_to_1) {
    for (const auto ground :
         {ColourRole::Paper, ColourRole::Card, ColourRole::Band, ColourRole::KeyQuiet}) {
        EXPECT_GE(ratio(ColourRole::Line, ground), 3) << static_cast<int>(ground);
        EXPECT_GE(ratio(ColourRole::Action, ground), 3) << static_cast<int>(ground);
    }
}

TEST(Theme, One_of_the_two_focus_rings_stands_at_3_to_1_on_every_ground) {
    for (std::size_t i = 0; i < kColourRoles; ++i) {
        const auto ground = static_cast<ColourRole>(i);
        EXPECT_GE(std::max(ratio(ColourRole::Focus, ground), ratio(ColourRole::FocusEdge, ground)),
                  3)
            << i;
    }
    EXPECT_GE(ratio(ColourRole::Focus, ColourRole::FocusEdge), 3);
}

TEST(Theme, Category_icons_stand_at_3_to_1_on_cards) {
    for (const auto* word : {"learning", "health", "care", "play", "money", "growing"}) {
        EXPECT_GE(contrast(daylight().category(word), daylight()[ColourRole::Card]), 3) << word;
        EXPECT_NE(daylight().category(word), daylight()[ColourRole::Action]) << word;
    }
}

TEST(Theme, An_unknown_category_is_coloured_as_the_action) {
    EXPECT_EQ(daylight().category("weather"), daylight()[ColourRole::Action]);
}

TEST(Theme, Themes_are_found_by_name) {
    ASSERT_NE(find_theme("daylight"), nullptr);
    EXPECT_EQ(find_theme("daylight")->name, "daylight");
    EXPECT_EQ(find_theme("neon"), nullptr);
}

}  // namespace
}  // namespace kiosk::paint
