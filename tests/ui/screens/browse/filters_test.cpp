// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/filters.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <span>

#include "tests/ui/screens/browse/find.h"
#include "ui/screens/browse/asking.h"
#include "ui/screens/browse/choices.h"

namespace kiosk::screens {
namespace {

using node::Toggled;
using node::Verb;
using shell::PopTo;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Filters : public Find {};

TEST_F(Filters, Each_filter_leads_to_as_many_as_it_says) {
    bench_.sitting.set_search_words("children");
    for (const auto& group : filter_groups()) {
        auto options = bench_.screen("filters", "search#" + std::string(group.id));
        for (const auto& key : keys_from(test::as_tree(*options), "choose:")) {
            const auto tree = test::as_tree(*options);
            const auto name = test::find(tree, key)->name;
            test::press(*options, key);
            const auto found =
                bench_.engine->search(query_of(bench_.sitting, kSearchList, bench_.clock));
            EXPECT_THAT(name, testing::EndsWith("(" + std::to_string(found->certain) + ")"));
            let_go_of_all(bench_.sitting, kSearchList);
            (void)options->tick({});
        }
    }
}

TEST_F(Filters, Nothing_is_pressed_at_first_and_what_is_pressed_narrows_the_list) {
    auto screen = search("children");
    const auto tree = test::as_tree(*screen);
    EXPECT_THAT(keys_from(tree, "let-go:"), IsEmpty());
    node::walk(tree, [](const Node& each) { EXPECT_NE(each.state.toggled, Toggled::On); });
    const auto before = title(*screen);
    test::press(*screen, "group:age");
    test::press(*screen, "choose:age=0-4");
    EXPECT_NE(title(*screen), before);
    EXPECT_THAT(keys_from(test::as_tree(*screen), "let-go:"),
                testing::ElementsAre("let-go:age=0-4"));
    test::press(*screen, "let-go:age=0-4");
    EXPECT_EQ(title(*screen), before);
}

TEST_F(Filters, The_filters_of_one_group_stand_below_its_name) {
    auto screen = search("children");
    for (const auto& group : filter_groups()) {
        test::press(*screen, "group:" + std::string(group.id));
        EXPECT_EQ(text_at(*screen, "sieve-title"), group_name(group.id, english_).text);
        const auto own = bench_.screen("filters", "search#" + std::string(group.id));
        EXPECT_EQ(text_at(*own, "filters-title"), group_name(group.id, english_).text);
    }
    test::press(*screen, "all-filters");
    EXPECT_EQ(text_at(*screen, "sieve-title"), english_.t("filter.title").text);
}

// Two lists whose pages turn side by side have two buttons of one name. The largest panel has a box around one of them.
TEST_F(Filters,
       On_a_panel_of_10_inches_or_less_no_two_buttons_that_turn_a_page_stand_side_by_side) {
    bench_.sitting.set_search_words("children");
    for (const auto& panel : std::span{test::kPanels}.subspan(1)) {
        test::SteadyText text;
        const auto frame = layout::arrange(bench_.whole("search", {}, panel.panel), panel.panel,
                                           layout::Direction::LeftToRight, {}, text);
        const auto turners = std::ranges::count_if(node::stops(frame.tree), [](const Node* stop) {
            return stop->key.ends_with(layout::kMoreSuffix);
        });
        EXPECT_LE(turners, 1) << panel.name;
    }
}

TEST_F(Filters, All_filters_are_cleared_with_one_press) {
    auto screen = search("children");
    const auto before = title(*screen);
    test::press(*screen, "choose:age=0-4");
    test::press(*screen, "choose:cost=free");
    EXPECT_EQ(keys_from(test::as_tree(*screen), "let-go:").size(), 2U);
    test::press(*screen, "clear-all");
    EXPECT_EQ(title(*screen), before);
}

TEST_F(Filters, What_is_pressed_on_a_screen_of_its_own_narrows_the_list_below) {
    auto screen = search("children");
    const auto before = title(*screen);
    auto options = bench_.screen("filters", "search#age");
    test::press(*options, "choose:age=0-4");
    const auto next = options->on({"show", Verb::Click, {}});
    EXPECT_EQ(std::get<PopTo>(next).screen, "search");
    EXPECT_TRUE(screen->is_waiting()) << "the question has changed";
    (void)screen->tick({});
    EXPECT_NE(title(*screen), before);
}

TEST_F(Filters, A_filter_that_is_pressed_stays_where_it_leads_nowhere) {
    auto screen = search("qqqqzzzzxxxx");
    test::press(*screen, "choose:age=0-4");
    EXPECT_THAT(keys_from(test::as_tree(*screen), "let-go:"), Not(IsEmpty()));
    auto options = bench_.screen("filters", "search#age");
    const auto tree = test::as_tree(*options);
    ASSERT_NE(test::find(tree, "choose:age=0-4"), nullptr);
    EXPECT_EQ(test::find(tree, "choose:age=0-4")->state.toggled, Toggled::On);
}

TEST_F(Filters, Of_two_distances_the_last_one_stands) {
    toggle(bench_.sitting, kSearchList, {search::Facet::Distance, "2"});
    toggle(bench_.sitting, kSearchList, {search::Facet::Distance, "10"});
    EXPECT_EQ(pressed(bench_.sitting, kSearchList), (Choices{{search::Facet::Distance, "10"}}));
}

TEST_F(Filters, What_does_not_say_comes_after_a_heading_and_says_what_is_not_known) {
    for (const auto* choice : {"choose:day=sat", "choose:cost=free", "choose:referral=no"}) {
        let_go_of_all(bench_.sitting, kSearchList);
        auto screen = search("children");
        test::press(*screen, choice);
        for (bool more = true; more;) {
            const auto tree = test::as_tree(*screen);
            if (test::find(tree, "may-fit") != nullptr) {
                EXPECT_THAT(test::everything(tree), HasSubstr("Not known:"));
                return;
            }
            more = test::find(tree, "next-results") != nullptr;
            if (more) test::press(*screen, "next-results");
        }
    }
    FAIL() << "no service of the demonstration leaves anything unsaid";
}

TEST_F(Filters, Where_filters_leave_nothing_it_says_which_to_let_go_of) {
    auto screen = search("swimming");
    for (const auto* choice :
         {"choose:age=0-4", "choose:day=mon", "choose:time=evening", "choose:tier=specialist",
          "choose:distance=2", "choose:category=money"}) {
        test::press(*screen, choice);
    }
    const auto loosen = keys_from(test::as_tree(*screen), "loosen:");
    ASSERT_THAT(loosen, Not(IsEmpty()));
    EXPECT_EQ(title(*screen), english_.t("search.nothing_left").text);
    test::press(*screen, loosen.front());
    EXPECT_THAT(keys_from(test::as_tree(*screen), "service:"), Not(IsEmpty()));
}

TEST_F(Filters, One_filter_too_many_is_named_with_what_it_costs) {
    auto screen = search("swimming");
    test::press(*screen, "choose:category=money");
    const auto tree = test::as_tree(*screen);
    const auto loosen = keys_from(tree, "loosen:");
    ASSERT_FALSE(loosen.empty());
    EXPECT_THAT(test::find(tree, loosen.front())->name, HasSubstr("Money and rights"));
    EXPECT_NE(test::find(tree, "people"), nullptr);
    test::press(*screen, loosen.front());
    EXPECT_THAT(keys_from(test::as_tree(*screen), "service:"), Not(IsEmpty()));
}

TEST_F(Filters, Nothing_that_was_pressed_outlives_the_sitting) {
    toggle(bench_.sitting, kSearchList, {search::Facet::Age, "5-10"});
    bench_.sitting.end(session::Ended::Left);
    EXPECT_THAT(pressed(bench_.sitting, kSearchList), IsEmpty());
    toggle(bench_.sitting, kSearchList, {search::Facet::Age, "5-10"});
    EXPECT_THAT(pressed(bench_.sitting, kSearchList), IsEmpty());
}

TEST_F(Filters, The_most_that_can_be_pressed_stays_within_a_tree) {
    auto screen = search("children");
    for (const auto& group : filter_groups()) {
        test::press(*screen, "group:" + std::string(group.id));
        for (const auto& key : keys_from(test::as_tree(*screen), "choose:"))
            test::press(*screen, key);
        EXPECT_LE(node::count(bench_.whole("search", {}, test::kPanels[0].panel)), node::kMaxNodes)
            << group.id;
    }
    EXPECT_LE(pressed(bench_.sitting, kSearchList).size(), kMostPressed);
}

}  // namespace
}  // namespace kiosk::screens
