// SPDX-License-Identifier: Apache-2.0
#include "firmware/session/session.h"

#include <gmock/gmock.h>

namespace kiosk::session {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(IdleClock, An_untouched_kiosk_never_warns) {
    IdleClock idle;
    idle.tick(24h);
    EXPECT_EQ(idle.stage(), Stage::Resting);
    EXPECT_EQ(idle.next_change(), std::nullopt);
}

TEST(IdleClock, Warns_after_three_minutes_and_ends_sixty_seconds_later) {
    IdleClock idle;
    idle.touched(10s);
    EXPECT_EQ(idle.next_change(), 190s);
    idle.tick(189'999ms);
    EXPECT_EQ(idle.stage(), Stage::Active);
    idle.tick(190s);
    EXPECT_EQ(idle.stage(), Stage::Warning);
    EXPECT_EQ(idle.left(200s), 50s);
    idle.tick(249'999ms);
    EXPECT_EQ(idle.stage(), Stage::Warning);
    idle.tick(250s);
    EXPECT_EQ(idle.stage(), Stage::Over);
    EXPECT_EQ(idle.next_change(), std::nullopt);
}

TEST(IdleClock, Any_press_in_the_warning_gives_all_the_time_again) {
    IdleClock idle;
    for (auto now = Monotonic{0s}; now < 10h; now += 239s) {
        idle.touched(now);
        ASSERT_EQ(idle.stage(), Stage::Active);
    }
}

TEST(IdleClock, A_press_after_the_end_does_not_bring_it_back) {
    IdleClock idle;
    idle.touched(0s);
    idle.touched(240s);
    EXPECT_EQ(idle.stage(), Stage::Over);
    idle.shown(241s);
    idle.hidden(242s);
    EXPECT_EQ(idle.stage(), Stage::Over);
}

TEST(IdleClock, A_machine_that_slept_ends_at_once) {
    IdleClock idle;
    idle.touched(0s);
    idle.tick(2h);
    EXPECT_EQ(idle.stage(), Stage::Over);
}

TEST(IdleClock, Stands_still_behind_a_hidden_screen_for_twenty_minutes) {
    IdleClock idle;
    idle.touched(0s);
    idle.hidden(60s);
    idle.tick(60s + 1'199'999ms);
    EXPECT_EQ(idle.stage(), Stage::Hidden);
    idle.shown(60s + 1'199'999ms);
    EXPECT_EQ(idle.stage(), Stage::Active);
    EXPECT_EQ(idle.next_change(), 60s + 1'199'999ms + 3min);
}

TEST(IdleClock, Ends_when_hidden_for_too_long) {
    IdleClock idle;
    idle.touched(0s);
    idle.hidden(60s);
    idle.touched(10min);
    EXPECT_EQ(idle.stage(), Stage::Hidden);
    idle.shown(21min);
    EXPECT_EQ(idle.stage(), Stage::Over);
    EXPECT_TRUE(idle.ended_hidden());
}

TEST(IdleClock, Hiding_in_the_warning_saves_the_sitting) {
    IdleClock idle;
    idle.touched(0s);
    idle.hidden(200s);
    idle.shown(400s);
    EXPECT_EQ(idle.stage(), Stage::Active);
}

struct Sitting {
    Session session{"en"};
    Sitting() {
        session.answers().set_text("your_name", "Zoë");
        session.set_search_words("autism");
        session.add_to_shortlist("talking-steps");
        session.add_to_shortlist("b");
        session.remove_from_shortlist("b");
    }
    [[nodiscard]] bool is_forgotten() const {
        return session.answers().empty() && session.search_words().empty() &&
               session.shortlist().empty() && session.taken_out() == 0;
    }
};

TEST(Session, Leaving_forgets_at_once) {
    Sitting sitting;
    EXPECT_FALSE(sitting.is_forgotten());
    sitting.session.end(Ended::Left);
    EXPECT_TRUE(sitting.is_forgotten());
    sitting.session.end(Ended::Finished);
    EXPECT_EQ(sitting.session.ended(), Ended::Left);
}

TEST(Session, Nobody_there_ends_and_forgets) {
    Sitting sitting;
    sitting.session.touched(0s);
    sitting.session.tick(3min);
    EXPECT_FALSE(sitting.session.ended());
    EXPECT_FALSE(sitting.is_forgotten());
    sitting.session.tick(4min);
    EXPECT_EQ(sitting.session.ended(), Ended::Idle);
    EXPECT_TRUE(sitting.is_forgotten());
}

TEST(Session, A_screen_hidden_too_long_ends_and_forgets) {
    Sitting sitting;
    sitting.session.touched(0s);
    sitting.session.hide(1s);
    sitting.session.tick(20min + 1s);
    EXPECT_EQ(sitting.session.ended(), Ended::HiddenTooLong);
    EXPECT_TRUE(sitting.is_forgotten());
}

TEST(Session, The_shortlist_keeps_order_and_has_an_end) {
    Session session{"ur"};
    session.add_to_shortlist("c");
    session.add_to_shortlist("a");
    EXPECT_TRUE(session.add_to_shortlist("c"));
    EXPECT_THAT(session.shortlist(), ElementsAre("c", "a"));
    session.remove_from_shortlist("c");
    session.remove_from_shortlist("a");
    EXPECT_THAT(session.shortlist(), IsEmpty());
    for (std::size_t i = 0; i < kMaxShortlist; ++i)
        EXPECT_TRUE(session.add_to_shortlist(std::to_string(i)));
    EXPECT_FALSE(session.add_to_shortlist("one more"));
}

TEST(Session, What_was_taken_out_of_the_shortlist_can_be_put_back_where_it_was) {
    Session session{"en"};
    for (const auto* id : {"a", "b", "c"}) session.add_to_shortlist(id);
    EXPECT_EQ(session.taken_out(), 0U);
    session.remove_from_shortlist("b");
    EXPECT_EQ(session.taken_out(), 1U);
    session.put_back();
    EXPECT_THAT(session.shortlist(), ElementsAre("a", "b", "c"));
    session.clear_shortlist();
    EXPECT_THAT(session.shortlist(), IsEmpty());
    EXPECT_EQ(session.taken_out(), 3U);
    session.put_back();
    EXPECT_THAT(session.shortlist(), ElementsAre("a", "b", "c"));
    session.remove_from_shortlist("a");
    session.add_to_shortlist("d");
    EXPECT_EQ(session.taken_out(), 0U) << "the list has gone on";
    session.put_back();
    EXPECT_THAT(session.shortlist(), ElementsAre("b", "c", "d"));
}

}  // namespace
}  // namespace kiosk::session
