// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/layout/trees.h"

namespace kiosk::layout {
namespace {

Node card(int number) {
    const auto key = "card" + std::to_string(number);
    Node made = button(key, "A service");
    made.look.look = node::Look::Card;
    made.children = {words(key + "/name", "A service", Role::Label)};
    return made;
}

Node list_of(int cards) {
    std::vector<Node> all{words("title", "Services", Role::Heading)};
    for (int i = 0; i < cards; ++i) all.push_back(card(i));
    return window(std::move(all));
}

Panel calm(Panel panel) {
    panel.fullness = Fullness::Few;
    return panel;
}

std::ptrdiff_t cards_on(const Frame& frame) {
    return std::ranges::count_if(frame.items, [](const Item& item) {
        return item.key.starts_with("card") && item.pressable;
    });
}

TEST(Fullness, Of_a_list_no_more_than_three_are_shown_at_once_and_all_in_turn) {
    for (const auto& each : test::kPanels) {
        std::ptrdiff_t seen = 0;
        for (const auto& frame : all_screenfuls(list_of(10), calm(each.panel))) {
            EXPECT_LE(cards_on(frame), 3) << each.name;
            seen += cards_on(frame);
        }
        EXPECT_EQ(seen, 10) << each.name;
    }
}

TEST(Fullness, More_than_three_are_shown_where_nobody_wants_few) {
    EXPECT_GT(cards_on(laid(list_of(10), kWide)), 3);
}

TEST(Fullness, A_list_of_three_has_no_other_screenful) {
    const auto frame = laid(list_of(3), calm(kWide));
    EXPECT_EQ(frame.find("content/more"), nullptr);
    EXPECT_EQ(cards_on(frame), 3);
}

TEST(Fullness, Second_lines_of_what_is_pressed_wait_and_its_picture_stays) {
    Node find = button("find", "Find");
    find.hint = "Clubs, groups and help";
    find.look.icon = "search";
    const auto tree = window({find});
    EXPECT_EQ(shown(laid(tree, kWide), "find").size(), 2U);
    const auto frame = laid(tree, calm(kWide));
    EXPECT_EQ(shown(frame, "find"), std::vector<std::string>{"Find"});
    EXPECT_EQ(frame.find("find")->icons.size(), 1U);
}

}  // namespace
}  // namespace kiosk::layout
