// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/ui/layout/trees.h"

namespace kiosk::layout {
namespace {

Panel reached(Panel panel, Reach reach) {
    panel.reach = reach;
    return panel;
}

Node title() { return words("title", "What would you like to do?", Role::Heading); }

TEST(Reach, Is_the_lower_half_of_a_large_upright_panel_and_the_lower_60_percent_of_another) {
    const auto wide = reached(kWide, Reach::Low).room();
    EXPECT_NEAR(wide.h, 0.6 * kWide.height(), 0.01);
    EXPECT_NEAR(wide.bottom(), kWide.height(), 0.01);
    EXPECT_NEAR(wide.w, kWide.width(), 0.01);
    const Panel upright{1080, 1920, 4.0339, TextSize::M, Spacing::Usual, 0, Reach::Low};
    EXPECT_NEAR(upright.room().h, upright.height() / 2, 0.01);
}

TEST(Reach, Is_as_high_as_is_set_up) {
    auto panel = reached(kWide, Reach::Low);
    panel.reach_height = 120;
    EXPECT_NEAR(panel.room().h, 120, 0.01);
    EXPECT_NEAR(panel.room().bottom(), kWide.height(), 0.01);
}

TEST(Reach, Of_one_hand_is_60_percent_of_a_wide_panel_on_its_side) {
    const auto left = reached(kWide, Reach::LowLeft).room();
    const auto right = reached(kWide, Reach::LowRight).room();
    EXPECT_NEAR(left.x, 0, 0.01);
    EXPECT_NEAR(left.w, 0.6 * kWide.width(), 0.01);
    EXPECT_NEAR(right.right(), kWide.width(), 0.01);
    EXPECT_NEAR(right.w, 0.6 * kWide.width(), 0.01);
    for (const auto& narrow : {kSmall, kUpright})
        EXPECT_NEAR(reached(narrow, Reach::LowRight).room().w, narrow.width(), 0.01);
}

TEST(Reach, The_side_of_a_hand_does_not_turn_over_with_the_language) {
    const auto tree = window({title(), button("find", "Find")});
    for (const auto direction : {Direction::LeftToRight, Direction::RightToLeft}) {
        const auto frame = laid(tree, reached(kWide, Reach::LowRight), {}, direction);
        EXPECT_GE(box(frame, "find").x, 0.4 * kWide.width());
    }
}

TEST(Reach, The_words_a_screen_begins_with_stand_large_above_what_is_pressed) {
    const auto tree = window({title(), words("what", "Some words."), button("find", "Find")});
    for (const auto& panel : {kWide, kMiddle, kUpright}) {
        const auto low = reached(panel, Reach::Low);
        const auto frame = laid(tree, low);
        const auto limit = low.room().y;
        EXPECT_LE(box(frame, "title").bottom(), limit);
        EXPECT_LE(box(frame, "what").bottom(), limit);
        EXPECT_LT(box(frame, "title").y, box(frame, "what").y);
        EXPECT_GE(box(frame, "find").y, limit);
        EXPECT_EQ(frame.find("title")->texts.front().style.cap_height, scale_for(panel).title_cap);
    }
}

TEST(Reach, Words_that_have_no_room_above_stand_with_what_is_pressed) {
    std::string many;
    for (int i = 0; i < 800; ++i) many += "many words ";
    const auto tree = window({title(), words("long", many), button("find", "Find")});
    const auto low = reached(kMiddle, Reach::Low);
    std::string seen;
    for (const auto& frame : all_screenfuls(tree, low)) {
        EXPECT_LE(box(frame, "title").bottom(), low.room().y);
        for (const auto& words : shown(frame, "long")) seen += words + " ";
        const auto* item = frame.find("long");
        if (item == nullptr) continue;
        EXPECT_GE(item->visible.y, low.room().y);
    }
    EXPECT_EQ(seen.substr(0, 40), many.substr(0, 40));
    EXPECT_GE(seen.size(), many.size() - 1);
}

TEST(Reach, A_word_after_something_to_press_stays_after_it) {
    const auto tree = window({title(), button("find", "Find"), words("after", "Then this.")});
    const auto frame = laid(tree, reached(kWide, Reach::Low));
    EXPECT_GT(box(frame, "after").y, box(frame, "find").bottom());
}

TEST(Reach, A_finger_finds_what_stands_there) {
    const auto frame =
        laid(window({title(), button("find", "Find")}), reached(kWide, Reach::LowRight));
    const auto find = box(frame, "find");
    const auto* pressed = hit(frame, find.x + find.w / 2, find.y + find.h / 2);
    ASSERT_NE(pressed, nullptr);
    EXPECT_EQ(pressed->key, "find");
}

}  // namespace
}  // namespace kiosk::layout
