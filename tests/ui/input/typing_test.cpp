// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <set>

#include "tests/ui/input/hands_on_screen.h"
#include "ui/input/edit.h"
namespace kiosk::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// ---- typing --------------------------------------------------------------------------------------------------------

TEST_F(HandsTest, A_tap_on_a_field_brings_the_keys_and_their_letters_go_in) {
    EXPECT_THAT(tap("name"), ElementsAre(Action{"name", Verb::Focus, {}}));
    ASSERT_TRUE(hands_.typing());
    EXPECT_EQ(hands_.typing()->by, Typing::By::Finger);
    EXPECT_THAT(tap("key:a"), ElementsAre(Action{"name", Verb::SetValue, "a"}));
    tap("key:space");
    tap("key:b");
    EXPECT_EQ(value("name"), "a b");
    tap("key:erase");
    EXPECT_EQ(value("name"), "a ");
    tap("key:left");
    tap("key:e");
    tap("key:accent");
    EXPECT_EQ(value("name"), "aé ");
    tap("key:done");
    EXPECT_FALSE(hands_.typing());
    EXPECT_EQ(frame_.find("key:a"), nullptr);
}

TEST_F(HandsTest, Every_key_of_letters_and_digits_types_itself) {
    tap("name");
    std::string typed;
    for (const auto* set : {"letters", "digits"}) {
        if (std::string_view(set) == "digits") tap("key:digits");
        std::vector<node::Key> keys;
        for (const auto& item : frame_.items) {
            const auto name = item.key.substr(std::min(item.key.size(), kKeyPrefix.size()));
            if (item.key.starts_with(kKeyPrefix) && name.size() == 1) keys.push_back(item.key);
        }
        ASSERT_GT(keys.size(), 20U);
        for (const auto& each : keys) {
            tap(each);
            typed += each.substr(kKeyPrefix.size());
            EXPECT_EQ(value("name"), typed);
        }
    }
}

TEST_F(HandsTest, Capitals_stay_until_they_are_put_away) {
    tap("name");
    tap("key:capitals");
    tap("key:A");
    tap("key:B");
    tap("key:capitals");
    tap("key:c");
    EXPECT_EQ(value("name"), "ABc");
}

TEST_F(HandsTest, A_name_begins_with_a_capital_without_being_asked) {
    hands_.set_manner("name", {.autocapitalise = true});
    tap("name");
    for (const auto* each : {"key:Z", "key:o", "key:e", "key:space", "key:O"}) tap(each);
    EXPECT_EQ(value("name"), "Zoe O");
}

TEST_F(HandsTest, A_capital_comes_back_when_a_name_is_begun_anew) {
    hands_.set_manner("name", {.autocapitalise = true});
    tap("name");
    tap("key:Z");
    EXPECT_EQ(hands_.typing()->keys, KeySet::Letters);
    tap("key:erase");
    EXPECT_EQ(hands_.typing()->keys, KeySet::Capitals);
}

TEST_F(HandsTest, A_field_of_figures_begins_with_figures) {
    hands_.set_manner("name", {.digits_first = true});
    tap("name");
    EXPECT_EQ(hands_.typing()->keys, KeySet::Digits);
    tap("key:7");
    EXPECT_EQ(value("name"), "7");
}

TEST_F(HandsTest, Tab_into_a_field_types_without_a_keyboard_on_the_screen) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    ASSERT_TRUE(hands_.typing());
    EXPECT_EQ(hands_.typing()->by, Typing::By::Keys);
    type("Zoë");
    EXPECT_EQ(value("name"), "Zoë");
    key(KeyCode::Backspace);
    EXPECT_EQ(value("name"), "Zo");
    EXPECT_EQ(frame_.find("key:a"), nullptr);
}

TEST_F(HandsTest, Arrows_home_end_and_delete_work_inside_a_field) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    type("bd");
    key(KeyCode::Left);
    type("c");
    key(KeyCode::Home);
    type("a");
    key(KeyCode::End);
    type("e");
    EXPECT_EQ(value("name"), "abcde");
    key(KeyCode::Home);
    key(KeyCode::Right);
    key(KeyCode::Delete);
    EXPECT_EQ(value("name"), "acde");
    EXPECT_EQ(hands_.attention().focus, "name");
}

TEST_F(HandsTest, Enter_ends_one_line_and_breaks_a_line_where_there_are_many) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    EXPECT_THAT(key(KeyCode::Enter), ElementsAre(click("name")));
    key(KeyCode::Tab);
    type("one");
    key(KeyCode::Enter);
    type("two");
    EXPECT_EQ(value("words"), "one\ntwo");
}

TEST_F(HandsTest, A_blank_from_a_real_keyboard_comes_once) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    key(KeyCode::Space);
    type(" ");
    EXPECT_EQ(value("name"), " ");
}

