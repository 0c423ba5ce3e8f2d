// SPDX-License-Identifier: Apache-2.0
#include "ui/input/glide.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::input {
namespace {

using namespace std::chrono_literals;
using layout::Millimetres;

constexpr Millimetres kRoom = 60;
constexpr Moment kStep{10};

// Five screenfuls of 50 mm, and a finger that draws upwards at 100 mm from the panel's top.
class GlideTest : public testing::Test {
  protected:
    void take(Millimetres offset) { glide_.take(offset, 100, now_); }
    // Evenly; upwards is on towards the end.
    void draw(Millimetres up, Moment time) {
        const auto moves = time / kStep;
        for (long i = 0; i < moves; ++i) {
            now_ += kStep;
            finger_ -= up / static_cast<double>(moves);
            glide_.follow(finger_, now_);
        }
    }
    [[nodiscard]] Millimetres offset() const { return glide_.offset(now_); }
    // Lets it go and looks at it until it rests.
    Moment settle(std::vector<Millimetres>* seen = nullptr) {
        glide_.let_go(now_);
        const auto from = now_;
        while (!glide_.is_at_rest(now_)) {
            if (seen != nullptr) seen->push_back(offset());
            now_ += 1ms;
            if (now_ - from > 10s) break;
        }
        return now_ - from;
    }

