// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ui/checks/example.h"

namespace kiosk::checks {
namespace {

using layout::Shape;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> box_findings(Example& example) {
    return found(check_boxes(example.screen(), example.letters));
}

void place(layout::Item& item, const layout::Rect& box) { item.box = item.visible = box; }

TEST(Boxes, A_target_of_12_7_mm_passes_and_a_smaller_one_is_caught_either_way) {
    Example example;
    place(example.item("postcode"), {5, 70, 12.7, 12.7});
    EXPECT_THAT(box_findings(example), IsEmpty());
    place(example.item("postcode"), {5, 70, 12.6, 16});
    EXPECT_THAT(box_findings(example), ElementsAre("targetSize postcode"));
    place(example.item("postcode"), {5, 70, 40, 12.6});
    EXPECT_THAT(box_findings(example), ElementsAre("targetSize postcode"));
}

TEST(Boxes, A_target_of_which_too_little_is_shown_is_caught) {
    Example example;
    example.item("postcode").visible.h = 8;
    EXPECT_THAT(box_findings(example), ElementsAre("targetSize postcode", "textClipped postcode"));
}

TEST(Boxes, Targets_2_54_mm_apart_pass_and_closer_ones_are_caught) {
    Example example;
    place(example.item("postcode"), {5, 45 + 20 + 2.54, 90, 16});
    EXPECT_THAT(box_findings(example), IsEmpty());
    place(example.item("postcode"), {5, 45 + 20 + 2.4, 90, 16});
    EXPECT_THAT(box_findings(example), ElementsAre("targetGap postcode"));
}

TEST(Boxes, A_code_of_squares_too_small_for_a_camera_or_cut_is_caught) {
    Example example;
    auto& item = example.item("postcode");
    item.pressable = false;
    item.shape = Shape::Code;
    item.texts.clear();
    node::find(example.frame.tree, "postcode")->squares.side = 21;
    place(item, {5, 70, 14.5, 14.5});
    EXPECT_THAT(box_findings(example), IsEmpty());
    place(item, {5, 70, 14, 14});
    EXPECT_THAT(box_findings(example), ElementsAre("targetSize postcode"));
    place(item, {5, 70, 14.5, 14.5});
    item.visible.h = 10;
    EXPECT_THAT(box_findings(example), ElementsAre("textClipped postcode"));
}

TEST(Boxes, What_is_pressed_out_of_reach_is_caught_where_hands_reach_low_only) {
    Example example;
    EXPECT_THAT(box_findings(example), IsEmpty());
    example.frame.panel.reach = layout::Reach::Low;  // 98 of 136 mm
    EXPECT_THAT(box_findings(example), ElementsAre("reach back", "reach leave"));
    place(example.item("back"), {5, 100, 40, 14});
    place(example.item("leave"), {170, 100, 40, 14});
    place(example.item("find"), {5, 47, 90, 20});
    for (const auto* key : {"back", "leave", "find"}) {
        auto& item = example.item(key);
        for (auto& text : item.texts) text.rect = item.box;
        for (auto& icon : item.icons) icon.rect = {item.box.right() - 12, item.box.y + 3, 9, 9};
    }
    EXPECT_THAT(box_findings(example), IsEmpty());
    example.frame.panel.reach = layout::Reach::LowLeft;  // 156 of 218 mm
    EXPECT_THAT(box_findings(example), ElementsAre("reach leave"));
    example.frame.panel.reach = layout::Reach::LowRight;
    EXPECT_THAT(box_findings(example), ElementsAre("reach back", "reach find", "reach postcode"));
}

TEST(Boxes, The_largest_words_are_as_high_as_the_distance_asks_for) {
    Example example;
    example.size = layout::TextSize::XL;
    for (auto& item : example.frame.items) {
        for (auto& text : item.texts) text.style.cap_height = 8.6;
    }
    const auto is_low = [&] {
        const auto all = box_findings(example);
        return std::ranges::find(all, "capitalHeight title") != all.end();
    };
    EXPECT_FALSE(is_low());
    example.frame.panel.viewing_distance = 750;
    EXPECT_TRUE(is_low());
}

TEST(Boxes, A_target_inside_another_is_caught) {
    Example example;
    place(example.item("postcode"), {50, 48, 13, 13});
    EXPECT_THAT(box_findings(example), testing::Contains("targetGap postcode"));
}

TEST(Boxes, Words_that_need_more_lines_than_there_is_room_for_are_caught) {
    Example example;
    auto& text = example.item("title").texts.front();
    text.text = std::string(100, 'n') + " and more";
    EXPECT_THAT(box_findings(example), testing::Contains("textClipped title"));
}

TEST(Boxes, Words_outside_their_box_are_caught) {
    Example example;
    example.item("title").texts.front().rect.x = 180;
    EXPECT_THAT(box_findings(example), testing::Contains("textClipped title"));
}

TEST(Boxes, Words_cut_by_the_end_of_a_screenful_are_caught) {
    Example example;
    example.item("title").visible.h = 6;
    EXPECT_THAT(box_findings(example), ElementsAre("textClipped title"));
}

TEST(Boxes, A_paragraph_that_goes_on_over_the_screenful_between_lines_passes) {
    Example example;
    auto& item = example.item("title");
    item.box.h = 40;
    item.visible.h = 12;
    EXPECT_THAT(box_findings(example), IsEmpty());
}

TEST(Boxes, Two_texts_on_one_another_are_caught) {
    Example example;
    auto& item = example.item("title");
    item.texts.push_back(item.texts.front());
    EXPECT_THAT(box_findings(example), ElementsAre("textOverlap title"));
}

TEST(Boxes, Texts_side_by_side_in_one_wide_room_pass) {
    Example example;
    auto& item = example.item("title");
    item.texts.push_back(item.texts.front());
    item.texts.back().align = layout::Align::End;
    EXPECT_THAT(box_findings(example), IsEmpty());
}

TEST(Boxes, Right_to_left_words_begin_at_the_right_of_their_room) {
    Example example;
    auto& item = example.item("title");
    item.texts.push_back(item.texts.front());
    item.texts.back().lang = "ur";
    EXPECT_THAT(box_findings(example), IsEmpty());
}

TEST(Boxes, An_icon_on_words_is_caught) {
    Example example;
    example.item("find").icons.front().rect.x = 8;
    EXPECT_THAT(box_findings(example), ElementsAre("textOverlap find"));
}

TEST(Boxes, Words_under_a_card_that_is_painted_later_are_caught) {
    Example example;
    example.add_node("main", {.key = "card", .role = node::Role::Group});
    example.add_item({.key = "card", .box = {5, 26, 50, 14}, .shape = Shape::Card});
    EXPECT_THAT(box_findings(example), ElementsAre("textOverlap title"));
}

TEST(Boxes, A_word_that_is_broken_for_want_of_room_is_caught) {
    Example example;
    auto& item = example.item("title");
    item.box.h = item.visible.h = 19;
    item.texts.front().rect = {5, 25, 25, 19};
    item.texts.front().text = "Assessment";
    EXPECT_THAT(box_findings(example), ElementsAre("wordBroken title"));
}

TEST(Boxes, A_line_that_breaks_at_a_blank_passes) {
    Example example;
    auto& item = example.item("title");
    item.box.h = item.visible.h = 19;
    item.texts.front().rect = {5, 25, 31, 19};
    item.texts.front().text = "Assessment now";
    EXPECT_THAT(box_findings(example), IsEmpty());
}

TEST(Boxes, A_box_off_the_panel_is_caught) {
    Example example;
    place(example.item("postcode"), {150, 70, 90, 16});
    EXPECT_THAT(box_findings(example), ElementsAre("offPanel postcode"));
}

TEST(Boxes, Small_capitals_are_caught_by_what_the_chosen_size_promises) {
    Example example;
    example.item("title").texts.front().style.cap_height = 4.7;
    EXPECT_THAT(box_findings(example), ElementsAre("capitalHeight title"));
    example.size = layout::TextSize::S;
    EXPECT_THAT(box_findings(example), IsEmpty());
    example.size = layout::TextSize::L;
    EXPECT_THAT(box_findings(example), testing::Contains("capitalHeight find"));
}

TEST(Boxes, An_icon_to_press_without_words_is_caught) {
    Example example;
    example.item("find").texts.clear();
    EXPECT_THAT(box_findings(example), ElementsAre("iconWithWords find"));
}

TEST(Boxes, An_icon_whose_words_stand_in_a_child_passes) {
    Example example;
    auto texts = std::move(example.item("find").texts);
    example.item("find").texts.clear();
    example.node("find").children.push_back(
        {.key = "find/words", .role = node::Role::Label, .name = "Find"});
    example.add_item({.key = "find/words", .box = {5, 45, 90, 20}}).texts = std::move(texts);
    EXPECT_THAT(box_findings(example), IsEmpty());
}

}  // namespace
}  // namespace kiosk::checks
