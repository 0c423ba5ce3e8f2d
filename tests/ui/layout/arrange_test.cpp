// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/arrange.h"

#include <gmock/gmock.h>

#include "tests/ui/layout/trees.h"

namespace kiosk::layout {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Arrange, A_stack_stands_one_below_the_other_with_a_gap_at_full_width) {
    const auto frame = laid(window({button("a", "One"), button("b", "Two")}), kWide);
    const auto a = box(frame, "a");
    const auto b = box(frame, "b");
    EXPECT_NEAR(a.x, b.x, 1e-9);
    EXPECT_NEAR(a.w, b.w, 1e-9);
    EXPECT_GE(b.y, a.bottom() + kLeastGap);
}

TEST(Arrange, A_row_shares_its_width_by_weight_and_is_as_tall_as_its_tallest) {
    auto one = button("a", "One");
    std::string words;
    for (int i = 0; i < 100; ++i) words += "xxx ";
    auto three = button("b", words);
    three.look.weight = 3;
    const auto frame = laid(window({group("row", Arrange::Row, {one, three})}), kWide);
    const auto a = box(frame, "a");
    const auto b = box(frame, "b");
    EXPECT_NEAR(b.w, 3 * a.w, 1e-6);
    EXPECT_NEAR(a.h, b.h, 1e-9);
    EXPECT_NEAR(a.y, b.y, 1e-9);
    EXPECT_GE(b.x, a.right() + kLeastGap);
}

TEST(Arrange, A_row_whose_words_would_break_becomes_a_stack) {
    const auto word = std::string(64, 'x');
    auto narrow = button("a", word);
    auto wide = button("b", word);
    wide.look.weight = 9;
    const auto frame = laid(window({group("row", Arrange::Row, {narrow, wide})}), kWide);
    EXPECT_GT(box(frame, "b").y, box(frame, "a").bottom());
    EXPECT_NEAR(box(frame, "a").w, box(frame, "b").w, 1e-6);
}

TEST(Arrange, A_row_shares_its_width_so_that_no_word_breaks) {
    auto long_word = button("a", std::string(40, 'x'));
    auto wide = button("b", "One");
    wide.look.weight = 9;
    const auto frame = laid(window({group("row", Arrange::Row, {long_word, wide})}), kWide);
    EXPECT_NEAR(box(frame, "b").y, box(frame, "a").y, 1e-6);
    EXPECT_NEAR(box(frame, "b").right(), box(frame, "row").right(), 1e-6);
}

TEST(Arrange, A_band_gives_up_icons_then_long_names_then_what_may_go_before_it_wraps) {
    const auto band_of = [](int letters) {
        auto name = button("name", std::string(static_cast<std::size_t>(letters), 'x'));
        name.short_name = "x";
        name.look.icon = "help";
        name.look.weight = 0;
        auto brand = button("brand", "Of no great use");
        brand.look.weight = 0;
        brand.look.gives_way = true;
        auto other = button("other", std::string(static_cast<std::size_t>(letters / 2), 'y'));
        other.look.weight = 0;
        return laid(window({group("band", Arrange::Band, {other, brand, name})}), kWide);
    };
    const auto words_of = [](const auto& frame) { return frame.find("name")->texts.front().text; };
    std::vector<std::string> stages;
    for (int letters = 20; letters < 400; letters += 2) {
        const auto frame = band_of(letters);
        const std::string stage = frame.find("brand") == nullptr      ? "no brand"
                                  : words_of(frame).size() == 1       ? "short name"
                                  : frame.find("name")->icons.empty() ? "no icon"
                                                                      : "all";
        if (stages.empty() || stages.back() != stage) stages.push_back(stage);
    }
    EXPECT_THAT(stages, testing::ElementsAre("all", "no icon", "short name", "no brand"));
}

TEST(Arrange, Weight_nought_in_a_row_is_ones_own_width) {
    auto own = button("a", "One");
    own.look.weight = 0;
    const auto frame = laid(window({group("row", Arrange::Row, {own, button("b", "B")})}), kWide);
    EXPECT_LT(box(frame, "a").w, 60);
    EXPECT_NEAR(box(frame, "b").right(), box(frame, "row").right(), 1e-6);
}

