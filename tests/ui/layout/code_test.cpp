// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/fixtures/panels.h"
#include "tests/fixtures/steady_text.h"
#include "ui/layout/arrange.h"

namespace kiosk::layout {
namespace {

using node::Node;
using node::Role;

Node code_of(int side) {
    Node code{.key = "code", .role = Role::Image, .name = "A code for your phone"};
    code.squares = {.side = side,
                    .dark = std::vector<bool>(static_cast<std::size_t>(side * side), true)};
    return code;
}

Node screen_with(Node code) {
    Node pages{.key = "pages", .role = Role::Group};
    pages.look.arrange = node::Arrange::Pages;
    pages.look.grow = true;
    pages.children = {Node{.key = "title", .role = Role::Heading, .name = "Take this with you"},
                      std::move(code)};
    Node main{.key = "main", .role = Role::Main};
    main.look.grow = true;
    main.children = {std::move(pages)};
    Node window{.key = "window", .role = Role::Window, .lang = "en"};
    window.children = {std::move(main)};
    return window;
}

// The item of the code on the screenful that has it.
std::optional<Rect> box_on(const Node& tree, const Panel& panel) {
    test::SteadyText text;
    for (int page = 0; page < 5; ++page) {
        const auto frame =
            arrange(tree, panel, Direction::LeftToRight, {.pages = {{"pages", page}}}, text);
        const auto* item = frame.find("code");
        if (item == nullptr) continue;
        EXPECT_EQ(item->shape, Shape::Code);
        EXPECT_EQ(item->visible, item->box) << "never in part";
        EXPECT_EQ(item->node->squares, node::find(tree, "code")->squares);
        return item->box;
    }
    return std::nullopt;
}

TEST(Code, Every_square_is_a_whole_number_of_dots_and_large_enough_for_a_camera) {
    for (const auto& [name, panel] : test::kPanels) {
        for (const int side : {21, 49, 77}) {
            const auto box = box_on(screen_with(code_of(side)), panel);
            ASSERT_TRUE(box) << name;
            const auto square = box->w / (side + 2 * kQuietSquares);
            EXPECT_GE(square, kLeastSquare - 0.001) << name << ' ' << side;
            const auto dots = square * panel.px_per_mm;
            EXPECT_NEAR(dots, std::round(dots), 0.001) << name << ' ' << side;
            EXPECT_DOUBLE_EQ(box->w, box->h);
            EXPECT_LE(box->right(), panel.width()) << name;
        }
    }
}

TEST(Code, Stands_at_the_top_beside_longer_words) {
    test::SteadyText text;
    Node words{.key = "words", .role = Role::Paragraph};
    for (int i = 0; i < 120; ++i) words.name += "word ";
    Node row{.key = "row"};
    row.look.arrange = node::Arrange::Row;
    row.children = {code_of(21), std::move(words)};
    row.children.front().look.weight = 0;
    Node window{.key = "window", .role = Role::Window, .lang = "en"};
    window.children = {std::move(row)};
    const auto frame = arrange(window, test::kPanels[0].panel, Direction::LeftToRight, {}, text);
    EXPECT_DOUBLE_EQ(frame.find("code")->box.y, frame.find("words")->box.y);
    EXPECT_LT(frame.find("code")->box.right(), frame.find("words")->box.x);
}

}  // namespace
}  // namespace kiosk::layout
