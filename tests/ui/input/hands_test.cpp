// SPDX-License-Identifier: Apache-2.0
#include "ui/input/hands.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/fixtures/panels.h"
#include "tests/fixtures/steady_text.h"
#include "ui/input/edit.h"

namespace kiosk::input {
namespace {

using node::Action;
using node::Arrange;
using node::FingerEvent;
using node::FingerPhase;
using node::KeyCode;
using node::KeyEvent;
using node::Node;
using node::Role;
using node::TextEvent;
using node::Verb;
using testing::ElementsAre;
using testing::IsEmpty;

Node button(node::Key key, std::string name) {
    return {.key = std::move(key),
            .role = Role::Button,
            .name = std::move(name),
            .verbs = {Verb::Click}};
}

Node field(node::Key key, Role role = Role::TextInput) {
    return {
        .key = std::move(key), .role = role, .name = "Box", .verbs = {Verb::Focus, Verb::SetValue}};
}

// A screen and the hands on it, joined as the kiosk joins them: what is typed stands in the fields.
class HandsTest : public testing::Test {
  protected:
    void SetUp() override { look(); }

    void look() {
        Node content{.key = "content"};
        content.look.arrange = Arrange::Pages;
        content.look.grow = true;
        content.children = children_;
        for (const auto* turner : {"content/more", "content/up"}) {
            content.children.push_back(button(turner, "Turn"));
        }
        Node main{.key = "main", .role = Role::Main, .children = {content}};
        main.look.grow = true;
        Node window{.key = "window", .role = Role::Window, .lang = "en", .children = {main}};
        if (hands_.typing() && hands_.typing()->by == Typing::By::Finger) {
            window.children.push_back(keyboard(hands_.typing()->keys, panel_, kWords));
        }
        frame_ =
            layout::arrange(window, panel_, layout::Direction::LeftToRight, hands_.view(), text_);
        hands_.settle(frame_);
    }

    std::vector<Action> send(const node::RawEvent& event) {
        auto actions = hands_.on(event, frame_);
        for (const auto& action : actions) {
            if (action.verb != Verb::SetValue) continue;
            for (auto& child : children_) {
                if (child.key == action.target) child.value = action.value;
            }
        }
        look();
        return actions;
    }
    std::vector<Action> finger(FingerPhase phase, double x, double y, long long id = 1) {
        return send(FingerEvent{id, phase, x, y});
    }
    std::pair<double, double> middle(std::string_view key) const {
        const auto* item = frame_.find(key);
        if (item == nullptr) return {-100, -100};
        return {item->visible.x + item->visible.w / 2, item->visible.y + item->visible.h / 2};
    }
    std::vector<Action> tap(std::string_view key) {
        const auto [x, y] = middle(key);
        finger(FingerPhase::Down, x, y);
        return finger(FingerPhase::Up, x, y);
    }
    std::vector<Action> key(KeyCode code, bool shift = false) {
        return send(KeyEvent{code, shift, false});
    }
    std::vector<Action> type(const std::string& text) { return send(TextEvent{text}); }
    [[nodiscard]] std::string value(std::string_view of) const {
        for (const auto& child : children_) {
            if (child.key == of) return child.value;
        }
        return "no such field";
    }

    const KeyWords kWords{"Keyboard", "Space", "Erase", "Del", "ABC", "abc",
                          "123",      "é",     "Done",  "<",   ">"};
    layout::Panel panel_ = test::kPanels[0].panel;
    test::SteadyText text_;
    std::vector<Node> children_{button("a", "One"), button("b", "Two"), field("name"),
                                field("words", Role::MultilineTextInput)};
    layout::Frame frame_;
    Hands hands_;
};

Action click(std::string key) { return {std::move(key), Verb::Click, {}}; }

// ---- fingers -------------------------------------------------------------------------------------------------------

TEST_F(HandsTest, A_touch_that_begins_and_ends_in_a_target_presses_it_once) {
    const auto [x, y] = middle("a");
    EXPECT_THAT(finger(FingerPhase::Down, x, y), IsEmpty());
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x + 3, y - 2), ElementsAre(click("a")));
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, A_finger_that_slides_off_presses_nothing) {
    const auto [x, y] = middle("a");
    const auto [x2, y2] = middle("b");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x2, y2);
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x2, y2), IsEmpty());
}