TEST(Arrange, A_row_with_no_room_goes_on_in_a_second_line) {
    std::vector<Node> buttons;
    for (const auto* key : {"a", "b", "c", "d"}) {
        buttons.push_back(button(key, "Some longer words"));
        buttons.back().look.weight = 0;
    }
    const auto frame = laid(window({group("row", Arrange::Row, buttons)}), kUpright);
    EXPECT_GT(box(frame, "d").y, box(frame, "a").bottom());
}

TEST(Arrange, A_flow_puts_things_side_by_side_at_their_own_widths_and_wraps) {
    std::vector<Node> chips;
    for (int i = 0; i < 12; ++i) chips.push_back(button("c" + std::to_string(i), "Chip"));
    const auto frame = laid(window({group("flow", Arrange::Flow, chips)}), kMiddle);
    EXPECT_NEAR(box(frame, "c0").y, box(frame, "c1").y, 1e-9);
    EXPECT_LT(box(frame, "c0").right(), box(frame, "c1").x);
    EXPECT_GE(box(frame, "c11").y, box(frame, "c0").bottom() + kLeastGap);
    EXPECT_NEAR(box(frame, "c0").w, box(frame, "c11").w, 1e-9);
}

TEST(Arrange, A_grid_has_equal_columns_and_equal_heights_in_a_row) {
    auto grid = group(
        "grid", Arrange::Grid,
        {button("a", "Short"),
         button(
             "b",
             "Words that go on for a good deal more than only one line of the card they stand on"),
         button("c", "Last")});
    const auto frame = laid(window({grid}), kWide);
    EXPECT_NEAR(box(frame, "a").w, box(frame, "b").w, 1e-9);
    EXPECT_NEAR(box(frame, "a").h, box(frame, "b").h, 1e-9);
    EXPECT_NEAR(box(frame, "a").y, box(frame, "b").y, 1e-9);
    EXPECT_GT(box(frame, "c").y, box(frame, "b").bottom());
    EXPECT_LT(box(frame, "c").h, box(frame, "b").h);
}

TEST(Arrange, A_grid_takes_fewer_columns_where_a_word_would_break) {
    auto grid = group("grid", Arrange::Grid,
                      {button("a", "Communication"), button("b", "Interdependence")});
    EXPECT_NEAR(box(laid(window({grid}), kWide), "a").y, box(laid(window({grid}), kWide), "b").y,
                1e-9);
    const auto narrow = laid(window({grid}), kUpright);
    EXPECT_GT(box(narrow, "b").y, box(narrow, "a").bottom());
}

TEST(Arrange, A_split_is_two_columns_where_wide_and_stacked_where_narrow) {
    const auto tree = window(
        {group("split", Arrange::Split, {words("a", "Left words"), words("b", "Right words")})});
    const auto wide = laid(tree, kWide);
    EXPECT_GT(box(wide, "b").x, box(wide, "a").right());
    EXPECT_NEAR(box(wide, "b").y, box(wide, "a").y, 1e-9);
    for (const auto& panel : {kSmall, kUpright}) {
        const auto narrow = laid(tree, panel);
        EXPECT_NEAR(box(narrow, "b").x, box(narrow, "a").x, 1e-9);
        EXPECT_GT(box(narrow, "b").y, box(narrow, "a").y);
    }
}

TEST(Arrange, What_grows_takes_the_height_that_is_left) {
    auto low = button("low", "Low");
    auto tall = button("tall", "Tall");
    tall.look.grow = true;
    const auto frame = laid(window({low, tall}), kWide);
    EXPECT_GT(box(frame, "tall").h, 100);
    EXPECT_LE(box(frame, "tall").bottom(), box(frame, "bar").y + 1e-6);
}

TEST(Arrange, Second_lines_go_on_a_compact_panel_and_words_keep_their_size) {
    auto door = button("door", "Find");
    door.hint = "Search the directory";
    EXPECT_THAT(shown(laid(window({door}), kWide), "door"),
                ElementsAre("Find", "Search the directory"));
    const auto compact = laid(window({door}), kSmall);
    EXPECT_THAT(shown(compact, "door"), ElementsAre("Find"));
    EXPECT_GE(compact.find("door")->texts.front().style.cap_height, 4.8);
}

