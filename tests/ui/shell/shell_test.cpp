// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/ui/shell/play.h"

namespace kiosk::shell {
namespace {

using namespace std::chrono_literals;
using input::Typing;
using session::Ended;
using session::Stage;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// ---- the stack -----------------------------------------------------------------------------------------------------

TEST_F(ShellTest, Begins_on_the_welcome_screen_which_can_be_left_too) {
    EXPECT_EQ(shell_->screen(), "welcome");
    EXPECT_TRUE(shell_->take_fresh());
    EXPECT_FALSE(shell_->take_fresh());
    EXPECT_TRUE(has("leave"));
    EXPECT_FALSE(has("hide"));
    EXPECT_FALSE(has("back"));
    EXPECT_TRUE(has("help"));
}

TEST_F(ShellTest, Going_on_and_back_comes_to_the_screen_before) {
    begin();
    go(Push{{"search", {}}});
    go(Push{{"service", "7"}});
    EXPECT_EQ(shell_->screen(), "service");
    press("back");
    EXPECT_EQ(shell_->screen(), "search");
    press("back");
    EXPECT_EQ(shell_->screen(), "home");
    press("back");
    EXPECT_EQ(shell_->screen(), "home") << "there is nothing behind home";
}

TEST_F(ShellTest, Simple_words_go_on_and_off_where_one_stands) {
    begin();
    go(Push{{"search", {}}});
    const auto toggled = [&] { return node::find(view(), kSimpleWords)->state.toggled; };
    EXPECT_EQ(toggled(), node::Toggled::Off);
    press(std::string(kSimpleWords));
    EXPECT_EQ(toggled(), node::Toggled::On);
    EXPECT_EQ(sitting_.words_tag(), "en-simple");
    EXPECT_EQ(shell_->screen(), "search");
    press(std::string(kSimpleWords));
    EXPECT_EQ(sitting_.words_tag(), "en");
}

TEST_F(ShellTest, Every_full_screen_has_a_way_back_and_a_way_out) {
    begin();
    EXPECT_FALSE(has("back"));
    EXPECT_TRUE(has("leave"));
    for (const auto* name : {"search", "service", "request", "help"}) {
        go(Push{{name, {}}});
        EXPECT_TRUE(has("back")) << name;
        EXPECT_TRUE(has("leave")) << name;
        EXPECT_TRUE(has("hide")) << name;
        EXPECT_TRUE(has("help")) << name;
    }
}

TEST_F(ShellTest, A_screen_put_in_place_of_another_is_not_gone_back_from_to_it) {
    begin();
    go(Push{{"check", {}}});
    go(Replace{{"kept", "WF-1"}});
    EXPECT_EQ(shell_->screen(), "kept");
    press("back");
    EXPECT_EQ(shell_->screen(), "home");
}

TEST_F(ShellTest, An_address_that_leads_nowhere_changes_nothing) {
    begin();
    go(Push{{"search", {}}});
    go(Push{{"nowhere", {}}});
    EXPECT_EQ(shell_->screen(), "search");
    go(Replace{{"nowhere", {}}});
    EXPECT_EQ(shell_->screen(), "search");
    press("back");
    EXPECT_EQ(shell_->screen(), "home");
}

TEST_F(ShellTest, Going_back_to_a_named_screen_takes_all_above_it_away) {
    begin();
    for (const auto* name : {"request", "check", "question", "people"}) go(Push{{name, {}}});
    go(PopTo{"check"});
    EXPECT_EQ(shell_->screen(), "check");
    press("back");
    EXPECT_EQ(shell_->screen(), "request");
    go(PopTo{"check"});
    EXPECT_EQ(shell_->screen(), "request") << "stays where there is none";
}

TEST_F(ShellTest, Home_is_one_home_with_nothing_behind_it) {
    begin();
    for (int i = 0; i < 5; ++i) go(Push{{"search", {}}});
    go(Home{});
    EXPECT_EQ(shell_->screen(), "home");
    press("back");
    EXPECT_EQ(shell_->screen(), "home");
}

TEST_F(ShellTest, However_deep_one_goes_home_is_still_at_the_bottom) {
    begin();
    for (int i = 0; i < 200; ++i) go(Push{{"search", std::to_string(i)}});
    EXPECT_THAT(everything(view()), HasSubstr("search199"));
    int backs = 0;
    while (shell_->screen() != "home" && backs < 300) {
        press("back");
        ++backs;
    }
    EXPECT_EQ(shell_->screen(), "home");
    EXPECT_LT(backs, 50) << "the memory of screens has a bound";
}

TEST_F(ShellTest, Another_screen_is_told_once) {
    (void)shell_->take_fresh();
    begin();
    EXPECT_TRUE(shell_->take_fresh());
    press("go");
    EXPECT_FALSE(shell_->take_fresh());
}

TEST_F(ShellTest, What_must_be_noticed_is_told_once) {
    begin();
    maker_.plays["home"].focus = "title";
    EXPECT_EQ(shell_->take_focus(), "title");
    EXPECT_EQ(shell_->take_focus(), std::nullopt);
}

// ---- help and language ---------------------------------------------------------------------------------------------

TEST_F(ShellTest, Help_and_language_come_over_any_screen_and_go_back_to_it) {
    begin();
    go(Push{{"question", "who"}});
    for (const std::string name : {"help", "language"}) {
        press(name);
        EXPECT_EQ(shell_->screen(), name);
        press(name);
        press("back");
        EXPECT_EQ(shell_->screen(), "question") << "help over help is one help";
    }
}

TEST_F(ShellTest, Help_on_the_welcome_screen_begins_the_sitting) {
    press("help");
    EXPECT_EQ(shell_->screen(), "help");
    EXPECT_TRUE(has("leave"));
    EXPECT_EQ(sitting_.idle().stage(), Stage::Active);
}

TEST_F(ShellTest, Its_own_words_are_in_the_language_of_the_sitting) {
    begin();
    const auto english = everything(view());
    sitting_.set_language("ur");
    const auto tree = view();
    EXPECT_EQ(tree.lang, "ur");
    for (const auto* key : {"leave", "hide", "help", "language"}) {
        EXPECT_EQ(node::find(tree, key)->lang, "ur") << key;
        EXPECT_THAT(english, Not(HasSubstr(node::find(tree, key)->name))) << key;
    }
}

// ---- leaving -------------------------------------------------------------------------------------------------------

TEST_F(ShellTest, Leave_now_ends_the_sitting_with_one_press_and_forgets_the_answers) {
    begin();
    sitting_.answers().set_text("your_name", "Amina");
    sitting_.set_search_words("autism");
    press("leave");
    EXPECT_TRUE(shell_->is_over());
    EXPECT_EQ(shell_->screen(), "over");
    EXPECT_EQ(sitting_.ended(), Ended::Left);
    EXPECT_TRUE(sitting_.answers().empty());
    EXPECT_EQ(sitting_.search_words(), "");
    EXPECT_TRUE(shell_->take_fresh());
}

TEST_F(ShellTest, The_neutral_page_says_nothing_of_who_was_here) {
    sitting_.set_language("ur");
    begin();
    press("leave");
    const auto all = everything(view());
    EXPECT_THAT(all, Not(HasSubstr("secret")));
    EXPECT_THAT(all, Not(HasSubstr("Screen")));
    EXPECT_THAT(stops(view()), IsEmpty());
    node::walk(view(), [](const Node& each) {
        EXPECT_THAT(each.lang, testing::AnyOf("", "en")) << each.key;
    });
}

TEST_F(ShellTest, Over_is_final) {
    begin();
    press("leave");
    for (const auto* key : {"back", "show", "help", "language", "go", "leave", "still-here"}) {
        press(key);
        EXPECT_EQ(shell_->screen(), "over") << key;
    }
    shell_->touched();
    pass(1h);
    EXPECT_EQ(shell_->screen(), "over");
    EXPECT_EQ(shell_->wake_at(), std::nullopt);
    EXPECT_EQ(shell_->take_focus(), std::nullopt);
    EXPECT_THAT(shell_->manners(), IsEmpty());
    EXPECT_FALSE(shell_->is_waiting());
    EXPECT_EQ(sitting_.ended(), Ended::Left);
}

TEST_F(ShellTest, A_screen_that_is_done_ends_the_sitting_as_finished) {
    begin();
    go(Leave{});
    EXPECT_TRUE(shell_->is_over());
    EXPECT_EQ(sitting_.ended(), Ended::Finished);
}

// ---- hiding --------------------------------------------------------------------------------------------------------

TEST_F(ShellTest, A_hidden_screen_has_nothing_of_the_screen_behind_it_in_its_tree) {
    begin();
    go(Push{{"question", "who"}});
    press("hide");
    EXPECT_EQ(shell_->screen(), "hidden");
    const auto all = everything(view());
    EXPECT_THAT(all, Not(HasSubstr("secret")));
    EXPECT_THAT(all, Not(HasSubstr("question")));
    EXPECT_THAT(stops(view()), ElementsAre("leave", "show"));
    EXPECT_EQ(everything(shell_->view(Typing{.field = "field"})), all) << "nor while typing";
}

TEST_F(ShellTest, Showing_again_brings_the_same_screen_with_nothing_lost) {
    begin();
    go(Push{{"question", "who"}});
    sitting_.answers().set_text("your_name", "Amina");
    const auto before = everything(view());
    press("hide");
    pass(19min);
    press("show");
    EXPECT_EQ(everything(view()), before);
    EXPECT_EQ(sitting_.answers().text("your_name"), "Amina");
}

TEST_F(ShellTest, A_press_on_a_hidden_screen_reaches_nothing_behind_it) {
    begin();
    press("hide");
    const auto heard = maker_.plays["home"].heard;
    for (const auto* key : {"go", "back", "help", "language", "hide"}) press(key);
    shell_->touched();
    EXPECT_EQ(shell_->screen(), "hidden");
    EXPECT_EQ(maker_.plays["home"].heard, heard);
    EXPECT_EQ(shell_->take_focus(), std::nullopt);
}

TEST_F(ShellTest, A_hidden_screen_can_be_left_at_once) {
    begin();
    press("hide");
    press("leave");
    EXPECT_TRUE(shell_->is_over());
}

TEST_F(ShellTest, A_screen_hidden_for_twenty_minutes_is_over) {
    begin();
    press("hide");
    pass(20min - 1ms);
    EXPECT_EQ(shell_->screen(), "hidden");
    pass(1ms);
    EXPECT_EQ(shell_->screen(), "over");
    EXPECT_EQ(sitting_.ended(), Ended::HiddenTooLong);
}

// ---- idle ----------------------------------------------------------------------------------------------------------

TEST_F(ShellTest, An_untouched_welcome_screen_waits_for_ever) {
    EXPECT_EQ(shell_->wake_at(), std::nullopt);
    shell_->touched();
    pass(24h);
    EXPECT_EQ(shell_->screen(), "welcome");
}

TEST_F(ShellTest, After_three_quiet_minutes_it_asks_and_after_a_fourth_it_is_over) {
    begin();
    EXPECT_EQ(shell_->wake_at(), 3min);
    pass(3min - 1ms);
    EXPECT_EQ(shell_->screen(), "home");
    pass(1ms);
    EXPECT_EQ(shell_->screen(), "idle-warning");
    EXPECT_EQ(shell_->take_focus(), "still-here");
    pass(60s - 1ms);
    EXPECT_EQ(shell_->screen(), "idle-warning");
    pass(1ms);
    EXPECT_EQ(shell_->screen(), "over");
    EXPECT_EQ(sitting_.ended(), Ended::Idle);
}

TEST_F(ShellTest, The_warning_counts_its_seconds_and_wakes_for_each) {
    begin();
    pass(3min);
    EXPECT_THAT(everything(view()), HasSubstr("60"));
    for (int second = 59; second > 0; --second) {
        ASSERT_TRUE(shell_->wake_at());
        const auto wait = *shell_->wake_at() - clock_.monotonic();
        EXPECT_GT(wait, 0ms);
        EXPECT_LE(wait, 1001ms);
        pass(1s);
        EXPECT_THAT(node::find(view(), "warning-left")->name, HasSubstr(std::to_string(second)));
    }
}

TEST_F(ShellTest, A_calm_warning_stands_still_until_the_sitting_is_over) {
    begin();
    sitting_.access().calm = session::Calm::On;
    pass(3min);
    EXPECT_EQ(shell_->screen(), "idle-warning");
    const auto shown = everything(view());
    EXPECT_THAT(shown, HasSubstr("leave|"));
    EXPECT_FALSE(has("warning-left"));
    EXPECT_EQ(*shell_->wake_at() - clock_.monotonic(), 60s);
    pass(59s);
    EXPECT_EQ(everything(view()), shown);
    pass(1s);
    EXPECT_EQ(shell_->screen(), "over");
}

TEST_F(ShellTest, The_warning_shows_nothing_of_the_screen_behind_it) {
    begin();
    go(Push{{"question", "who"}});
    pass(3min);
    const auto all = everything(view());
    EXPECT_THAT(all, Not(HasSubstr("secret")));
    EXPECT_THAT(stops(view()), ElementsAre("leave", "still-here"));
    EXPECT_EQ(view().children.front().role, node::Role::AlertDialog);
}

TEST_F(ShellTest, A_touch_answers_the_warning_and_the_quiet_begins_anew) {
    begin();
    go(Push{{"question", "who"}});
    pass(3min + 30s);
    shell_->touched();
    EXPECT_EQ(shell_->screen(), "question");
    EXPECT_EQ(maker_.plays["question"].heard, 0);
    pass(3min - 1ms);
    EXPECT_EQ(shell_->screen(), "question");
}

TEST_F(ShellTest, The_warning_can_be_left_at_once) {
    begin();
    pass(3min);
    press("leave");
    EXPECT_TRUE(shell_->is_over());
    EXPECT_EQ(sitting_.ended(), Ended::Left);
}

TEST_F(ShellTest, A_machine_that_slept_through_the_warning_wakes_up_over) {
    begin();
    clock_.pass(2h);
    shell_->touched();
    EXPECT_EQ(shell_->screen(), "over");
}

TEST_F(ShellTest, A_screen_that_waits_for_an_answer_is_looked_at_often_and_may_go_on_by_itself) {
    begin();
    go(Push{{"request", {}}});
    maker_.plays["request"].is_waiting = true;
    EXPECT_TRUE(shell_->is_waiting());
    EXPECT_LE(*shell_->wake_at() - clock_.monotonic(), 100ms);
    maker_.plays["request"].on_tick = Replace{{"kept", "WF-1"}};
    pass(20ms);
    EXPECT_EQ(shell_->screen(), "kept");
}

TEST_F(ShellTest, An_answer_that_comes_behind_a_hidden_screen_stays_hidden_and_is_there_after_it) {
    begin();
    go(Push{{"request", {}}});
    press("hide");
    maker_.plays["request"].on_tick = Replace{{"kept", "WF-1"}};
    pass(20ms);
    EXPECT_EQ(shell_->screen(), "hidden");
    EXPECT_THAT(everything(view()), Not(HasSubstr("kept")));
    press("show");
    EXPECT_EQ(shell_->screen(), "kept");
}

}  // namespace
}  // namespace kiosk::shell
