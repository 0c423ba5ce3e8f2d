// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/kiosk.h"

#include <gmock/gmock.h>

#include "tests/board/programs/wiring/desk.h"
#include "ui/words/words.h"

namespace kiosk::programs {
namespace {

using namespace std::chrono_literals;
using base::Code;
using node::FingerEvent;
using node::FingerPhase;
using node::KeyCode;
using node::KeyEvent;

TEST(Panel, Is_read_from_pixels_and_inches) {
    const auto panel = parse_panel("1920x1080@21.5in");
    ASSERT_TRUE(panel);
    EXPECT_EQ(panel->width_px, 1920);
    EXPECT_EQ(panel->height_px, 1080);
    EXPECT_NEAR(panel->width(), 476, 1);
    EXPECT_TRUE(parse_panel("720x1280@7in"));
}

TEST(Panel, That_no_kiosk_could_have_is_refused) {
    for (const auto* text : {"",
                             "x",
                             "@",
                             "in",
                             "x@in",
                             "1920x1080",
                             "1920x1080@21.5",
                             "1920x1080@in",
                             "1920@1080x21in",
                             "0x0@7in",
                             "-800x480@7in",
                             "800x480@0in",
                             "800x480@-7in",
                             "800x480@nanin",
                             "800x480@infin",
                             "800x480@1e9in",
                             "99999x480@7in",
                             "800x480@7in ",
                             " 800x480@7in",
                             "800x480x2@7in",
                             "800x480@7@7in"}) {
        const auto panel = parse_panel(text);
        ASSERT_FALSE(panel) << text;
        EXPECT_EQ(panel.error().code, Code::Invalid) << text;
    }
}

class KioskTest : public Desk {
  protected:
    void open(const layout::Panel& panel = test::kPanels[1].panel) {
        ASSERT_TRUE(keeper_.start());
        auto opened = Kiosk::open({.state = state_, .share = kShare, .panel = panel},
                                  {files_, random_, clock_, keeper_.connector()});
        ASSERT_TRUE(opened) << opened.error().detail;
        kiosk_ = *std::move(opened);
        kiosk_->refresh();
    }
    void send(const node::RawEvent& event) {
        kiosk_->handle(event);
        kiosk_->refresh();
    }
    void finger(FingerPhase phase, std::string_view key) {
        const auto* item = kiosk_->frame().find(key);
        const auto box = item == nullptr ? layout::Rect{-9, -9, 0, 0} : item->visible;
        send(FingerEvent{1, phase, box.x + box.w / 2, box.y + box.h / 2});
    }
    void tap(std::string_view key) {
        ASSERT_NE(kiosk_->frame().find(key), nullptr) << key << " on " << kiosk_->screen();
        finger(FingerPhase::Down, key);
        finger(FingerPhase::Up, key);
    }
    void pass(std::chrono::milliseconds time) {
        clock_.pass(time);
        kiosk_->tick();
        kiosk_->refresh();
    }
    // Home, once somebody has begun.
    void begin() {
        open();
        tap("start");
        ASSERT_EQ(kiosk_->screen(), "home");
    }

    // What can be pressed here, but for what stands on every screen; the first few of it.
    [[nodiscard]] std::vector<node::Key> doors() const {
        constexpr std::size_t kMost = 6;
        std::vector<node::Key> found;
        const auto* main = node::find(kiosk_->frame().tree, "main");
        for (const auto& item : kiosk_->frame().items) {
            if (item.pressable && main != nullptr && node::find(*main, item.key) != nullptr &&
                found.size() < kMost)
                found.push_back(item.key);
        }
        return found;
    }
    // Every screen behind this one, as far as so many doors; `look` after each step.
    template <typename Look>
    void walk(int deep, Look look) {
        const auto here = kiosk_->screen();
        for (const auto& door : doors()) {
            if (kiosk_->frame().find(door) == nullptr) continue;
            tap(door);
            look();
            if (deep > 1 && kiosk_->screen() != here) walk(deep - 1, look);
            if (kiosk_->hands().typing()) send(KeyEvent{KeyCode::Escape});
            for (int i = 0; i < deep && kiosk_->screen() != here; ++i)
                send(KeyEvent{KeyCode::Escape});
        }
    }

