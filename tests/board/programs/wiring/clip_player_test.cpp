// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/clip_player.h"

#include <gtest/gtest.h>

#include "localoffer_data/directory/directory.h"
#include "tests/board/programs/wiring/desk.h"

namespace kiosk::programs {
namespace {

using namespace std::chrono_literals;
using State = screens::Player::State;

class Clip : public testing::Test {
  protected:
    static model::Clip help_clip() {
        const auto directory = directory::Directory::open(kPath);
        return directory->clips("help")->front();
    }
    // Time goes by, and what was asked for comes.
    void pass(std::chrono::milliseconds time) {
        now_ += time;
        player_.tick(now_);
        player_.settle();
        player_.tick(now_);
    }

    inline static const std::string kPath = kShare + "/demonstration/directory.sqlite";
    ports::Monotonic now_{1min};
    ClipPlayer player_{kPath};
};

TEST_F(Clip, Shows_its_first_picture_and_does_not_play_by_itself) {
    player_.open(help_clip());
    pass(0ms);
    const auto first = player_.picture();
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->width(), 320);
    EXPECT_EQ(first->height(), 240);
    pass(2s);
    EXPECT_EQ(player_.state(), State::Still);
    EXPECT_EQ(player_.picture(), first);
    EXPECT_EQ(player_.wake_at(), std::nullopt) << "what stands still asks for no frames";
}

TEST_F(Clip, Plays_pauses_goes_on_and_ends_by_the_clock) {
    player_.open(help_clip());
    pass(0ms);
    const auto first = player_.picture();
    player_.play();
    pass(0ms);
    ASSERT_TRUE(player_.wake_at());
    EXPECT_LE(*player_.wake_at() - now_, 40ms);
    pass(1s);
    const auto later = player_.picture();
    ASSERT_NE(later, nullptr);
    EXPECT_NE(*later, *first);
    player_.pause();
    pass(10s);
    EXPECT_EQ(player_.picture(), later);
    player_.play();
    pass(0ms);
    pass(3500ms);
    EXPECT_EQ(player_.state(), State::Ended);
    EXPECT_NE(*player_.picture(), *later);
}

TEST_F(Clip, Again_begins_with_the_first_picture) {
    player_.open(help_clip());
    pass(0ms);
    const auto first = *player_.picture();
    player_.play();
    pass(0ms);
    pass(2s);
    ASSERT_NE(*player_.picture(), first);
    player_.again();
    pass(0ms);
    EXPECT_EQ(player_.state(), State::Playing);
    EXPECT_EQ(*player_.picture(), first);
}

TEST_F(Clip, What_cannot_be_read_is_broken_and_a_closed_clip_shows_nothing) {
    auto clip = help_clip();
    clip.number = 99;
    player_.open(clip);
    pass(0ms);
    EXPECT_EQ(player_.state(), State::Broken);
    player_.play();
    player_.again();
    pass(1s);
    EXPECT_EQ(player_.state(), State::Broken);
    player_.open(help_clip());
    pass(0ms);
    EXPECT_NE(player_.picture(), nullptr);
    player_.close();
    pass(1s);
    EXPECT_EQ(player_.picture(), nullptr);
}

TEST_F(Clip, A_clip_of_another_size_than_it_says_is_broken) {
    auto clip = help_clip();
    clip.width = 640;
    player_.open(clip);
    pass(0ms);
    EXPECT_EQ(player_.state(), State::Broken);
}

}  // namespace
}  // namespace kiosk::programs
