// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <functional>

#include "tests/ui/input/hands_on_screen.h"

namespace kiosk::input {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

// Sixty buttons one below the other, and time that passes by hand.
class DragTest : public HandsTest {
  protected:
    void SetUp() override {
        for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
        look();
        room_ = frame_.strips.at(0).room;
        from_ = room_.y + room_.h / 2;
    }
    void pass(Moment time) {
        now_ += time;
        hands_.tick(now_);
        look();
    }
    void down() { finger(FingerPhase::Down, room_.x + 5, from_); }
    // As far above where it came down.
    void move(double up) {
        pass(10ms);
        finger(FingerPhase::Move, room_.x + 5, from_ - up);
    }
    std::vector<Action> up(double above) {
        return finger(FingerPhase::Up, room_.x + 5, from_ - above);
    }
    void flick() {
        down();
        for (int i = 1; i <= 5; ++i) move(10 * i);
        up(50);
    }
    [[nodiscard]] double top_of(std::string_view key) const { return frame_.find(key)->box.y; }
    [[nodiscard]] int page() const { return frame_.pages.at("content"); }

    layout::Rect room_;
    double from_ = 0;
    Moment now_{};
};

TEST_F(DragTest, What_is_under_the_finger_goes_with_it) {
    const auto top = top_of("n2");
    down();
    move(20);
    const auto dot = 1 / panel_.px_per_mm;
    EXPECT_NEAR(top_of("n2"), top - 20 + kSlop, dot);
    move(31);
    EXPECT_NEAR(top_of("n2"), top - 31 + kSlop, dot);
    move(8);
    EXPECT_NEAR(top_of("n2"), top - 8 + kSlop, dot);
    EXPECT_TRUE(hands_.is_moving());
    EXPECT_EQ(hands_.wake_at(), std::nullopt) << "a finger that stays asks for no frames";
}

TEST_F(DragTest, A_finger_that_rolls_a_little_presses) {
    const auto [x, y] = middle("n2");
    const auto top = top_of("n2");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x, y - kSlop + 0.1);
    EXPECT_EQ(top_of("n2"), top);
    EXPECT_EQ(hands_.attention().pressed, "n2");
    EXPECT_THAT(finger(FingerPhase::Up, x, y - kSlop + 0.1), ElementsAre(click("n2")));
}

TEST_F(DragTest, A_finger_that_drags_presses_nothing_even_where_it_began) {
    const auto [x, y] = middle("n2");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x, y - kSlop - 0.1);
    EXPECT_EQ(hands_.attention().pressed, "");
    finger(FingerPhase::Move, x, y);
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(DragTest, A_swipe_across_a_card_presses_nothing) {
    const auto [x, y] = middle("n2");
    finger(FingerPhase::Down, x - kSwipe / 2 - 1, y);
    EXPECT_THAT(finger(FingerPhase::Up, x + kSwipe / 2 + 1, y), IsEmpty());
    finger(FingerPhase::Down, x - kSwipe / 2 + 1, y);
    EXPECT_THAT(finger(FingerPhase::Up, x + kSwipe / 2 - 1, y), ElementsAre(click("n2")));
}

TEST_F(DragTest, A_finger_that_goes_sideways_drags_nothing) {
    const auto top = top_of("n2");
    finger(FingerPhase::Down, room_.x + 2, from_);
    finger(FingerPhase::Move, room_.x + 80, from_ + 1);
    EXPECT_EQ(top_of("n2"), top);
    EXPECT_FALSE(hands_.is_moving());
}

TEST_F(DragTest, Let_go_it_comes_to_rest_on_a_screenful_by_itself) {
    flick();
    EXPECT_TRUE(hands_.is_moving());
    EXPECT_EQ(hands_.wake_at(), now_ + 16ms);
    const auto rest = page();
    EXPECT_GE(rest, 1);
    for (int i = 0; i < 60 && hands_.is_moving(); ++i) pass(10ms);
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_EQ(hands_.wake_at(), std::nullopt);
    EXPECT_EQ(page(), rest);
    EXPECT_EQ(frame_.strips.at(0).state, layout::Strip::State::Rests);
}

