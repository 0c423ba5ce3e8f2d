// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/events.h"

#include <gtest/gtest.h>

#include <unistd.h>
#include <atomic>
#include <string>
#include <thread>

#include "ui/paint/presenter.h"

namespace kiosk::paint {
namespace {

using node::FingerEvent;
using node::FingerPhase;
using node::KeyCode;
using node::KeyEvent;
using std::chrono::milliseconds;

constexpr layout::Panel kPanel{1920, 1080, 4.034};

class EventsTest : public testing::Test {
  protected:
    void SetUp() override {
        auto opened = Events::open(kPanel);
        ASSERT_TRUE(opened) << opened.error().detail;
        events_ = std::move(opened).value();
    }
    std::unique_ptr<Events> events_;
};

TEST_F(EventsTest, A_finger_lands_where_it_was_put_in_millimetres) {
    events_->push_finger(FingerPhase::Down, 120, 80);
    events_->push_finger(FingerPhase::Move, 121, 81);
    events_->push_finger(FingerPhase::Up, 122, 82);
    const auto got = events_->poll();
    ASSERT_EQ(got.size(), 3U);
    const auto& down = std::get<FingerEvent>(got[0]);
    EXPECT_EQ(down.phase, FingerPhase::Down);
    EXPECT_NEAR(down.x_mm, 120, 0.01);
    EXPECT_NEAR(down.y_mm, 80, 0.01);
    EXPECT_EQ(std::get<FingerEvent>(got[1]).phase, FingerPhase::Move);
    EXPECT_EQ(std::get<FingerEvent>(got[2]).phase, FingerPhase::Up);
    EXPECT_NEAR(std::get<FingerEvent>(got[2]).x_mm, 122, 0.01);
}

TEST_F(EventsTest, Two_fingers_stay_two) {
    events_->push_finger(FingerPhase::Down, 10, 10, 1);
    events_->push_finger(FingerPhase::Down, 20, 20, 2);
    const auto got = events_->poll();
    ASSERT_EQ(got.size(), 2U);
    EXPECT_NE(std::get<FingerEvent>(got[0]).finger, std::get<FingerEvent>(got[1]).finger);
}

TEST_F(EventsTest, Every_key_comes_back_as_itself) {
    for (int i = 0; i <= static_cast<int>(KeyCode::F1); ++i) {
        events_->push_key(static_cast<KeyCode>(i));
        const auto got = events_->poll();
        ASSERT_EQ(got.size(), 1U);
        EXPECT_EQ(std::get<KeyEvent>(got[0]).code, static_cast<KeyCode>(i));
        EXPECT_FALSE(std::get<KeyEvent>(got[0]).shift);
    }
}

TEST_F(EventsTest, Shift_and_repeat_are_told) {
    events_->push_key(KeyCode::Tab, true, true);
    const auto got = events_->poll();
    ASSERT_EQ(got.size(), 1U);
    EXPECT_TRUE(std::get<KeyEvent>(got[0]).shift);
    EXPECT_TRUE(std::get<KeyEvent>(got[0]).repeat);
}

TEST_F(EventsTest, Typed_text_comes_whole_and_in_order) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "Zoë O'Brien-Nguyễn مدد ";
    events_->push_text(text);
    std::string got;
    for (const auto& event : events_->poll()) got += std::get<node::TextEvent>(event).text;
    EXPECT_EQ(got, text);
}

TEST_F(EventsTest, Closing_the_window_is_told) {
    events_->push_close();
    const auto got = events_->poll();
    ASSERT_EQ(got.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<node::WindowClosed>(got[0]));
}

TEST_F(EventsTest, Waiting_ends_at_once_where_something_is_there) {
    events_->push_key(KeyCode::Enter);
    EXPECT_EQ(events_->wait(std::nullopt).size(), 1U);
}

TEST_F(EventsTest, Waiting_ends_when_the_time_is_over) {
    EXPECT_TRUE(events_->wait(milliseconds(1)).empty());
}

TEST_F(EventsTest, Another_thread_wakes_a_wait_that_has_no_end) {
    std::atomic<bool> is_posted = false;
    std::thread worker([&] {
        is_posted = true;
        events_->wake();
    });
    EXPECT_TRUE(events_->wait(std::nullopt).empty());
    EXPECT_TRUE(is_posted);
    worker.join();
}

TEST_F(EventsTest, A_device_with_something_to_say_ends_the_wait) {
    int ends[2] = {-1, -1};
    ASSERT_EQ(pipe(ends), 0);
    ASSERT_EQ(write(ends[1], "x", 1), 1);
    EXPECT_TRUE(events_->wait(std::nullopt, std::span(ends, 1)).empty());
    close(ends[0]);
    close(ends[1]);
}

TEST(Window, A_window_without_a_screen_takes_the_changed_pixels) {
    auto window = WindowPresenter::open({"Local Offer", "dummy", 320, 200});
    ASSERT_TRUE(window) << window.error().detail;
    EXPECT_EQ((*window)->width_px(), 320);
    EXPECT_EQ((*window)->height_px(), 200);
    const Surface surface(320, 200);
    const PixelRect all[] = {surface.bounds(), {-5, -5, 400, 400}};
    EXPECT_TRUE((*window)->show(surface, all));
    EXPECT_TRUE((*window)->show(surface, {}));
}

TEST(Window, A_driver_that_is_not_there_is_unavailable) {
    const auto window = WindowPresenter::open({"Local Offer", "no such driver", 320, 200});
    ASSERT_FALSE(window);
    EXPECT_EQ(window.error().code, base::Code::Unavailable);
}

TEST(Window, A_window_on_the_dummy_driver_still_sleeps_and_wakes) {
    auto window = WindowPresenter::open({"Local Offer", "dummy", 320, 200});
    ASSERT_TRUE(window);
    auto events = Events::open({320, 200, 4});
    ASSERT_TRUE(events);
    static_cast<void>((*events)->poll());
    std::thread worker([&] { (*events)->wake(); });
    static_cast<void>((*events)->wait(std::nullopt));
    worker.join();
    (*events)->push_finger(FingerPhase::Down, 40, 25);
    const auto got = (*events)->wait(std::nullopt);
    ASSERT_EQ(got.size(), 1U);
    EXPECT_NEAR(std::get<FingerEvent>(got[0]).x_mm, 40, 0.01);
}

}  // namespace
}  // namespace kiosk::paint