    std::unique_ptr<Kiosk> kiosk_;
};

TEST_F(KioskTest, Screens_in_all_languages_keep_their_pictures_within_32_MiB) {
    constexpr std::size_t kMost = 32U << 20U;
    open(test::kPanels[0].panel);
    tap("start");
    std::size_t most = 0;
    for (const auto& language : words::offered_languages()) {
        tap("language");
        tap("speak:" + language.lang);
        ASSERT_EQ(kiosk_->screen(), "home");
        walk(2, [&] { most = std::max(most, kiosk_->cached_bytes()); });
    }
    EXPECT_LE(most, kMost);
    EXPECT_GT(most, kMost / 2) << "the walk was too short to tell";
}

TEST_F(KioskTest, What_a_finger_flicked_wakes_the_kiosk_until_it_rests_and_no_longer) {
    open(test::kPanels[2].panel);
    tap("start");
    tap("find");
    kiosk_->settle_workers();
    pass(0ms);
    ASSERT_FALSE(kiosk_->frame().strips.empty()) << kiosk_->screen();
    const auto quiet = kiosk_->wake_at();
    const auto room = kiosk_->frame().strips.front().room;
    const auto x = room.x + room.w / 2;
    auto y = room.bottom() - 1;
    send(FingerEvent{1, FingerPhase::Down, x, y});
    for (int i = 0; i < 5; ++i) {
        clock_.pass(10ms);
        send(FingerEvent{1, FingerPhase::Move, x, y -= 6});
    }
    EXPECT_TRUE(kiosk_->is_moving());
    EXPECT_GT(kiosk_->wake_at(), clock_.monotonic() + 100ms) << "the finger itself brings frames";
    send(FingerEvent{1, FingerPhase::Up, x, y});
    int frames = 0;
    while (kiosk_->is_moving() && frames < 100) {
        EXPECT_EQ(kiosk_->wake_at(), clock_.monotonic() + 16ms);
        pass(16ms);
        ++frames;
    }
    EXPECT_GT(frames, 5);
    EXPECT_LE(frames, 38);
    EXPECT_GE(kiosk_->wake_at(), quiet);
    EXPECT_EQ(kiosk_->frame().strips.front().state, layout::Strip::State::Rests);
    EXPECT_GE(kiosk_->frame().pages.begin()->second, 1);
}

TEST_F(KioskTest, Leave_on_the_idle_warning_leaves_with_one_press) {
    begin();
    pass(3min);
    ASSERT_EQ(kiosk_->screen(), "idle-warning");
    tap("leave");
    EXPECT_EQ(kiosk_->screen(), "over");
}

TEST_F(KioskTest, A_finger_that_slides_off_leave_answers_the_warning_and_leaves_nothing) {
    begin();
    pass(3min);
    finger(FingerPhase::Down, "leave");
    finger(FingerPhase::Move, "nowhere");
    finger(FingerPhase::Up, "nowhere");
    EXPECT_EQ(kiosk_->screen(), "home");
}

TEST_F(KioskTest, A_finger_resting_on_leave_does_not_hold_the_warning_for_ever) {
    begin();
    pass(3min);
    finger(FingerPhase::Down, "leave");
    pass(60s);
    EXPECT_EQ(kiosk_->screen(), "over");
}

TEST_F(KioskTest, A_press_that_answers_the_warning_presses_nothing_behind_it) {
    begin();
    const auto* door = kiosk_->frame().find("find");
    ASSERT_NE(door, nullptr);
    const auto x = door->visible.x + door->visible.w / 2;
    const auto y = door->visible.y + door->visible.h / 2;
    pass(3min);
    send(FingerEvent{1, FingerPhase::Down, x, y});
    send(FingerEvent{1, FingerPhase::Up, x, y});
    EXPECT_EQ(kiosk_->screen(), "home");
}

TEST_F(KioskTest, Enter_on_the_warning_stays_and_presses_nothing_behind_it) {
    begin();
    send(KeyEvent{KeyCode::Tab});
    pass(3min);
    EXPECT_EQ(kiosk_->attention().focus, "still-here");
    send(KeyEvent{KeyCode::Enter});
    EXPECT_EQ(kiosk_->screen(), "home");
    EXPECT_EQ(kiosk_->attention().focus, "");
}

TEST_F(KioskTest, Hiding_paints_nothing_of_what_was_there_and_showing_brings_it_back) {
    begin();
    tap("find");
    const auto before = kiosk_->frame().items.size();
    tap("hide");
    EXPECT_EQ(kiosk_->screen(), "hidden");
    EXPECT_EQ(kiosk_->frame().find("search"), nullptr);
    tap("show");
    EXPECT_EQ(kiosk_->screen(), "search");
    EXPECT_EQ(kiosk_->frame().items.size(), before);
}

TEST_F(KioskTest, Each_new_screen_begins_untouched) {
    begin();
    send(KeyEvent{KeyCode::Tab});
    EXPECT_NE(kiosk_->attention().focus, "");
    tap("find");
    EXPECT_EQ(kiosk_->attention(), layout::Attention{});
    EXPECT_FALSE(kiosk_->hands().typing());
}

TEST_F(KioskTest, Nothing_is_painted_while_nothing_changes) {
    begin();
    EXPECT_TRUE(kiosk_->refresh().empty());
    kiosk_->tick();
    EXPECT_TRUE(kiosk_->refresh().empty());
}

TEST_F(KioskTest, A_state_folder_that_lacks_something_is_said_to) {
    ASSERT_TRUE(keeper_.start());
    for (const auto* missing : {"settings.conf", "current", "slots/a/directory.sqlite"}) {
        std::filesystem::rename(state_ / missing, folder_ / "aside");
        const auto opened = Kiosk::open({.state = state_, .share = kShare},
                                        {files_, random_, clock_, keeper_.connector()});
        EXPECT_FALSE(opened) << missing;
        std::filesystem::rename(folder_ / "aside", state_ / missing);
    }
}

TEST_F(KioskTest, The_pointer_names_a_slot_and_nothing_else) {
    const auto current = [&](std::string_view text) {
        test::write_file(state_ / "current", text);
        return current_directory(files_, state_);
    };
    EXPECT_EQ(*current("b"), state_ / "slots" / "b" / "directory.sqlite");
    EXPECT_EQ(*current("a\n"), state_ / "slots" / "a" / "directory.sqlite");
    for (const auto* text : {"", "c", "../a", "a/..", "ab", "a b"}) {
        EXPECT_FALSE(current(text)) << text;
    }
    EXPECT_FALSE(current(std::string(17, 'a')));
}

}  // namespace
}  // namespace kiosk::programs