TEST_F(DragTest, A_touch_on_what_moves_catches_it_and_presses_nothing) {
    flick();
    pass(30ms);
    const auto seen = hands_.view().moving->offset;
    const auto [x, y] = std::pair{room_.x + room_.w / 2, from_};
    finger(FingerPhase::Down, x, y);
    EXPECT_EQ(hands_.attention().pressed, "");
    pass(2s);
    ASSERT_TRUE(hands_.is_moving());
    EXPECT_NEAR(hands_.view().moving->offset, seen, 1e-9);
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
    pass(kLongestSettling);
    EXPECT_FALSE(hands_.is_moving());
}

TEST_F(DragTest, A_touch_beside_what_moves_ends_the_movement_and_presses) {
    flick();
    const auto rest = page();
    pass(30ms);
    EXPECT_THAT(tap("content/up"), IsEmpty());
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_EQ(page(), rest - 1);
}

TEST_F(DragTest, Keys_and_letters_and_another_screen_end_the_movement_at_once) {
    const std::vector<std::function<void()>> ends{
        [&] { key(KeyCode::Tab); }, [&] { type("a"); }, [&] { hands_.fresh_screen(); },
        [&] { hands_.focus_on("n3"); }, [&] { hands_.type_into(children_[2], Typing::By::Keys); }};
    for (const auto& end : ends) {
        flick();
        ASSERT_TRUE(hands_.is_moving());
        end();
        EXPECT_FALSE(hands_.is_moving());
        hands_.fresh_screen();
        look();
        down();
        move(30);
        ASSERT_TRUE(hands_.is_moving());
        end();
        move(40);
        EXPECT_FALSE(hands_.is_moving()) << "the finger that is still down is forgotten";
        EXPECT_THAT(up(40), IsEmpty());
        hands_.fresh_screen();
        look();
    }
}

TEST_F(DragTest, Page_keys_turn_from_where_it_would_have_come_to) {
    flick();
    const auto rest = page();
    key(KeyCode::PageUp);
    EXPECT_EQ(page(), rest - 1);
    EXPECT_FALSE(hands_.is_moving());
}

TEST_F(DragTest, Another_finger_disturbs_no_drag) {
    down();
    move(20);
    const auto top = top_of("n2");
    finger(FingerPhase::Down, room_.x + 9, from_ + 20, 2);
    finger(FingerPhase::Move, room_.x + 9, from_ + 60, 2);
    EXPECT_THAT(finger(FingerPhase::Up, room_.x + 9, from_ + 60, 2), IsEmpty());
    EXPECT_EQ(top_of("n2"), top);
}

TEST_F(DragTest, A_touch_taken_back_lets_it_come_to_rest) {
    down();
    move(20);
    finger(FingerPhase::Cancelled, 0, 0);
    pass(kLongestSettling);
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_EQ(page(), 1);
}

TEST_F(DragTest, Nothing_moves_where_all_of_it_is_on_one_screenful) {
    children_.resize(3);
    look();
    const auto top = top_of("b");
    down();
    move(40);
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_EQ(top_of("b"), top);
    up(40);
    EXPECT_EQ(page(), 0);
}

TEST_F(DragTest, A_drag_that_begins_on_a_button_at_the_foot_moves_nothing) {
    const auto [x, y] = middle("content/more");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x, y - 4);
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_EQ(hands_.attention().pressed, "content/more");
    finger(FingerPhase::Up, x, y - 4);
    EXPECT_EQ(page(), 1);
}

TEST_F(DragTest, A_list_that_becomes_another_under_the_finger_stands_still) {
    down();
    move(20);
    children_.resize(40);
    look();
    EXPECT_FALSE(hands_.is_moving());
    move(60);
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_THAT(up(60), IsEmpty());
}

TEST_F(DragTest, The_box_that_is_typed_into_stays_in_sight) {
    tap("name");
    look();
    ASSERT_TRUE(hands_.typing());
    const auto room = frame_.strips.at(0).room;
    const auto top = top_of("name");
    finger(FingerPhase::Down, room.x + 1, room.y + 2);
    finger(FingerPhase::Move, room.x + 1, room.y + 22);
    EXPECT_FALSE(hands_.is_moving());
    EXPECT_EQ(top_of("name"), top);
}

}  // namespace
}  // namespace kiosk::input