TEST_F(HandsTest, What_only_edits_does_so_with_focus_on_the_on_screen_keyboard_too) {
    children_ = {field("name")};
    look();
    tap("name");
    type("Zoey");
    while (!hands_.attention().focus.starts_with(kKeyPrefix)) key(KeyCode::Tab);
    key(KeyCode::Backspace);
    EXPECT_EQ(value("name"), "Zoe");
    key(KeyCode::Home);
    key(KeyCode::Delete);
    EXPECT_EQ(value("name"), "oe");
}

TEST_F(HandsTest, Letters_without_a_field_go_nowhere) {
    EXPECT_THAT(type("abc"), IsEmpty());
    tap("a");
    EXPECT_THAT(type("abc"), IsEmpty());
}

TEST_F(HandsTest, A_paste_goes_in_clean_and_no_longer_than_a_field_takes) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    type("a\x1b\xFF\nb");
    EXPECT_EQ(value("name"), "a b");
    type(std::string(2 * kMaxFieldBytes, 'x'));
    EXPECT_EQ(value("name").size(), kMaxFieldBytes);
}

TEST_F(HandsTest, A_press_elsewhere_ends_typing) {
    tap("name");
    EXPECT_THAT(tap("a"), ElementsAre(click("a")));
    EXPECT_FALSE(hands_.typing());
}

TEST_F(HandsTest, A_value_that_became_shorter_elsewhere_takes_the_caret_along) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    type("a long value");
    children_[2].value = "ab";
    look();
    key(KeyCode::Left);
    type("-");
    EXPECT_EQ(value("name"), "a-b");
}

TEST_F(HandsTest, A_field_overleaf_stays_in_sight_while_it_is_typed_into) {
    for (int i = 0; i < 30; ++i) {
        const auto key = "more" + std::to_string(i);
        children_.insert(children_.begin(), button(key, "Another"));
    }
    look();
    while (frame_.find("name") == nullptr) tap("content/more");
    tap("name");
    for (const auto* letter : {"Z", "o", "e"}) {
        type(letter);
        EXPECT_NE(frame_.find("name"), nullptr) << letter;
    }
    EXPECT_EQ(value("name"), "Zoe");
}

TEST(HandsOnAList, New_words_bring_its_first_screenful) {
    const auto panel = test::kPanels[1].panel;
    test::SteadyText text;
    Hands hands;
    Node list{.key = "results"};
    list.look.arrange = Arrange::Pages;
    list.look.grow = true;
    for (int i = 0; i < 30; ++i) list.children.push_back(button("r" + std::to_string(i), "Found"));
    for (const auto* turner : {"results/more", "results/up"})
        list.children.push_back(button(turner, "Turn"));
    Node main{.key = "main", .role = Role::Main, .children = {field("search"), list}};
    main.look.grow = true;
    const Node window{.key = "window", .role = Role::Window, .lang = "en", .children = {main}};
    layout::Frame frame;
    const auto send = [&](const node::RawEvent& event) {
        static_cast<void>(hands.on(event, frame));
        frame = layout::arrange(window, panel, layout::Direction::LeftToRight, hands.view(), text);
        hands.settle(frame);
    };
    send(KeyEvent{KeyCode::Other, false, false});
    send(KeyEvent{KeyCode::PageDown, false, false});
    send(KeyEvent{KeyCode::PageDown, false, false});
    ASSERT_EQ(frame.pages.at("results"), 2);
    send(KeyEvent{KeyCode::Tab, false, false});
    ASSERT_TRUE(hands.typing());
    EXPECT_EQ(frame.pages.at("results"), 2) << "nothing was typed yet";
    send(TextEvent{"s"});
    EXPECT_EQ(frame.pages.at("results"), 0);
}

// ---- what is no longer there ---------------------------------------------------------------------------------------

TEST_F(HandsTest, What_has_gone_has_neither_focus_nor_finger_nor_caret) {
    for (int i = 0; i < 3; ++i) key(KeyCode::Tab);
    ASSERT_TRUE(hands_.typing());
    children_.erase(children_.begin() + 2);
    look();
    EXPECT_FALSE(hands_.typing());
    EXPECT_EQ(hands_.attention().focus, "");
    const auto [x, y] = middle("a");
    finger(FingerPhase::Down, x, y);
    children_.erase(children_.begin());
    look();
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, A_fresh_screen_begins_with_nothing_touched) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    key(KeyCode::PageDown);
    hands_.set_manner("name", {.digits_first = true});
    const auto [x, y] = middle("a");
    finger(FingerPhase::Down, x, y);
    hands_.fresh_screen();
    look();
    EXPECT_EQ(frame_.pages.at("content"), 0);
    EXPECT_EQ(hands_.attention(), layout::Attention{});
    const auto [x2, y2] = middle("a");
    EXPECT_THAT(finger(FingerPhase::Up, x2, y2), IsEmpty())
        << "a touch never reaches past its screen";
    tap("name");
    EXPECT_EQ(hands_.typing()->keys, KeySet::Letters);
}

}  // namespace
}  // namespace kiosk::input