TEST(Arrange, Roomy_nodes_stand_on_large_panels_and_compact_ones_on_small_panels_alone) {
    auto roomy = words("roomy", "Large");
    roomy.look.room = node::Room::Roomy;
    auto compact = words("compact", "Small");
    compact.look.room = node::Room::Compact;
    const auto tree = window({roomy, compact});
    for (const auto& [name, panel] : test::kPanels) {
        const auto frame = laid(tree, panel);
        EXPECT_EQ(node::find(frame.tree, "roomy") != nullptr, !panel.is_compact()) << name;
        EXPECT_EQ(node::find(frame.tree, "compact") != nullptr, panel.is_compact()) << name;
    }
}

TEST(Arrange, The_short_name_stands_only_where_the_long_one_does_not_fit_its_line) {
    auto hide = button("hide-it", "Hide my screen at once");
    hide.short_name = "Hide";
    const auto tree =
        window({group("row", Arrange::Row, {hide, button("b", "B"), button("c", "C")})});
    EXPECT_THAT(shown(laid(tree, kWide), "hide-it"), ElementsAre("Hide my screen at once"));
    EXPECT_THAT(shown(laid(tree, kUpright), "hide-it"), ElementsAre("Hide"));
}

TEST(Arrange, For_one_word_wider_than_its_room_the_icon_goes_and_then_its_size_down_to_the_usual) {
    auto panel = kUpright;
    panel.size = TextSize::L;
    const auto text_of = [&](int letters) {
        auto made = words("it", std::string(static_cast<std::size_t>(letters), 'm') + " short");
        made.look.icon = "info";
        return laid(window({made}), panel).find("it")->texts.front();
    };
    const auto usual = text_of(5).style.cap_height;
    const auto room = box(laid(window({words("it", "m")}), panel), "it").w;
    const auto fits = static_cast<int>(room / (usual * test::SteadyText::kAdvancePerCap));
    EXPECT_EQ(text_of(fits).style.cap_height, usual) << "in the place of the icon";
    EXPECT_LT(text_of(fits + 2).style.cap_height, usual);
    EXPECT_NEAR(text_of(fits * 2).style.cap_height, usual / panel.zoom(), 0.01);
}

TEST(Arrange, A_number_wider_than_its_room_breaks_between_its_groups) {
    std::string number;
    for (int i = 0; i < 12; ++i) number += "0123\u00A0";
    const auto frame = laid(window({words("it", number)}), kUpright);
    EXPECT_EQ(shown(frame, "it").front().find("\u00A0"), std::string::npos);
}

TEST(Arrange, What_may_give_way_goes_where_a_stack_is_too_low) {
    const auto cover_of = [](int count) {
        Node cover = group("cover", Arrange::Stack, {words("title", "Hidden")});
        cover.children.push_back(words("how-long", "For twenty minutes"));
        cover.children.back().look.gives_way = true;
        for (int i = 0; i < count; ++i)
            cover.children.push_back(button("b" + std::to_string(i), "Show"));
        cover.look.grow = true;
        Node whole = group("window", Arrange::Stack, {std::move(cover)});
        whole.role = Role::Window;
        return laid(whole, kSmall);
    };
    EXPECT_NE(cover_of(1).find("how-long"), nullptr);
    EXPECT_EQ(cover_of(5).find("how-long"), nullptr);
    EXPECT_NE(cover_of(5).find("b4"), nullptr);
}

TEST(Arrange, What_can_be_pressed_is_never_under_the_least_target) {
    auto tiny = button("tiny", "i");
    tiny.look.weight = 0;
    auto box_ = field("field", "");
    auto tick = button("tick", "Yes");
    tick.role = Role::CheckBox;
    for (const auto& [name, panel] : test::kPanels) {
        const auto frame = laid(window({group("row", Arrange::Row, {tiny}), box_, tick}), panel);
        for (const auto& item : frame.items) {
            if (!item.pressable) continue;
            EXPECT_GE(item.box.w, kLeastTarget) << name << ' ' << item.key;
            EXPECT_GE(item.box.h, kLeastTarget) << name << ' ' << item.key;
        }
    }
}

TEST(Arrange, A_touch_finds_the_topmost_thing_under_it_and_nothing_beside_it) {
    const auto frame = laid(window({button("a", "One"), button("b", "Two")}), kWide);
    const auto a = box(frame, "a");
    ASSERT_NE(hit(frame, a.x + 1, a.y + 1), nullptr);
    EXPECT_EQ(hit(frame, a.x + 1, a.y + 1)->key, "a");
    EXPECT_EQ(hit(frame, a.x + 1, a.bottom() + 0.5), nullptr);
    EXPECT_EQ(hit(frame, -1, -1), nullptr);
}