TEST_F(HandsTest, A_finger_that_slides_off_and_back_presses_what_it_began_on) {
    const auto [x, y] = middle("a");
    const auto [x2, y2] = middle("b");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Move, x2, y2);
    finger(FingerPhase::Move, x, y);
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), ElementsAre(click("a")));
}

TEST_F(HandsTest, A_touch_beside_everything_presses_nothing) {
    finger(FingerPhase::Down, 0.1, 0.1);
    const auto [x, y] = middle("a");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, A_second_finger_neither_presses_nor_disturbs_the_first) {
    const auto [x, y] = middle("a");
    const auto [x2, y2] = middle("b");
    finger(FingerPhase::Down, x, y, 1);
    finger(FingerPhase::Down, x2, y2, 2);
    finger(FingerPhase::Move, x2, y2, 2);
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x2, y2, 2), IsEmpty());
    EXPECT_THAT(finger(FingerPhase::Up, x, y, 1), ElementsAre(click("a")));
}

TEST_F(HandsTest, A_palm_taken_for_a_finger_and_taken_back_does_not_disturb_the_first) {
    const auto [x, y] = middle("a");
    finger(FingerPhase::Down, x, y, 1);
    finger(FingerPhase::Cancelled, 0, 0, 2);
    EXPECT_EQ(hands_.attention().pressed, "a");
    EXPECT_THAT(finger(FingerPhase::Up, x, y, 1), ElementsAre(click("a")));
}

TEST_F(HandsTest, A_touch_taken_back_presses_nothing) {
    const auto [x, y] = middle("a");
    finger(FingerPhase::Down, x, y);
    finger(FingerPhase::Cancelled, x, y);
    EXPECT_EQ(hands_.attention().pressed, "");
    EXPECT_THAT(finger(FingerPhase::Up, x, y), IsEmpty());
}

TEST_F(HandsTest, What_is_busy_is_not_pressed) {
    children_[0].state.availability = node::Availability::Busy;
    look();
    EXPECT_THAT(tap("a"), IsEmpty());
}

TEST_F(HandsTest, A_drag_turns_screenfuls_and_presses_nothing) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    const auto drag = [&](double from, double to) {
        finger(FingerPhase::Down, 2, from);
        finger(FingerPhase::Move, 2, to);
        return finger(FingerPhase::Up, 2, to);
    };
    EXPECT_THAT(drag(150, 100), IsEmpty());
    EXPECT_EQ(frame_.pages.at("content"), 1);
    drag(150, 145);
    EXPECT_EQ(frame_.pages.at("content"), 1) << "a tremble is no drag";
    drag(100, 150);
    EXPECT_EQ(frame_.pages.at("content"), 0);
    drag(100, 150);
    EXPECT_EQ(frame_.pages.at("content"), 0);
}

TEST_F(HandsTest, The_buttons_that_turn_screenfuls_turn_one_at_a_time) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    EXPECT_THAT(tap("content/more"), IsEmpty());
    EXPECT_EQ(frame_.pages.at("content"), 1);
    tap("content/more");
    EXPECT_EQ(frame_.pages.at("content"), 2);
    tap("content/up");
    EXPECT_EQ(frame_.pages.at("content"), 1);
}

// ---- keys ----------------------------------------------------------------------------------------------------------

