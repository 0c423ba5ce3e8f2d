// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/clip/clip.h"

#include <gtest/gtest.h>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/screens/clip/with_clip.h"

namespace kiosk::screens {
namespace {

class PlayPlayer final : public Player {
  public:
    void open(const model::Clip& /*clip*/) override { is_open = true; }
    void play() override { now = State::Playing; }
    void pause() override { now = State::Still; }
    void again() override { now = State::Playing; }
    void close() override { is_open = false; }
    [[nodiscard]] State state() const override { return now; }

    State now = State::Still;
    bool is_open = false;
};

class Clips : public testing::Test {
  protected:
    test::ScreensBench bench_;
    PlayPlayer player_;
    programs::Maker maker_{{.sitting = bench_.sitting,
                            .directory = bench_.directory,
                            .searcher = bench_.searcher,
                            .listener = bench_.listener,
                            .form = bench_.form,
                            .keeper = bench_.keeper,
                            .clock = bench_.clock,
                            .panel = test::kPanels[0].panel,
                            .player = &player_}};
};

TEST_F(Clips, A_screen_with_a_clip_has_one_way_to_it_under_its_title_and_others_have_none) {
    const auto help = maker_.make({"help", {}});
    const auto view = help->view();
    EXPECT_EQ(view[0].key, "help-title");
    EXPECT_NE(node::find(view[1], "watch-clip"), nullptr);
    const auto next = help->on({"watch-clip", node::Verb::Click, {}});
    ASSERT_TRUE(std::holds_alternative<shell::Push>(next));
    EXPECT_EQ(std::get<shell::Push>(next).to, (shell::Address{"clip", "help"}));
    for (const auto* without : {"welcome", "home", "easier", "guide"})
        EXPECT_EQ(test::find(test::as_tree(*maker_.make({without, {}})), "watch-clip"), nullptr);
    EXPECT_EQ(maker_.make({"clip", "home"}), nullptr);
}

TEST_F(Clips, Where_nothing_plays_no_screen_offers_it) {
    EXPECT_EQ(test::find(test::as_tree(*bench_.screen("help")), "watch-clip"), nullptr);
}

TEST_F(Clips, A_page_and_a_question_are_named_by_their_id) {
    EXPECT_EQ(place_of({"page", "your-rights"}), "page:your-rights");
    EXPECT_EQ(place_of({"question", "who?change"}), "question:who");
    EXPECT_EQ(place_of({"kept", "WF-2222"}), "kept");
    EXPECT_NE(test::find(test::as_tree(*maker_.make({"page", "your-rights"})), "watch-clip"),
              nullptr);
}

TEST_F(Clips, The_one_button_says_what_pressing_it_does_and_the_words_always_stand_there) {
    const auto screen = maker_.make({"clip", "page:your-rights"});
    EXPECT_TRUE(player_.is_open);
    EXPECT_EQ(player_.now, Player::State::Still) << "nothing plays by itself";
    EXPECT_EQ(test::find(test::as_tree(*screen), "clip-pause"), nullptr);
    test::press(*screen, "clip-play");
    EXPECT_EQ(player_.now, Player::State::Playing);
    EXPECT_EQ(test::find(test::as_tree(*screen), "clip-play"), nullptr);
    test::press(*screen, "clip-pause");
    EXPECT_EQ(player_.now, Player::State::Still);
    player_.now = Player::State::Broken;
    const auto broken = test::as_tree(*screen);
    EXPECT_EQ(test::find(broken, "clip-play"), nullptr);
    EXPECT_EQ(test::find(broken, kClipPicture), nullptr);
    EXPECT_NE(test::find(broken, "clip-broken"), nullptr);
    EXPECT_NE(test::find(broken, "clip-words:4"), nullptr);
    EXPECT_TRUE(test::raw_keys(broken).empty());
}

TEST_F(Clips, Leaving_its_screen_closes_it) {
    maker_.make({"clip", "help"}).reset();
    EXPECT_FALSE(player_.is_open);
}

}  // namespace
}  // namespace kiosk::screens