// The first of these words leads to the button.
Node marked(std::string text, std::string_view word) {
    auto made = words("text", std::move(text));
    const auto at = made.name.find(word);
    made.marks = {{at, at + word.size(), "ask"}};
    return made;
}

TEST(Arrange, A_word_that_leads_on_is_pressed_where_it_stands) {
    for (const auto direction : {Direction::LeftToRight, Direction::RightToLeft}) {
        for (const auto* text : {"Ask the SENCO at school", "SENCO", "Ask at school the SENCO"}) {
            const auto frame = laid(window({marked(text, "SENCO"), button("ask", "What is that?")}),
                                    kWide, {}, direction);
            const auto* item = frame.find("text");
            ASSERT_EQ(item->words.size(), 1U);
            const auto& word = item->words.front().rect;
            const auto& piece = item->texts.front();
            const auto letter = piece.style.cap_height * test::SteadyText::kAdvancePerCap;
            const auto before = static_cast<double>(item->node->marks.front().from) * letter;
            const auto length = static_cast<double>(item->node->name.size()) * letter;
            const auto start =
                direction == Direction::LeftToRight ? piece.rect.x : piece.rect.right() - length;
            EXPECT_NEAR(word.x, start + before, 1e-6) << text;
            EXPECT_NEAR(word.w, 5 * letter, 1e-6) << text;
            const auto* found = word_at(frame, word.x + 1, word.y + word.h / 2);
            ASSERT_NE(found, nullptr) << text;
            EXPECT_EQ(found->leads_to, "ask");
            EXPECT_EQ(word_at(frame, word.right() + kLeastTarget, word.y + word.h / 2), nullptr);
        }
    }
}

TEST(Arrange, A_word_of_a_later_line_is_pressed_on_that_line) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "xxxx ";
    const auto frame =
        laid(window({marked(text + "SENCO", "SENCO"), button("ask", "What is that?")}), kWide);
    const auto& piece = frame.find("text")->texts.front();
    const auto& word = frame.find("text")->words.front().rect;
    EXPECT_NEAR(word.bottom(), piece.rect.bottom(), 1e-6);
    EXPECT_EQ(word_at(frame, word.x + 1, piece.rect.y + word.h / 2), nullptr);
    EXPECT_NE(word_at(frame, word.x + 1, word.y + word.h / 2), nullptr);
}

TEST(Arrange, A_press_beside_a_target_is_no_press_of_a_word_that_is_near_it) {
    const auto frame =
        laid(window({button("a", "One"), marked("SENCO", "SENCO"), button("ask", "What is that?")}),
             kWide);
    const auto& word = frame.find("text")->words.front().rect;
    EXPECT_NE(word_at(frame, word.x + 1, word.y + 1), nullptr);
    EXPECT_EQ(word_at(frame, word.x + 1, box(frame, "a").bottom() + 0.5), nullptr);
    EXPECT_EQ(word_at(frame, word.x + 1, box(frame, "a").bottom() - 0.5), nullptr);
}

TEST(Arrange, What_is_disabled_is_shown_and_not_touched) {
    auto off = button("off", "Not now");
    off.state.availability = node::Availability::Disabled;
    const auto frame = laid(window({off}), kWide);
    const auto at = box(frame, "off");
    EXPECT_THAT(shown(frame, "off"), ElementsAre("Not now"));
    EXPECT_EQ(hit(frame, at.x + 1, at.y + 1), nullptr);
}

TEST(Arrange, Items_belong_to_nodes_of_the_frames_own_tree_also_after_it_was_moved) {
    auto tree = window({button("a", "One"), words("b", "Two")});
    auto first = laid(tree, kWide);
    const auto frame = std::move(first);
    tree = {};
    for (const auto& item : frame.items) {
        ASSERT_NE(item.node, nullptr);
        EXPECT_EQ(node::find(frame.tree, item.node->key), item.node);
    }
}

TEST(Arrange, Languages_know_their_direction_whatever_region_they_name) {
    EXPECT_EQ(direction_of("ur"), Direction::RightToLeft);
    EXPECT_EQ(direction_of("ar-EG"), Direction::RightToLeft);
    EXPECT_EQ(direction_of("en-GB"), Direction::LeftToRight);
    EXPECT_EQ(direction_of("urx"), Direction::LeftToRight);
    EXPECT_EQ(direction_of(""), Direction::LeftToRight);
}

