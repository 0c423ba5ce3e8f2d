// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <set>

#include "tests/ui/input/hands_on_screen.h"

namespace kiosk::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// ---- fingers -------------------------------------------------------------------------------------------------------

TEST_F(HandsTest, A_touch_that_begins_and_ends_in_a_target_presses_it_once) {
    const auto [x, y] = middle("a");
    EXPECT_THAT(finger(FingerPhase::Down, x, y), IsEmpty());
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x + 3, y - 2), ElementsAre(click("a")));
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, A_finger_that_slides_off_presses_nothing) {
    const auto [x, y] = middle("a");
    const auto [x2, y2] = middle("b");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x2, y2);
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x2, y2), IsEmpty());
}

TEST_F(HandsTest, A_finger_that_slides_off_and_back_presses_what_it_began_on) {
    const auto [x, y] = middle("a");
    const auto [x2, y2] = middle("b");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x2, y2);
    finger(FingerPhase::Move, x, y);
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), ElementsAre(click("a")));
}

TEST_F(HandsTest, A_touch_on_a_word_presses_the_button_that_it_leads_to_in_sight_or_not) {
    Node text{.key = "text", .role = Role::Paragraph, .name = "SENCO"};
    for (const auto* button : {"a", "overleaf"}) {
        text.marks = {{0, 5, button}};
        children_.insert(children_.begin(), text);
        look();
        const auto& word = frame_.find("text")->words.front().rect;
        const auto x = word.x + word.w / 2;
        const auto y = word.y + word.h / 2;
        EXPECT_THAT(finger(FingerPhase::Down, x, y), IsEmpty());
        const bool in_sight = frame_.find(button) != nullptr;
        EXPECT_EQ(hands_.attention().pressed, in_sight ? button : "");
        EXPECT_THAT(finger(FingerPhase::Up, x, y), ElementsAre(click(button)));
        finger(FingerPhase::Down, x, y);
        EXPECT_THAT(finger(FingerPhase::Up, 0.1, 0.1), IsEmpty());
        children_.erase(children_.begin());
    }
}

TEST_F(HandsTest, A_touch_beside_everything_presses_nothing) {
    finger(FingerPhase::Down, 0.1, 0.1);
    const auto [x, y] = middle("a");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, A_second_finger_neither_presses_nor_disturbs_the_first) {
    const auto [x, y] = middle("a");
    const auto [x2, y2] = middle("b");
    finger(FingerPhase::Down, x, y, 1);
    finger(FingerPhase::Down, x2, y2, 2);
    finger(FingerPhase::Move, x2, y2, 2);
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x2, y2, 2), IsEmpty());
    EXPECT_THAT(finger(FingerPhase::Up, x, y, 1), ElementsAre(click("a")));
}

TEST_F(HandsTest, A_palm_taken_for_a_finger_and_taken_back_does_not_disturb_the_first) {
    const auto [x, y] = middle("a");
    finger(FingerPhase::Down, x, y, 1);
    finger(FingerPhase::Cancelled, 0, 0, 2);
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x, y, 1), ElementsAre(click("a")));
}

TEST_F(HandsTest, A_touch_taken_back_presses_nothing) {
    const auto [x, y] = middle("a");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Cancelled, x, y);
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, What_is_busy_is_not_pressed) {
    children_[0].state.availability = node::Availability::Busy;
    look();
    EXPECT_THAT(tap("a"), IsEmpty());
}

TEST_F(HandsTest, A_drag_turns_screenfuls_and_presses_nothing) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    const auto drag = [&](double from, double to) {
        finger(FingerPhase::Down, 2, from);
        finger(FingerPhase::Move, 2, to);
        return finger(FingerPhase::Up, 2, to);
    };
    EXPECT_THAT(drag(150, 100), IsEmpty());
    EXPECT_EQ(frame_.pages.at("content"), 1);
    drag(150, 145);
    EXPECT_EQ(frame_.pages.at("content"), 1) << "a tremble is no drag";
    drag(100, 150);
    EXPECT_EQ(frame_.pages.at("content"), 0);
    drag(100, 150);
    EXPECT_EQ(frame_.pages.at("content"), 0);
}

TEST_F(HandsTest, The_buttons_that_turn_screenfuls_turn_one_at_a_time) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    EXPECT_THAT(tap("content/more"), IsEmpty());
    EXPECT_EQ(frame_.pages.at("content"), 1);
    tap("content/more");
    EXPECT_EQ(frame_.pages.at("content"), 2);
    tap("content/up");
    EXPECT_EQ(frame_.pages.at("content"), 1);
}

// ---- keys ----------------------------------------------------------------------------------------------------------

