// SPDX-License-Identifier: Apache-2.0
#include "ui/input/keyboard.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/fixtures/panels.h"
#include "tests/fixtures/steady_text.h"
#include "ui/layout/arrange.h"

namespace kiosk::input {
namespace {

using layout::Direction;
using layout::Frame;
using layout::Item;
using node::Node;

constexpr double kHair = 1e-6;

const KeyWords kWords{.keyboard = "Keyboard",
                      .space = "Space",
                      .erase = "Erase",
                      .erase_short = "Del",
                      .capitals = "ABC",
                      .letters = "abc",
                      .digits = "123",
                      .accent = "é",
                      .done = "Done",
                      .left = "<",
                      .right = ">"};

struct Case {
    test::NamedPanel panel;
    KeySet set;
};

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const auto& panel : test::kPanels) {
        for (const auto set : {KeySet::Letters, KeySet::Capitals, KeySet::Digits}) {
            all.push_back({panel, set});
        }
    }
    return all;
}

class Keyboard : public testing::TestWithParam<Case> {
  protected:
    [[nodiscard]] Frame laid(Direction direction = Direction::LeftToRight) const {
        Node window{.key = "window", .role = node::Role::Window, .lang = "en"};
        Node main{.key = "main", .role = node::Role::Main};
        main.look.grow = true;
        window.children = {main, keyboard(GetParam().set, GetParam().panel.panel, kWords)};
        test::SteadyText text;
        return layout::arrange(window, GetParam().panel.panel, direction, {}, text);
    }
    static std::vector<const Item*> keys_of(const Frame& frame) {
        std::vector<const Item*> keys;
        for (const auto& item : frame.items) {
            if (item.key.starts_with(kKeyPrefix)) keys.push_back(&item);
        }
        return keys;
    }
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> all;
        const auto frame = laid();
        for (const auto* key : keys_of(frame)) all.insert(key->key.substr(kKeyPrefix.size()));
        return all;
    }
};

TEST_P(Keyboard, Every_key_is_a_whole_target_and_no_two_are_too_near) {
    const auto frame = laid();
    const auto keys = keys_of(frame);
    ASSERT_GT(keys.size(), 15U);
    for (const auto* key : keys) {
        EXPECT_GE(key->visible.w, layout::kLeastTarget - kHair) << key->key;
        EXPECT_GE(key->visible.h, layout::kLeastTarget - kHair) << key->key;
        EXPECT_GE(key->visible.x, 0) << key->key;
        EXPECT_LE(key->visible.right(), frame.panel.width() + kHair) << key->key;
        EXPECT_LE(key->visible.bottom(), frame.panel.height() + kHair) << key->key;
        for (const auto* other : keys) {
            if (key == other) continue;
            const auto dx =
                std::max(key->box.x - other->box.right(), other->box.x - key->box.right());
            const auto dy =
                std::max(key->box.y - other->box.bottom(), other->box.y - key->box.bottom());
            EXPECT_GE(std::max(dx, dy), layout::kLeastGap - kHair)
                << key->key << " and " << other->key;
        }
    }
}

TEST_P(Keyboard, Has_all_its_letters_or_digits_once_with_space_and_erase) {
    const auto have = names();
    const std::string_view wanted = GetParam().set == KeySet::Letters ? "abcdefghijklmnopqrstuvwxyz"
                                    : GetParam().set == KeySet::Capitals
                                        ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        : "1234567890-'.@";
    for (const char c : wanted) EXPECT_TRUE(have.contains(std::string(1, c))) << c;
    EXPECT_TRUE(have.contains("space"));
    EXPECT_TRUE(have.contains("erase"));
    const auto frame = laid();
    EXPECT_EQ(have.size(), keys_of(frame).size()) << "a key stands there twice";
}

TEST_P(Keyboard, Leads_to_every_other_set_and_to_the_accents) {
    // From each set every other is one or two presses away.
    const auto have = names();
    if (GetParam().set == KeySet::Digits) {
        EXPECT_TRUE(have.contains("letters"));
    } else {
        EXPECT_TRUE(have.contains("digits"));
    }
    std::set<std::string> anywhere;
    for (const auto set : {KeySet::Letters, KeySet::Digits}) {
        node::walk(keyboard(set, GetParam().panel.panel, kWords),
                   [&](const Node& each) { anywhere.insert(each.key); });
    }
    EXPECT_TRUE(anywhere.contains("key:capitals"));
    EXPECT_TRUE(anywhere.contains("key:accent"));
}

TEST_P(Keyboard, Every_key_has_a_name_to_be_heard_by) {
    const auto frame = laid();
    for (const auto* key : keys_of(frame)) EXPECT_FALSE(key->node->name.empty()) << key->key;
}

TEST_P(Keyboard, Keeps_the_order_of_its_letters_from_right_to_left) {
    const auto left = laid();
    const auto right = laid(Direction::RightToLeft);
    for (const auto* key : keys_of(left)) {
        ASSERT_NE(right.find(key->key), nullptr);
        EXPECT_NEAR(right.find(key->key)->box.x, key->box.x, kHair) << key->key;
    }
}

INSTANTIATE_TEST_SUITE_P(Panels, Keyboard, testing::ValuesIn(cases()), [](const auto& case_info) {
    return "Case" + std::to_string(case_info.index);
});

TEST(KeyboardShape, Is_qwerty_where_ten_keys_fit_and_in_columns_where_not) {
    for (const auto& [name, panel] : test::kPanels) {
        const auto board = keyboard(KeySet::Letters, panel, kWords);
        ASSERT_FALSE(board.children.empty());
        const auto& first = board.children.front().children;
        if (panel.width() > 150) {
            EXPECT_EQ(first.front().name, "q") << name;
            EXPECT_GE(first.size(), 10U) << name;
        } else {
            EXPECT_EQ(first.front().name, "a") << name;
            EXPECT_LE(first.size(), 6U) << name;
        }
    }
}

}  // namespace
}  // namespace kiosk::input