TEST(Arrange, A_text_in_the_other_direction_still_begins_where_the_lines_of_its_panel_begin) {
    auto english = words("english", "Speech and language");
    auto urdu = words("urdu", "اردو");
    urdu.lang = "ur";
    const auto left = laid(window({english, urdu}), kWide);
    EXPECT_EQ(left.find("english")->texts.front().align, Align::Start);
    EXPECT_EQ(left.find("urdu")->texts.front().align, Align::End);
    const auto right = laid(window({english, urdu}), kWide, {}, Direction::RightToLeft);
    EXPECT_EQ(right.find("english")->texts.front().align, Align::End);
    EXPECT_EQ(right.find("urdu")->texts.front().align, Align::Start);
}

TEST(Arrange, Only_icons_that_point_along_the_line_are_turned_over) {
    auto back = button("a", "Back");
    back.look.icon = "back";
    auto help = button("b", "Help");
    help.look.icon = "help";
    const auto right = laid(window({back, help}), kWide, {}, Direction::RightToLeft);
    EXPECT_TRUE(right.find("a")->icons.front().mirrored);
    EXPECT_FALSE(right.find("b")->icons.front().mirrored);
    EXPECT_FALSE(laid(window({back}), kWide).find("a")->icons.front().mirrored);
}

TEST(Arrange, Letters_on_keys_keep_their_order_in_right_to_left_languages) {
    std::vector<Node> keys;
    for (const auto* letter : {"q", "w", "e"}) {
        keys.push_back(button(std::string("key:") + letter, letter));
        keys.back().look.look = node::Look::KeyCap;
    }
    Node board = group("keyboard", Arrange::Stack, {group("keys", Arrange::Row, keys)});
    board.role = Role::Keyboard;
    board.lang = "en";
    board.look.look = node::Look::Band;
    auto tree = window({button("a", "One")});
    tree.lang = "ur";
    tree.children.push_back(board);
    const auto frame = laid(tree, kWide, {}, Direction::RightToLeft);
    EXPECT_LT(box(frame, "key:q").x, box(frame, "key:w").x);
    EXPECT_LT(box(frame, "key:w").x, box(frame, "key:e").x);
    EXPECT_GE(box(frame, "key:q").x, 0);
    EXPECT_LE(box(frame, "key:e").right(), kWide.width() + 1e-6);
}

TEST(Arrange, Progress_shows_as_many_marks_as_there_are_steps) {
    auto progress = words("progress", "Step 2 of 9", Role::ProgressIndicator);
    progress.value = "2/9";
    const auto frame = laid(window({progress}), kWide);
    int done = 0;
    int to_do = 0;
    for (const auto& item : frame.items) {
        done += item.shape == Shape::StepDone ? 1 : 0;
        to_do += item.shape == Shape::StepToDo ? 1 : 0;
    }
    EXPECT_EQ(done, 2);
    EXPECT_EQ(to_do, 7);
    EXPECT_THAT(shown(frame, "progress"), ElementsAre("Step 2 of 9"));
}

TEST(Arrange, Progress_that_says_nothing_of_its_steps_is_its_words_alone) {
    for (const auto* value : {"", "x", "/", "3", "0/0", "2/-4"}) {
        auto progress = words("progress", "Getting ready", Role::ProgressIndicator);
        progress.value = value;
        const auto frame = laid(window({progress}), kWide);
        EXPECT_THAT(shown(frame, "progress"), ElementsAre("Getting ready")) << value;
        for (const auto& item : frame.items) {
            EXPECT_NE(item.shape, Shape::StepDone) << value;
            EXPECT_NE(item.shape, Shape::StepToDo) << value;
        }
    }
}

TEST(Arrange, No_step_of_progress_is_lost_on_the_narrowest_panel) {
    auto progress = words("progress", "Step 3 of 14", Role::ProgressIndicator);
    progress.value = "3/14";
    const auto frame = laid(window({progress}), kUpright);
    EXPECT_THAT(shown(frame, "progress"), ElementsAre("Step 3 of 14"));
    for (const auto& item : frame.items) EXPECT_LE(item.box.right(), kUpright.width() + 1e-6);
}

}  // namespace
}  // namespace kiosk::layout