    Moment now_{5000};
    Millimetres finger_ = 100;
    Glide glide_{{0, 50, 100, 150, 200}, kRoom};
};

TEST_F(GlideTest, It_stands_where_the_finger_has_drawn_it) {
    take(50);
    draw(30, 100ms);
    EXPECT_DOUBLE_EQ(offset(), 80);
    draw(-42, 100ms);
    EXPECT_NEAR(offset(), 38, 1e-9);
    now_ += 5s;
    EXPECT_NEAR(offset(), 38, 1e-9) << "a finger that stays holds it";
    EXPECT_FALSE(glide_.is_at_rest(now_));
}

TEST_F(GlideTest, Beyond_its_ends_it_gives_way_less_and_less_and_never_bares_much) {
    for (const double way : {1.0, -1.0}) {
        const auto end = way > 0 ? 200.0 : 0.0;
        finger_ = 100;
        take(end);
        Millimetres before = 0;
        Millimetres step = 10;
        for (int i = 0; i < 30; ++i) {
            draw(way * 10, kStep);
            const auto bare = way * (offset() - end);
            EXPECT_GT(bare, before);
            EXPECT_LT(bare - before, step);
            step = bare - before;
            before = bare;
        }
        EXPECT_LT(before, kRoom / 3);
    }
}

TEST_F(GlideTest, Caught_beyond_its_end_it_stays_where_it_is) {
    for (const double offset_then : {-9.0, 208.0, 120.0}) {
        take(offset_then);
        EXPECT_NEAR(offset(), offset_then, 1e-9);
    }
}

TEST_F(GlideTest, A_finger_that_came_to_a_stop_leaves_it_to_the_nearest_screenful) {
    for (const auto& [drawn, rest] : {std::pair{10.0, 1}, {24.0, 2}, {76.0, 3}, {-10.0, 1}}) {
        finger_ = 100;
        take(50);
        draw(drawn, 100ms);
        now_ += 150ms;
        glide_.follow(finger_, now_);
        settle();
        EXPECT_EQ(glide_.rest(), rest) << drawn;
    }
}

TEST_F(GlideTest, Momentum_carries_further_the_faster_the_finger_was) {
    const auto rest_after = [&](Moment time) {
        finger_ = 100;
        take(0);
        draw(40, time);
        settle();
        return glide_.rest();
    };
    EXPECT_EQ(rest_after(800ms), 1);
    EXPECT_EQ(rest_after(80ms), 2);  // 40 mm, and 500 mm/s for 0.13 s
    EXPECT_EQ(rest_after(40ms), 3);
}

TEST_F(GlideTest, No_flick_carries_further_than_a_hand_could_mean) {
    Glide many(std::vector<Millimetres>{0, 50, 100, 150, 200, 250, 300, 350, 400}, kRoom);
    many.take(0, 100, now_);
    many.follow(60, now_ + 1ms);
    many.let_go(now_ + 1ms);
    EXPECT_EQ(many.rest(), 5) << "40 mm, and 1,500 mm/s for 0.13 s";
}

TEST_F(GlideTest, One_move_tells_nothing_of_a_speed) {
    take(0);
    glide_.follow(60, now_);
    settle();
    EXPECT_EQ(glide_.rest(), 1);
}

TEST_F(GlideTest, Only_the_last_moments_count_as_speed) {
    take(0);
    draw(60, 100ms);
    draw(0, 200ms);
    settle();
    EXPECT_EQ(glide_.rest(), 1);
}

TEST_F(GlideTest, A_finger_that_rests_before_it_lifts_gives_no_momentum) {
    take(0);
    draw(60, 100ms);
    now_ += 150ms;
    settle();
    EXPECT_EQ(glide_.rest(), 1);
}

TEST_F(GlideTest, A_long_enough_drag_turns_at_least_one_screenful) {
    const auto rest_after = [&](Millimetres drawn) {
        finger_ = 100;
        take(100);
        draw(drawn, 1s);
        settle();
        return glide_.rest();
    };
    const auto turns = kDragTurnsPage - kSlop;
    EXPECT_EQ(rest_after(turns - 1), 2);
    EXPECT_EQ(rest_after(turns + 1), 3);
    EXPECT_EQ(rest_after(-turns + 1), 2);
    EXPECT_EQ(rest_after(-turns - 1), 1);
}

TEST_F(GlideTest, A_finger_that_flicks_back_is_followed_back) {
    take(100);
    draw(60, 600ms);
    draw(-20, 80ms);
    settle();
    EXPECT_EQ(glide_.rest(), 2);
}

TEST_F(GlideTest, It_comes_to_rest_exactly_on_a_screenful_within_the_time_whatever_the_finger_did) {
    for (const double drawn : {-190.0, -60.0, -20.0, -5.0, 1.0, 5.0, 20.0, 60.0, 300.0}) {
        for (const auto time : {20ms, 60ms, 300ms, 1000ms}) {
            finger_ = 100;
            take(100);
            draw(drawn, time);
            EXPECT_LE(settle(), kLongestSettling) << drawn << ' ' << time.count();
            EXPECT_NEAR(offset(), 50.0 * glide_.rest(), 0.1);
            EXPECT_DOUBLE_EQ(glide_.offset(now_ + kLongestSettling), 50.0 * glide_.rest());
        }
    }
}

TEST_F(GlideTest, It_slows_down_all_the_way_and_shoots_past_nothing) {
    take(0);
    draw(40, 80ms);
    std::vector<Millimetres> seen;
    settle(&seen);
    ASSERT_GT(seen.size(), 100U);
    EXPECT_NEAR(seen[1] - seen[0], 0.5, 0.1) << "as fast as the finger was";
    for (std::size_t i = 2; i < seen.size(); ++i) {
        EXPECT_GE(seen[i], seen[i - 1]);
        EXPECT_LE(seen[i] - seen[i - 1], seen[i - 1] - seen[i - 2] + 0.01) << i;
    }
}

TEST_F(GlideTest, However_hard_the_flick_it_ends_at_its_ends) {
    take(150);
    draw(60, 20ms);
    settle();
    EXPECT_EQ(glide_.rest(), 4);
    finger_ = 100;
    take(50);
    draw(-60, 20ms);
    settle();
    EXPECT_EQ(glide_.rest(), 0);
}

TEST_F(GlideTest, What_is_caught_on_its_way_stands_still_and_goes_on_to_a_screenful) {
    take(0);
    draw(40, 80ms);
    glide_.let_go(now_);
    now_ += 40ms;
    const auto caught = offset();
    ASSERT_GT(caught, 45);
    ASSERT_LT(caught, 95);
    take(caught);
    now_ += 2s;
    EXPECT_NEAR(offset(), caught, 1e-9);
    settle();
    EXPECT_NEAR(offset(), 50.0 * std::round(caught / 50), 0.1);
}

}  // namespace
}  // namespace kiosk::input