TEST_F(HandsTest, Tab_goes_through_every_stop_in_reading_order_and_comes_round) {
    std::vector<node::Key> order;
    for (const auto* stop : node::stops(frame_.tree)) order.push_back(stop->key);
    ASSERT_EQ(order.size(), 4U);
    for (int round = 0; round < 2; ++round) {
        for (const auto& wanted : order) {
            key(KeyCode::Tab);
            EXPECT_EQ(hands_.attention().focus, wanted);
        }
    }
    for (auto wanted = order.rbegin() + 1; wanted != order.rend(); ++wanted) {
        key(KeyCode::Tab, true);
        EXPECT_EQ(hands_.attention().focus, *wanted);
    }
    key(KeyCode::Tab, true);
    EXPECT_EQ(hands_.attention().focus, order.back());
}

TEST_F(HandsTest, Arrows_move_between_buttons) {
    key(KeyCode::Down);
    EXPECT_EQ(hands_.attention().focus, "a");
    key(KeyCode::Right);
    EXPECT_EQ(hands_.attention().focus, "b");
    key(KeyCode::Up);
    EXPECT_EQ(hands_.attention().focus, "a");
}

TEST_F(HandsTest, Enter_and_space_press_what_has_the_focus) {
    EXPECT_THAT(key(KeyCode::Enter), IsEmpty()) << "nothing has the focus yet";
    key(KeyCode::Tab);
    EXPECT_THAT(key(KeyCode::Enter), ElementsAre(click("a")));
    key(KeyCode::Tab);
    EXPECT_THAT(key(KeyCode::Space), ElementsAre(click("b")));
}

TEST_F(HandsTest, A_key_held_down_does_nothing_more) {
    key(KeyCode::Tab);
    EXPECT_THAT(send(KeyEvent{KeyCode::Enter, false, true}), IsEmpty());
    send(KeyEvent{KeyCode::Tab, false, true});
    EXPECT_EQ(hands_.attention().focus, "a");
}

TEST_F(HandsTest, Escape_goes_back_and_F1_asks_for_help) {
    EXPECT_THAT(key(KeyCode::Escape), ElementsAre(click("back")));
    EXPECT_THAT(key(KeyCode::F1), ElementsAre(click("help")));
}

TEST_F(HandsTest, Escape_puts_the_keyboard_on_the_screen_away_first) {
    tap("name");
    EXPECT_THAT(key(KeyCode::Escape), IsEmpty());
    EXPECT_FALSE(hands_.typing());
    EXPECT_THAT(key(KeyCode::Escape), ElementsAre(click("back")));
}

TEST_F(HandsTest, The_focus_ring_is_shown_after_a_key_and_goes_with_a_finger) {
    EXPECT_EQ(hands_.attention().focus, "");
    tap("a");
    EXPECT_EQ(hands_.attention().focus, "");
    key(KeyCode::Tab);
    EXPECT_NE(hands_.attention().focus, "");
    finger(FingerPhase::Down, 0.1, 0.1);
    EXPECT_EQ(hands_.attention().focus, "");
}

TEST_F(HandsTest, Page_keys_turn_screenfuls) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    key(KeyCode::PageDown);
    EXPECT_EQ(frame_.pages.at("content"), 1);
    key(KeyCode::PageUp);
    EXPECT_EQ(frame_.pages.at("content"), 0);
}

TEST_F(HandsTest, What_needs_to_be_noticed_is_turned_to_and_has_the_focus) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    hands_.focus_on("n50");
    look();
    EXPECT_NE(frame_.find("n50"), nullptr);
    EXPECT_EQ(hands_.attention().focus, "n50");
    EXPECT_THAT(key(KeyCode::Enter), ElementsAre(click("n50")));
}

TEST_F(HandsTest, Every_stop_of_a_long_screen_is_reached_by_keys_alone) {
    for (int i = 0; i < 60; ++i) children_.push_back(button("n" + std::to_string(i), "More"));
    look();
    std::set<node::Key> pressed;
    for (int presses = 0; presses < 400; ++presses) {
        key(KeyCode::Tab);
        if (hands_.attention().focus == "content/up") continue;
        for (const auto& action : key(KeyCode::Enter)) pressed.insert(action.target);
    }
    for (int i = 0; i < 60; ++i) EXPECT_TRUE(pressed.contains("n" + std::to_string(i))) << i;
}

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
