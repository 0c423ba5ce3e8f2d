// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ui/checks/example.h"

namespace kiosk::checks {
namespace {

using node::Role;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> tree_findings(Example& example) {
    return found(check_tree(example.screen()));
}

TEST(Tree, A_good_screen_passes_every_rule) {
    Example example;
    EXPECT_EQ(to_text(example.check_all()), "");
}

TEST(Tree, Something_to_press_without_a_name_is_caught) {
    Example example;
    example.node("find").name = " ";
    EXPECT_THAT(tree_findings(example), ElementsAre("name find"));
}

TEST(Tree, A_short_name_that_is_no_part_of_the_name_is_caught) {
    Example example;
    example.node("find").short_name = "Search";
    EXPECT_THAT(tree_findings(example), ElementsAre("name find"));
}

TEST(Tree, A_key_that_stands_twice_is_caught) {
    Example example;
    example.add_node("main", {.key = "find", .role = Role::Label, .name = "Find"});
    EXPECT_THAT(tree_findings(example), ElementsAre("uniqueKey find"));
}

TEST(Tree, A_node_without_a_key_is_caught) {
    Example example;
    example.add_node("main", {.role = Role::Label, .name = "Find"});
    EXPECT_THAT(tree_findings(example), ElementsAre("uniqueKey "));
}

TEST(Tree, One_node_over_the_limit_is_caught_and_the_limit_itself_passes) {
    Example example;
    while (node::count(example.frame.tree) < node::kMaxNodes) {
        example.add_node("main", {.key = "label:" + std::to_string(node::count(example.frame.tree)),
                                  .role = Role::Label,
                                  .name = "A"});
    }
    EXPECT_THAT(tree_findings(example), IsEmpty());
    example.add_node("main", {.key = "one more", .role = Role::Label, .name = "A"});
    EXPECT_THAT(tree_findings(example), ElementsAre("nodeCount window"));
}

TEST(Tree, No_heading_of_level_1_is_caught) {
    Example example;
    example.node("title").look.level = 2;
    EXPECT_THAT(tree_findings(example), ElementsAre("heading window"));
}

TEST(Tree, Two_headings_of_level_1_are_caught) {
    Example example;
    example.add_node("main", {.key = "second", .role = Role::Heading, .name = "More"});
    EXPECT_THAT(tree_findings(example), ElementsAre("heading window"));
}

TEST(Tree, A_screen_that_cannot_be_left_at_once_is_caught) {
    Example example;
    example.node("leave").state.availability = node::Availability::Disabled;
    EXPECT_THAT(tree_findings(example), ElementsAre("wayOut window"));
}

TEST(Tree, An_inner_screen_without_a_way_back_is_caught_and_the_root_needs_none) {
    Example example;
    example.node("back").key = "other";
    example.item("back").key = "other";
    EXPECT_THAT(tree_findings(example), ElementsAre("wayOut window"));
    example.place = Place::Root;
    EXPECT_THAT(tree_findings(example), IsEmpty());
}

TEST(Tree, A_covered_screen_needs_no_heading_but_a_way_on) {
    Example example;
    example.place = Place::Covered;
    example.node("main").children.clear();
    EXPECT_THAT(tree_findings(example), IsEmpty());
    example.node("top").children.clear();
    EXPECT_THAT(tree_findings(example), ElementsAre("wayOut window"));
}

TEST(Tree, A_stop_that_stands_nowhere_is_caught) {
    Example example;
    example.item("find").visible = {};
    EXPECT_THAT(tree_findings(example), ElementsAre("focusOrder find"));
}

TEST(Tree, Focus_that_goes_up_the_page_is_caught) {
    Example example;
    std::swap(example.item("find").visible, example.item("postcode").visible);
    EXPECT_THAT(tree_findings(example), ElementsAre("focusOrder postcode"));
}

TEST(Tree, Focus_against_the_direction_of_reading_is_caught_in_both_directions) {
    Example example;
    example.frame.direction = layout::Direction::RightToLeft;
    EXPECT_THAT(tree_findings(example), ElementsAre("focusOrder leave"));
    std::swap(example.item("back").visible, example.item("leave").visible);
    EXPECT_THAT(tree_findings(example), IsEmpty());
    example.frame.direction = layout::Direction::LeftToRight;
    EXPECT_THAT(tree_findings(example), ElementsAre("focusOrder leave"));
}

TEST(Tree, Focus_that_goes_on_at_the_top_of_the_next_column_passes) {
    Example example;
    example.item("postcode").visible = {110, 25, 90, 16};
    EXPECT_THAT(tree_findings(example), IsEmpty());
}

TEST(Tree, A_stop_that_Next_never_reaches_is_caught) {
    Example example;
    example.visited = {"back", "leave", "find"};
    EXPECT_THAT(tree_findings(example), ElementsAre("focusOrder postcode"));
}

TEST(Tree, Next_may_begin_anywhere_but_must_keep_the_order) {
    Example example;
    example.visited = {"find", "postcode", "back", "leave"};
    EXPECT_THAT(tree_findings(example), IsEmpty());
    example.visited = {"back", "find", "leave", "postcode"};
    EXPECT_THAT(tree_findings(example), ElementsAre("focusOrder window"));
}

TEST(Report, Findings_read_as_lines_and_as_JSON) {
    const Findings findings{{Rule::TargetSize, "find", 12.1, "12.10 mm wide, at least 12.7 mm"}};
    EXPECT_EQ(to_text(findings), "targetSize find: 12.10 mm wide, at least 12.7 mm\n");
    EXPECT_EQ(
        to_json(findings),
        "[\n  {\n    \"figure\": 12.1,\n    \"key\": \"find\",\n    \"rule\": \"targetSize\",\n"
        "    \"text\": \"12.10 mm wide, at least 12.7 mm\"\n  }\n]");
    EXPECT_EQ(to_json({}), "[]");
}

}  // namespace
}  // namespace kiosk::checks
