// SPDX-License-Identifier: Apache-2.0
#include "ui/node/node.h"

#include <gmock/gmock.h>

#include <set>

namespace kiosk::node {
namespace {

using testing::ElementsAre;

Node named(Key key, std::vector<Verb> verbs = {}, std::vector<Node> children = {}) {
    return {.key = std::move(key), .verbs = std::move(verbs), .children = std::move(children)};
}

Node family() {
    return named("root", {},
                 {named("a", {Verb::Click}, {named("a1"), named("a2", {Verb::Click})}),
                  named("b", {Verb::Focus, Verb::SetValue})});
}

TEST(Node, Walking_goes_parents_first_in_reading_order) {
    std::vector<Key> keys;
    walk(family(), [&](const Node& each) { keys.push_back(each.key); });
    EXPECT_THAT(keys, ElementsAre("root", "a", "a1", "a2", "b"));
    EXPECT_EQ(count(family()), 5U);
}

TEST(Node, Stops_are_what_can_be_acted_on_in_reading_order) {
    const auto root = family();
    std::vector<Key> keys;
    for (const auto* stop : stops(root)) keys.push_back(stop->key);
    EXPECT_THAT(keys, ElementsAre("a", "a2", "b"));
}

TEST(Node, What_is_disabled_is_no_stop_and_what_is_busy_still_is) {
    auto button = named("a", {Verb::Click});
    button.state.availability = Availability::Busy;
    EXPECT_TRUE(button.is_stop());
    button.state.availability = Availability::Disabled;
    EXPECT_FALSE(button.is_stop());
}

TEST(Node, A_node_is_found_by_its_whole_key_alone) {
    auto root = family();
    ASSERT_NE(find(root, "a2"), nullptr);
    EXPECT_EQ(find(root, "a2")->key, "a2");
    EXPECT_EQ(find(root, "a3"), nullptr);
    EXPECT_EQ(find(root, ""), nullptr);
}

TEST(Node, What_was_found_in_a_tree_of_ones_own_can_be_changed) {
    auto root = family();
    find(root, "b")->value = "words";
    EXPECT_EQ(std::as_const(root).children.back().value, "words");
}

TEST(Node, Only_boxes_to_type_in_are_fields) {
    std::vector<Role> fields;
    for (int i = 0; i <= static_cast<int>(Role::Keyboard); ++i) {
        const Node node{.role = static_cast<Role>(i)};
        if (node.is_field()) fields.push_back(node.role);
    }
    EXPECT_THAT(fields, ElementsAre(Role::TextInput, Role::MultilineTextInput, Role::SearchInput));
}

TEST(Node, Every_role_and_verb_has_a_name_of_its_own) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Role::Keyboard); ++i) {
        names.insert(to_text(static_cast<Role>(i)));
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(Role::Keyboard) + 1);
    for (int i = 0; i <= static_cast<int>(Verb::ScrollUp); ++i) {
        names.insert(to_text(static_cast<Verb>(i)));
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(Role::Keyboard) +
                                static_cast<std::size_t>(Verb::ScrollUp) + 2);
    EXPECT_FALSE(names.contains("unknown"));
}

}  // namespace
}  // namespace kiosk::node
