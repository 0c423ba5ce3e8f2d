// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/paint/theme.h"
#include "ui/screens/access/settings.h"

namespace kiosk::screens {
namespace {

using node::Verb;

class Access : public testing::Test {
  protected:
    test::ScreensBench bench_;
};

TEST_F(Access, The_colours_offered_are_the_themes_there_are) {
    const auto colours = find_setting("colours")->choices;
    ASSERT_EQ(colours.size(), paint::themes().size());
    for (std::size_t i = 0; i < colours.size(); ++i)
        EXPECT_EQ(colours[i].id, paint::themes()[i].name);
}

TEST_F(Access, What_is_chosen_of_each_setting_is_what_was_pressed) {
    for (const auto& setting : settings()) {
        for (std::size_t i = 0; i < setting.choices.size(); ++i) {
            setting.choose(bench_.sitting.access(), i);
            EXPECT_EQ(setting.chosen(bench_.sitting.access()), i) << setting.name;
        }
    }
}

TEST_F(Access, The_largest_words_are_not_offered_where_a_screen_would_hold_two_lines_of_them) {
    const auto* sizes = find_setting("text-size");
    for (const auto& each : test::kPanels) {
        const bool is_small = std::min(each.panel.width(), each.panel.height()) < 100;
        EXPECT_EQ(sizes->offered(is_small), is_small ? 3U : 4U);
    }
}

TEST_F(Access, Calm_brings_colours_without_glare_until_others_are_chosen) {
    auto& needs = bench_.sitting.access();
    const auto* calm = find_setting("calm");
    calm->choose(needs, 1);
    EXPECT_EQ(needs.theme, "low_glare");
    find_setting("colours")->choose(needs, 2);
    calm->choose(needs, 1);
    EXPECT_EQ(needs.theme, "high_dark");
    calm->choose(needs, 0);
    EXPECT_EQ(needs.theme, "high_dark");
}

TEST_F(Access, The_usual_colours_come_back_where_those_of_calm_were_kept) {
    auto& needs = bench_.sitting.access();
    find_setting("calm")->choose(needs, 1);
    find_setting("calm")->choose(needs, 0);
    EXPECT_EQ(needs, session::AccessNeeds{});
}

TEST_F(Access, Everything_is_put_back_in_one_press_and_nothing_else_is_lost) {
    bench_.sitting.set_search_words("speech");
    bench_.sitting.set_language("ur");
    auto screen = bench_.screen("easier");
    EXPECT_EQ(test::find(test::as_tree(*screen), "put-back"), nullptr);
    for (const auto& setting : settings())
        setting.choose(bench_.sitting.access(), setting.choices.size() - 1);
    EXPECT_NE(test::find(test::as_tree(*screen), "put-back"), nullptr);
    (void)screen->on({"put-back", Verb::Click, {}});
    EXPECT_EQ(bench_.sitting.access(), session::AccessNeeds{});
    EXPECT_EQ(bench_.sitting.search_words(), "speech");
    EXPECT_EQ(bench_.sitting.language(), "ur");
}

TEST_F(Access, Each_setting_is_one_press_from_the_screen_of_all) {
    auto screen = bench_.screen("easier");
    for (const auto& setting : settings()) {
        const auto next = screen->on({"easier:" + std::string(setting.name), Verb::Click, {}});
        ASSERT_TRUE(std::holds_alternative<shell::Push>(next)) << setting.name;
        EXPECT_EQ(std::get<shell::Push>(next).to.screen, setting.name);
    }
}

TEST_F(Access, A_colour_that_is_pressed_is_chosen_and_the_screen_stays) {
    auto screen = bench_.screen("colours");
    const auto tree = test::as_tree(*screen);
    EXPECT_EQ(test::find(tree, "colours:daylight")->state.toggled, node::Toggled::On);
    EXPECT_EQ(test::find(tree, "colours:cream")->state.toggled, node::Toggled::Off);
    const auto next = screen->on({"colours:cream", Verb::Click, {}});
    EXPECT_TRUE(std::holds_alternative<shell::Stay>(next));
    EXPECT_EQ(bench_.sitting.access().theme, "cream");
    EXPECT_EQ(test::find(test::as_tree(*screen), "colours:cream")->state.toggled,
              node::Toggled::On);
}

TEST_F(Access, A_colour_that_is_not_there_changes_nothing) {
    (void)bench_.screen("colours")->on({"colours:neon", Verb::Click, {}});
    EXPECT_EQ(bench_.sitting.access().theme, "daylight");
}

TEST_F(Access, The_next_family_has_the_usual_colours) {
    bench_.sitting.access().theme = "high_dark";
    bench_.sitting.end(session::Ended::Left);
    EXPECT_EQ(bench_.sitting.access(), session::AccessNeeds{});
}

}  // namespace
}  // namespace kiosk::screens
