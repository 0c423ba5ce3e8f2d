// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/icons.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace kiosk::paint {
namespace {

// Of all the square's pixels, how many are inked; a half-inked one counts as half.
double share_of_ink(const typeset::Coverage& picture) {
    double sum = 0;
    for (const auto alpha : picture.alpha) sum += alpha / 255.0;
    return sum / static_cast<double>(picture.alpha.size());
}

bool touches_rim(const typeset::Coverage& picture) {
    for (int i = 0; i < picture.width; ++i) {
        const auto at = [&](int x, int y) {
            return picture.alpha[static_cast<std::size_t>(y * picture.width + x)];
        };
        const int last = picture.width - 1;
        if (at(i, 0) > 128 || at(i, last) > 128 || at(0, i) > 128 || at(last, i) > 128) return true;
    }
    return false;
}

TEST(Icons, Every_icon_inks_its_square_and_stays_inside_it) {
    for (const auto name : icon_names()) {
        for (const int size : {24, 48, 101}) {
            const auto picture = draw_icon(name, size);
            ASSERT_NE(picture, nullptr) << name;
            EXPECT_EQ(picture->width, size);
            EXPECT_EQ(picture->height, size);
            EXPECT_GT(share_of_ink(*picture), 0.03) << name;
            EXPECT_LT(share_of_ink(*picture), 0.6) << name;
            EXPECT_FALSE(touches_rim(*picture)) << name << " at " << size;
        }
    }
}

TEST(Icons, The_screens_icons_are_all_there) {
    for (const auto* name :
         {"search",      "back",     "next",      "leave",    "hide",      "help",    "globe",
          "document",    "path",     "people",    "learning", "health",    "care",    "play",
          "money",       "growing",  "pin",       "clock",    "person",    "pound",   "wheelchair",
          "bus",         "phone",    "mail",      "post",     "lock",      "check",   "plus",
          "minus",       "warning",  "stop",      "info",     "delete",    "shift",   "space",
          "keyboard",    "calendar", "printer",   "qr",       "filter",    "list",    "home",
          "more_down",   "more_up",  "shield",    "speech",   "hand",      "eye",     "sun",
          "tick_circle", "close",    "radio-off", "radio-on", "check-off", "check-on"}) {
        EXPECT_TRUE(has_icon(name)) << name;
    }
}

TEST(Icons, An_unknown_icon_is_known_to_be_unknown) {
    EXPECT_FALSE(has_icon("unicorn"));
    EXPECT_EQ(draw_icon("unicorn", 48), nullptr);
}

TEST(Icons, A_square_without_pixels_gives_nothing) { EXPECT_EQ(draw_icon("search", 0), nullptr); }

TEST(Icons, No_name_is_taken_twice) {
    const auto names = icon_names();
    EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
}

TEST(Icons, A_chosen_mark_has_more_ink_than_one_that_is_not) {
    EXPECT_GT(share_of_ink(*draw_icon("radio-on", 40)),
              share_of_ink(*draw_icon("radio-off", 40)) * 1.3);
    EXPECT_GT(share_of_ink(*draw_icon("check-on", 40)),
              share_of_ink(*draw_icon("check-off", 40)) * 1.1);
}

TEST(Icons, A_stroke_is_as_thick_as_the_grid_says) {
    const auto picture = draw_icon("minus", 96);
    double thick = 0;
    for (int y = 0; y < 96; ++y)
        thick += picture->alpha[static_cast<std::size_t>(y * 96 + 48)] / 255.0;
    EXPECT_NEAR(thick, 1.9 * 96 / 24, 0.3);
}

}  // namespace
}  // namespace kiosk::paint
