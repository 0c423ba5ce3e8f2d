// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/panel_settings.h"

#include <gmock/gmock.h>

#include "tests/fixtures/panels.h"

namespace kiosk::programs {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const layout::Panel kLarge = test::kPanels[0].panel;
const layout::Panel kSmall = test::kPanels[2].panel;

Fitted fit_one(const layout::Panel& panel, const std::string& line) {
    return fit(panel, std::vector<std::string>{line});
}

TEST(PanelSettings, None_are_needed) {
    const auto fitted = fit(kLarge, {});
    EXPECT_EQ(fitted.panel.viewing_distance, 0);
    EXPECT_THAT(fitted.complaints, IsEmpty());
}

TEST(PanelSettings, A_distance_within_350_and_1000_mm_is_taken) {
    for (const int good : {350, 700, 1000}) {
        const auto fitted = fit_one(kLarge, "viewing_distance_mm=" + std::to_string(good));
        EXPECT_EQ(fitted.panel.viewing_distance, good);
        EXPECT_THAT(fitted.complaints, IsEmpty()) << good;
    }
}

TEST(PanelSettings, A_bad_value_is_told_and_the_usual_one_used) {
    for (const auto* bad : {"349", "1001", "", "-700", "7e2", "700 ", "0x2bc", "99999999999999"}) {
        const auto line = std::string("viewing_distance_mm=") + bad;
        const auto fitted = fit_one(kLarge, line);
        EXPECT_EQ(fitted.panel.viewing_distance, 0) << bad;
        ASSERT_EQ(fitted.complaints.size(), 1U) << bad;
        EXPECT_THAT(fitted.complaints[0], HasSubstr(line));
        EXPECT_THAT(fitted.complaints[0], HasSubstr("350 to 1000"));
    }
}

TEST(PanelSettings, A_distance_from_which_the_largest_words_would_not_fit_is_told) {
    EXPECT_THAT(fit_one(kSmall, "viewing_distance_mm=550").complaints, IsEmpty());
    EXPECT_THAT(fit_one(kSmall, "viewing_distance_mm=600").complaints,
                ElementsAre(HasSubstr("350 to 575")));
}

TEST(PanelSettings, A_height_in_reach_is_90_mm_or_more_and_on_the_panel) {
    for (const int good : {90, 161, 267}) {
        const auto fitted = fit_one(kLarge, "reach_height_mm=" + std::to_string(good));
        EXPECT_EQ(fitted.panel.reach_height, good);
        EXPECT_THAT(fitted.complaints, IsEmpty()) << good;
    }
    for (const int bad : {0, 89, 268}) {
        const auto fitted = fit_one(kLarge, "reach_height_mm=" + std::to_string(bad));
        EXPECT_EQ(fitted.panel.reach_height, 0);
        EXPECT_THAT(fitted.complaints, ElementsAre(HasSubstr("90 to 267"))) << bad;
    }
}

TEST(PanelSettings, A_line_that_is_no_setting_is_told) {
    for (const auto* bad : {"", "viewing_distance_mm", "distance=700", "=700"}) {
        EXPECT_EQ(fit_one(kLarge, bad).complaints.size(), 1U) << bad;
    }
}

}  // namespace
}  // namespace kiosk::programs
