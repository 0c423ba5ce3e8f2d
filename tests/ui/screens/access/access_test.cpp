// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/fixtures/bench_of_screens.h"
#include "ui/paint/theme.h"
#include "ui/screens/access/colours.h"

namespace kiosk::screens {
namespace {

using node::Verb;

class Access : public testing::Test {
  protected:
    test::ScreensBench bench_;
};

TEST_F(Access, The_colours_offered_are_the_themes_there_are) {
    ASSERT_EQ(kOfferedColours.size(), paint::themes().size());
    for (std::size_t i = 0; i < kOfferedColours.size(); ++i)
        EXPECT_EQ(kOfferedColours.at(i), paint::themes()[i].name);
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