TEST_F(HandsTest, Tab_goes_through_every_stop_in_reading_order_and_comes_round) {
    std::vector<node::Key> order;
    for (const auto* stop : node::stops(frame_.tree)) order.push_back(stop->key);
    ASSERT_EQ(order.size(), 4U);
    for (int round = 0; round < 2; ++round) {
        for (const auto& wanted : order) {
            key(KeyCode::Tab);
            EXPECT_EQ(hands_.attention().focus, wanted);
        }
    }
    for (auto wanted = order.rbegin() + 1; wanted != order.rend(); ++wanted) {
        key(KeyCode::Tab, true);
        EXPECT_EQ(hands_.attention().focus, *wanted);
    }
    key(KeyCode::Tab, true);
    EXPECT_EQ(hands_.attention().focus, order.back());
}

TEST_F(HandsTest, Arrows_move_between_buttons) {
    key(KeyCode::Down);
    EXPECT_EQ(hands_.attention().focus, "a");
    key(KeyCode::Right);
    EXPECT_EQ(hands_.attention().focus, "b");
    key(KeyCode::Up);
    EXPECT_EQ(hands_.attention().focus, "a");
}

TEST_F(HandsTest, Enter_and_space_press_what_has_the_focus) {
    EXPECT_THAT(key(KeyCode::Enter), IsEmpty()) << "nothing has the focus yet";
    key(KeyCode::Tab);
    EXPECT_THAT(key(KeyCode::Enter), ElementsAre(click("a")));
    key(KeyCode::Tab);
    EXPECT_THAT(key(KeyCode::Space), ElementsAre(click("b")));
}

TEST_F(HandsTest, A_key_held_down_does_nothing_more) {
    key(KeyCode::Tab);
    EXPECT_THAT(send(KeyEvent{KeyCode::Enter, false, true}), IsEmpty());
    send(KeyEvent{KeyCode::Tab, false, true});
    EXPECT_EQ(hands_.attention().focus, "a");
}

TEST_F(HandsTest, Escape_goes_back_and_F1_asks_for_help) {
    EXPECT_THAT(key(KeyCode::Escape), ElementsAre(click("back")));
    EXPECT_THAT(key(KeyCode::F1), ElementsAre(click("help")));
}

TEST_F(HandsTest, Escape_puts_the_keyboard_on_the_screen_away_first) {
    tap("name");
    EXPECT_THAT(key(KeyCode::Escape), IsEmpty());
    EXPECT_FALSE(hands_.typing());
    EXPECT_THAT(key(KeyCode::Escape), ElementsAre(click("back")));
}

TEST_F(HandsTest, The_focus_ring_is_shown_after_a_key_and_goes_with_a_finger) {
    EXPECT_EQ(hands_.attention().focus, "");
    tap("a");
    EXPECT_EQ(hands_.attention().focus, "");
    key(KeyCode::Tab);
    EXPECT_NE(hands_.attention().focus, "");
    finger(FingerPhase::Down, 0.1, 0.1);
    EXPECT_EQ(hands_.attention().focus, "");
}

TEST_F(HandsTest, Page_keys_turn_screenfuls) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    key(KeyCode::PageDown);
    EXPECT_EQ(frame_.pages.at("content"), 1);
    key(KeyCode::PageUp);
    EXPECT_EQ(frame_.pages.at("content"), 0);
}

TEST_F(HandsTest, What_needs_to_be_noticed_is_turned_to_and_has_the_focus) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    hands_.focus_on("n50");
    look();
    EXPECT_NE(frame_.find("n50"), nullptr);
    EXPECT_EQ(hands_.attention().focus, "n50");
    EXPECT_THAT(key(KeyCode::Enter), ElementsAre(click("n50")));
}

TEST_F(HandsTest, Every_stop_of_a_long_screen_is_reached_by_keys_alone) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    std::set<node::Key> pressed;
    for (int presses = 0; presses < 400; ++presses) {
        key(KeyCode::Tab);
        if (hands_.attention().focus == "content/up") continue;
        for (const auto& action : key(KeyCode::Enter)) pressed.insert(action.target);
    }
    for (int i = 0; i < 60; ++i) EXPECT_TRUE(pressed.contains("n" + std::to_string(i))) << i;
}

TEST(HandsBetweenBands, Tab_begins_with_what_the_screen_is_about_and_the_ways_out_come_last) {
    Node banner{.key = "banner", .role = Role::Banner, .children = {button("leave", "Leave now")}};
    Node main{
        .key = "main", .role = Role::Main, .children = {button("a", "One"), button("b", "Two")}};
    const Node window{
        .key = "window", .role = Role::Window, .lang = "en", .children = {banner, main}};
    test::SteadyText text;
    Hands hands;
    std::vector<std::string> met;
    for (int i = 0; i < 4; ++i) {
        const auto frame = layout::arrange(window, test::kPanels[0].panel,
                                           layout::Direction::LeftToRight, hands.view(), text);
        hands.settle(frame);
        static_cast<void>(hands.on(KeyEvent{KeyCode::Tab, false, false}, frame));
        met.push_back(hands.attention().focus);
    }
    EXPECT_THAT(met, ElementsAre("a", "b", "leave", "a"));
}

}  // namespace
}  // namespace kiosk::input
