// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/fixtures/panels.h"
#include "tests/ui/shell/play.h"

namespace kiosk::shell {
namespace {

using input::Typing;
using testing::IsEmpty;

class Surrounded : public ShellTest, public testing::WithParamInterface<test::NamedPanel> {
  protected:
    Surrounded() { set_up({.practice = true, .panel = GetParam().panel}); }
    [[nodiscard]] static bool is_shown(const Node& tree, std::string_view words, bool compact) {
        bool found = false;
        node::walk(tree, [&](const Node& each) {
            const bool small =
                each.look.room == node::Room::Compact || each.look.room == node::Room::Small;
            const bool room = each.look.room == node::Room::Always || small == compact;
            found = found || (room && each.name == words);
        });
        return found;
    }
    [[nodiscard]] std::string practice() const {
        return words::Words(sitting_.language()).t("shell.practice").text;
    }
};

TEST_P(Surrounded, Practice_is_said_on_every_request_screen_and_on_no_other) {
    begin();
    const bool compact = GetParam().panel.is_compact();
    EXPECT_FALSE(is_shown(view(), practice(), compact));
    go(Push{{"request", {}}});
    EXPECT_TRUE(is_shown(view(), practice(), compact));
    sitting_.set_language("ur");
    EXPECT_TRUE(is_shown(view(), practice(), compact));
}

TEST_P(Surrounded, Back_and_leave_come_down_to_the_access_bar_where_hands_reach_low_only) {
    auto panel = GetParam().panel;
    panel.reach = layout::Reach::Low;
    shell_->set_panel(panel);
    begin();
    go(Push{{"question", "who"}});
    const auto roles = [](const Node& tree) {
        std::vector<node::Role> all;
        for (const auto& band : tree.children) all.push_back(band.role);
        return all;
    };
    const auto at_rest = roles(view());
    ASSERT_GE(at_rest.size(), 2U);
    EXPECT_EQ(at_rest[0], node::Role::Main);
    EXPECT_EQ(at_rest[1], node::Role::Banner);
    EXPECT_TRUE(has("back") && has("leave") && has("hide") && has("help"));
    const auto typing = roles(shell_->view(Typing{.field = "field"}));
    EXPECT_EQ(typing[0], node::Role::Main);
    EXPECT_EQ(typing[1], node::Role::Keyboard);
    EXPECT_EQ(typing[2], node::Role::Banner);
}

TEST_P(Surrounded, A_calm_screen_has_fewer_things_around_it_and_every_way_out) {
    begin();
    const auto usual = stops(view());
    sitting_.access().calm = session::Calm::On;
    const auto calm = stops(view());
    EXPECT_LE(calm.size(), usual.size());
    for (const auto* key : {"leave", "hide", "help", "easier"}) {
        EXPECT_EQ(calm.contains(key), usual.contains(key)) << key;
    }
    for (const auto* key : {"text-size", "colours", "language"}) EXPECT_FALSE(calm.contains(key));
}

TEST_P(Surrounded, Practice_is_not_said_where_requests_are_really_sent) {
    set_up({.practice = false, .panel = GetParam().panel});
    begin();
    go(Push{{"request", {}}});
    EXPECT_FALSE(is_shown(view(), practice(), GetParam().panel.is_compact()));
}

TEST_P(Surrounded, Practice_is_still_said_while_typing_and_by_one_word_on_a_small_panel) {
    begin();
    go(Push{{"request", {}}});
    const auto tree = shell_->view(Typing{.field = "field"});
    const bool is_small = GetParam().panel.height() < 180;
    EXPECT_EQ(node::find(tree, "practice-short") != nullptr, is_small);
    EXPECT_EQ(is_shown(tree, practice(), false), !is_small);
}

TEST_P(Surrounded, While_typing_by_finger_the_field_the_keys_and_the_ways_out_are_there) {
    begin();
    go(Push{{"question", "who"}});
    const auto tree = shell_->view(Typing{.field = "field"});
    for (const auto* key : {"field", "keyboard", "key:space", "leave", "hide", "danger"}) {
        EXPECT_NE(node::find(tree, key), nullptr) << key;
    }
    const bool has_done = node::find(tree, "key:done") != nullptr ||
                          node::find(tree, "key:close") != nullptr ||
                          node::find(tree, "back") != nullptr;
    EXPECT_TRUE(has_done) << "a way to put the keys away";
}

TEST_P(Surrounded, Typing_on_a_real_keyboard_leaves_the_screen_as_it_is) {
    begin();
    go(Push{{"question", "who"}});
    const auto tree = shell_->view(Typing{.field = "field", .by = Typing::By::Keys});
    EXPECT_EQ(everything(tree), everything(view()));
}

TEST_P(Surrounded, No_key_stands_twice_in_a_tree) {
    begin();
    go(Push{{"request", {}}});
    for (const auto& typing : {std::optional<Typing>(), std::optional(Typing{.field = "field"})}) {
        std::set<std::string> keys;
        node::walk(shell_->view(typing), [&](const Node& each) {
            EXPECT_TRUE(keys.insert(each.key).second) << each.key;
        });
    }
}

TEST_P(Surrounded, The_languages_are_at_most_two_presses_away) {
    begin();
    EXPECT_TRUE(has("language") || has("help"));
    EXPECT_EQ(has("language"), GetParam().panel.height() >= 180);
}

TEST_P(Surrounded, What_makes_it_easier_is_at_most_two_presses_away) {
    begin();
    EXPECT_TRUE(has("easier") || has("help"));
    EXPECT_EQ(has("easier"), !GetParam().panel.is_compact() || GetParam().panel.is_narrow());
}

TEST_P(Surrounded, The_button_that_ends_typing_on_the_smallest_panels_says_what_it_leads_to) {
    begin();
    maker_.plays["search"].leads_to = Leading{{"Show 6 results", "en"}, {"Show 6", "en"}};
    go(Push{{"search", {}}});
    const auto tree = shell_->view(Typing{.field = "field"});
    const auto* close = node::find(tree, "key:close");
    ASSERT_EQ(close != nullptr, GetParam().panel.is_compact());
    if (close != nullptr) {
        EXPECT_EQ(close->name, "Show 6 results");
    }
}

TEST_P(Surrounded,
       The_list_is_reached_from_the_band_of_every_screen_but_a_request_while_it_holds_something) {
    begin();
    go(Push{{"search", {}}});
    EXPECT_FALSE(has("my-list"));
    sitting_.add_to_shortlist("a");
    sitting_.add_to_shortlist("b");
    const auto tree = view();
    const auto* list = node::find(*node::find(tree, "banner"), "my-list");
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->name, words::Words("en").n("list.pill", 2).text);
    const auto& band = node::find(tree, "banner")->children;
    EXPECT_EQ(band.back().key, "leave") << "leaving keeps its place";
    maker_.plays["request"].is_request = true;
    go(Push{{"request", {}}});
    EXPECT_FALSE(has("my-list"));
}

TEST_P(Surrounded, From_under_the_list_one_comes_back_to_it_and_no_deeper) {
    begin();
    sitting_.add_to_shortlist("a");
    press("my-list");
    EXPECT_EQ(shell_->screen(), "my-list");
    EXPECT_FALSE(has("my-list")) << "one is there";
    go(Push{{"service", "a"}});
    press("my-list");
    EXPECT_EQ(shell_->screen(), "my-list");
    press("back");
    EXPECT_NE(shell_->screen(), "service");
}

TEST_P(Surrounded,
       A_quiet_line_says_that_words_are_drafts_where_there_is_room_for_it_and_never_in_English) {
    begin();
    EXPECT_FALSE(has(kDraftNote));
    sitting_.set_language("ur");
    EXPECT_EQ(has(kDraftNote), !GetParam().panel.is_compact());
    if (!has(kDraftNote)) return;
    const auto tree = view();
    const auto* note = node::find(tree, kDraftNote);
    EXPECT_EQ(note->name, words::Words("ur").t("shell.draft").text);
    EXPECT_EQ(note->look.emphasis, node::Emphasis::Quiet);
    EXPECT_EQ(note->look.room, node::Room::Roomy) << "it goes before anything else does";
    // Where the band has room the screen gives none.
    const bool in_band = node::find(*node::find(tree, "banner"), kDraftNote) != nullptr;
    EXPECT_EQ(in_band, GetParam().panel.width() > 400);
}

TEST_P(Surrounded, No_cover_says_that_words_are_drafts) {
    begin();
    sitting_.set_language("ur");
    press("hide");
    EXPECT_FALSE(has(kDraftNote));
}

INSTANTIATE_TEST_SUITE_P(Panels, Surrounded, testing::ValuesIn(test::kPanels),
                         [](const auto& panel_info) {
                             return "Panel" + std::to_string(panel_info.index);
                         });

TEST_F(ShellTest, Every_paged_part_of_a_screen_gets_its_buttons_to_turn) {
    begin();
    EXPECT_TRUE(has("content/more"));
    EXPECT_TRUE(has("content/up"));
}

TEST_F(ShellTest, Fields_get_the_manners_their_screen_gives_them_and_none_behind_a_cover) {
    begin();
    ASSERT_EQ(shell_->manners().size(), 1U);
    EXPECT_EQ(shell_->manners().front().field, "field");
    press("hide");
    EXPECT_THAT(shell_->manners(), IsEmpty());
}

}  // namespace
}  // namespace kiosk::shell
