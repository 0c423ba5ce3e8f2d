// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/ui/layout/trees.h"

namespace kiosk::layout {
namespace {

using testing::IsEmpty;

Node long_list() {
    std::vector<Node> children;
    for (int i = 0; i < 40; ++i) {
        children.push_back(button("b" + std::to_string(i), "Button " + std::to_string(i)));
        children.push_back(words("w" + std::to_string(i), "Some words under it"));
    }
    return window(std::move(children));
}

Frame moved(const Panel& panel, Millimetres offset, Direction direction = Direction::LeftToRight) {
    View view;
    view.moving = Moving{"content", offset};
    return laid(long_list(), panel, view, direction);
}

TEST(Strip, What_fits_on_one_screenful_is_none) {
    EXPECT_THAT(laid(window({button("b", "Button")}), kWide).strips, IsEmpty());
}

TEST(Strip, Says_where_each_screenful_begins) {
    for (const auto& [name, panel] : test::kPanels) {
        const auto frames = all_screenfuls(long_list(), panel);
        const auto& strip = frames.front().strips.at(0);
        EXPECT_EQ(strip.key, "content") << name;
        EXPECT_EQ(strip.state, Strip::State::Rests);
        ASSERT_EQ(strip.starts.size(), frames.size()) << name;
        EXPECT_EQ(strip.starts.front(), 0);
        EXPECT_LE(strip.room.bottom(), box(frames.front(), "content/more").y) << name;
        EXPECT_NEAR(strip.room.y, box(frames.front(), "b0").y, 0.01) << name;
    }
}

TEST(Strip, Its_room_stands_inside_the_padding_of_its_node) {
    for (const auto direction : {Direction::LeftToRight, Direction::RightToLeft}) {
        auto tree = long_list();
        node::find(tree, "content")->look.look = node::Look::Panel;
        const auto frame = laid(tree, kWide, {}, direction);
        const auto room = frame.strips.at(0).room;
        EXPECT_GT(room.y, box(frame, "content").y + 1);
        EXPECT_NEAR(room.y, box(frame, "b0").y, 0.01);
        EXPECT_NEAR(room.x, box(frame, "b0").x, 0.01);
        EXPECT_NEAR(room.right(), box(frame, "b0").right(), 0.01);
    }
}

TEST(Strip, On_its_way_it_stands_as_far_up_as_it_was_moved) {
    for (const auto& [name, panel] : test::kPanels) {
        const auto dot = 1 / panel.px_per_mm;
        const auto rest = laid(long_list(), panel);
        for (const double offset : {-7.0, 0.0, 4.4}) {
            const auto frame = moved(panel, offset);
            EXPECT_EQ(frame.strips.at(0).state, Strip::State::Moves);
            for (const auto* key : {"b0", "w0", "b1"}) {
                EXPECT_NEAR(box(frame, key).y, box(rest, key).y - offset, dot) << name << key;
            }
            EXPECT_EQ(box(frame, "help").y, box(rest, "help").y);
            EXPECT_EQ(box(frame, "content/more").y, box(rest, "content/more").y);
        }
    }
}

TEST(Strip, On_its_way_it_is_seen_through_its_room_only) {
    for (const auto& [name, panel] : test::kPanels) {
        int cut = 0;
        for (const double offset : {5.5, 24.4, 27.7, 33.3}) {
            const bool mirrored = offset > 25;
            const auto frame =
                moved(panel, offset, mirrored ? Direction::RightToLeft : Direction::LeftToRight);
            const auto room = frame.strips.at(0).room;
            int seen = 0;
            for (const auto& item : frame.items) {
                if (!item.clip) continue;
                ++seen;
                EXPECT_EQ(*item.clip, room) << name;
                const auto whole = item.box.meet(room);
                EXPECT_NEAR(item.visible.y, whole.y, 0.001) << name << item.key;
                EXPECT_NEAR(item.visible.bottom(), whole.bottom(), 0.001) << name << item.key;
                EXPECT_FALSE(item.visible.is_empty()) << name << item.key;
                if (item.visible.h < item.box.h - 0.1) ++cut;
            }
            EXPECT_GT(seen, 2) << name;
            EXPECT_EQ(frame.find("b39"), nullptr) << "far below the room";
            EXPECT_EQ(node::find(frame.tree, "b39"), nullptr);
        }
        EXPECT_GT(cut, 0) << name;
    }
}

TEST(Strip, On_its_way_nothing_in_it_can_be_hit_and_all_beside_it_can) {
    const auto rest = laid(long_list(), kMiddle);
    const auto b1 = box(rest, "b1");
    ASSERT_NE(hit(rest, b1.x + 1, b1.y + 1), nullptr);
    const auto frame = moved(kMiddle, 0);
    const auto room = frame.strips.at(0).room;
    for (double y = room.y; y < room.bottom(); y += 1) {
        for (double x = room.x; x < room.right(); x += 5) EXPECT_EQ(hit(frame, x, y), nullptr);
    }
    for (const auto* key : {"help", "content/more"}) {
        const auto& beside = *frame.find(key);
        const auto* found = hit(frame, beside.box.x + 1, beside.box.y + 1);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->key, key);
    }
}

TEST(Strip, Its_room_is_found_by_a_point_in_it) {
    for (const auto direction : {Direction::LeftToRight, Direction::RightToLeft}) {
        Node left = group("left", Arrange::Pages, {});
        Node right = group("right", Arrange::Pages, {});
        for (int i = 0; i < 60; ++i) {
            left.children.push_back(button("l" + std::to_string(i), "Left"));
            right.children.push_back(button("r" + std::to_string(i), "Right"));
        }
        for (auto* each : {&left, &right}) {
            each->look.grow = true;
            each->look.weight = 1;
        }
        auto both = group("both", Arrange::Split, {left, right});
        both.look.grow = true;
        auto tree = window({});
        node::find(tree, "main")->children = {both};
        const auto frame = laid(tree, kWide, {}, direction);
        ASSERT_EQ(frame.strips.size(), 2U);
        for (const auto* each : {"l0", "r0"}) {
            const auto at = box(frame, each);
            const auto* strip = strip_at(frame, at.x + 1, at.y + 1);
            ASSERT_NE(strip, nullptr);
            EXPECT_EQ(strip->key, each[0] == 'l' ? "left" : "right");
        }
        EXPECT_EQ(strip_at(frame, box(frame, "help").x + 1, box(frame, "help").y + 1), nullptr);
    }
}

}  // namespace
}  // namespace kiosk::layout
