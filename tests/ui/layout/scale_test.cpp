// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/scale.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/fixtures/panels.h"

namespace kiosk::layout {
namespace {

double degrees(Millimetres height, Millimetres distance) {
    return std::atan(height / distance) * 180 / std::numbers::pi;
}

class Scales : public testing::TestWithParam<test::NamedPanel> {
  protected:
    Panel panel_ = GetParam().panel;
    TextSize largest_ = panel_.is_small() ? TextSize::L : TextSize::XL;
};

INSTANTIATE_TEST_SUITE_P(Panels, Scales, testing::ValuesIn(test::kPanels));

// EN 301 549 5.1.4
TEST_P(Scales, The_largest_words_span_07_degrees_from_wherever_the_panel_is_read) {
    panel_.size = largest_;
    const auto farthest = std::min(1000.0, panel_.farthest_distance());
    for (panel_.viewing_distance = 350; panel_.viewing_distance <= farthest;
         panel_.viewing_distance += 10) {
        const auto scale = scale_for(panel_);
        EXPECT_GE(degrees(scale.small_cap, panel_.viewing_distance), 0.7);
        EXPECT_GE(scale.body_cap, scale.small_cap);
    }
}

TEST_P(Scales, Without_a_distance_they_span_it_from_500_mm_on_a_small_panel_and_700_mm_on_others) {
    panel_.size = largest_;
    EXPECT_GE(degrees(scale_for(panel_).small_cap, panel_.is_small() ? 500 : 700), 0.7);
}

TEST_P(Scales, From_nearer_no_size_is_smaller) {
    for (const auto size : {TextSize::S, TextSize::M, TextSize::L, TextSize::XL}) {
        panel_.size = size;
        panel_.viewing_distance = 0;
        const auto usual = scale_for(panel_).small_cap;
        panel_.viewing_distance = 350;
        EXPECT_EQ(scale_for(panel_).small_cap, usual);
    }
}

TEST_P(Scales, Each_size_is_larger_than_the_one_before_from_any_distance) {
    for (panel_.viewing_distance = 350; panel_.viewing_distance <= 1000;
         panel_.viewing_distance += 50) {
        auto before = 0.0;
        for (auto size = TextSize::S; size <= largest_;
             size = static_cast<TextSize>(static_cast<int>(size) + 1)) {
            panel_.size = size;
            EXPECT_GT(scale_for(panel_).small_cap, before * 1.1);
            before = scale_for(panel_).small_cap;
        }
    }
}

}  // namespace
}  // namespace kiosk::layout
