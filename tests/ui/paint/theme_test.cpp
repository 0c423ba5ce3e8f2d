// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::paint {
namespace {

struct Bounds {
    std::string_view theme;
    double least;         // of words on every ground that they rest on
    double most;          // of words on paper
    double least_status;  // of words of success, warning and refusal
};
constexpr Bounds kBounds[] = {
    {"daylight", 10, 21, 7},    {"high_light", 20, 21, 20},      {"high_dark", 20, 21, 20},
    {"low_glare", 4.5, 8, 4.5}, {"yellow_on_black", 19, 20, 19}, {"cream", 15, 21, 7},
    {"blue", 15, 21, 7},
};

class Themes : public testing::TestWithParam<Bounds> {
  protected:
    static const Theme& theme() { return *find_theme(GetParam().theme); }
    static double ratio(ColourRole a, ColourRole b) { return contrast(theme()[a], theme()[b]); }
};

TEST(Theme, Black_on_white_has_a_contrast_of_21) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(contrast({255, 255, 255}, {255, 255, 255}), 1, 0.001);
}

TEST(Theme, Every_theme_has_its_bounds) {
    ASSERT_EQ(themes().size(), std::size(kBounds));
    for (std::size_t i = 0; i < themes().size(); ++i) EXPECT_EQ(themes()[i].name, kBounds[i].theme);
}

TEST_P(Themes, Words_stand_out_from_every_ground_that_holds_them) {
    for (const auto ground :
         {ColourRole::Paper, ColourRole::Card, ColourRole::Band, ColourRole::KeyQuiet,
          ColourRole::Tint, ColourRole::GoodTint, ColourRole::WarnTint, ColourRole::StopTint}) {
        EXPECT_GE(ratio(ColourRole::Ink, ground), GetParam().least) << static_cast<int>(ground);
    }
    for (const auto ground : {ColourRole::Paper, ColourRole::Card, ColourRole::Tint})
        EXPECT_GE(ratio(ColourRole::InkSoft, ground), GetParam().least) << static_cast<int>(ground);
    // For a moment, and for a word or two.
    const auto least = std::min(GetParam().least, 10.0);
    for (const auto ground : {ColourRole::Pressed, ColourRole::MarkerPen})
        EXPECT_GE(ratio(ColourRole::Ink, ground), least) << static_cast<int>(ground);
    EXPECT_GE(ratio(ColourRole::OnAction, ColourRole::Action), least);
    EXPECT_GE(ratio(ColourRole::OnAction, ColourRole::ActionPressed), least);
    EXPECT_LE(ratio(ColourRole::Ink, ColourRole::Paper), GetParam().most);
}

TEST_P(Themes, The_lines_of_a_pictogram_stand_out_from_what_they_stand_on) {
    using enum ColourRole;
    for (const auto line :
         {Ink, InkSoft, Action, Good, Warn, Stop, Learning, Health, Care, Play, Money, Growing}) {
        for (const auto ground : {PictureTint, Paper, Card, Tint, GoodTint, WarnTint, StopTint})
            EXPECT_GE(ratio(line, ground), 3) << static_cast<int>(line);
    }
    EXPECT_GE(ratio(OnAction, ActionPressed), 3);
}

TEST_P(Themes, Status_words_stand_out_from_their_tints_and_from_paper) {
    using enum ColourRole;
    for (const auto& [words, tint] :
         {std::pair{Good, GoodTint}, {Warn, WarnTint}, {Stop, StopTint}}) {
        EXPECT_GE(ratio(words, tint), GetParam().least_status) << static_cast<int>(words);
        EXPECT_GE(ratio(words, Paper), GetParam().least_status) << static_cast<int>(words);
    }
}

TEST_P(Themes, Edges_of_what_can_be_pressed_stand_at_3_to_1) {
    for (const auto ground :
         {ColourRole::Paper, ColourRole::Card, ColourRole::Band, ColourRole::KeyQuiet}) {
        EXPECT_GE(ratio(ColourRole::Line, ground), 3) << static_cast<int>(ground);
        EXPECT_GE(ratio(ColourRole::Action, ground), 3) << static_cast<int>(ground);
    }
}

TEST_P(Themes, One_of_the_two_focus_rings_stands_at_3_to_1_on_every_ground) {
    for (std::size_t i = 0; i < kColourRoles; ++i) {
        const auto ground = static_cast<ColourRole>(i);
        EXPECT_GE(std::max(ratio(ColourRole::Focus, ground), ratio(ColourRole::FocusEdge, ground)),
                  3)
            << i;
    }
    EXPECT_GE(ratio(ColourRole::Focus, ColourRole::FocusEdge), 3);
}

TEST_P(Themes, Category_icons_stand_at_3_to_1_on_cards) {
    for (const auto* word : {"learning", "health", "care", "play", "money", "growing"}) {
        EXPECT_GE(contrast(theme().category(word), theme()[ColourRole::Card]), 3) << word;
        EXPECT_NE(theme().category(word), theme()[ColourRole::Action]) << word;
    }
}

TEST_P(Themes, What_is_pressed_looks_pressed) {
    EXPECT_NE(theme()[ColourRole::Pressed], theme()[ColourRole::Card]);
    EXPECT_NE(theme()[ColourRole::ActionPressed], theme()[ColourRole::Action]);
}

INSTANTIATE_TEST_SUITE_P(All, Themes, testing::ValuesIn(kBounds),
                         [](const auto& test) { return std::string{test.param.theme}; });

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
