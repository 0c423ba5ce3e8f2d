// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/pictograms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "localoffer_data/model/picture_names.h"
#include "ui/paint/painter.h"
#include "ui/paint/pictogram_paths.h"
#include "ui/paint/theme.h"

namespace kiosk::paint {
namespace {

double share_of_ink(const typeset::Coverage& picture) {
    double sum = 0;
    for (const auto alpha : picture.alpha) sum += alpha / 255.0;
    return sum / static_cast<double>(picture.alpha.size());
}

double share_that_differs(const typeset::Coverage& a, const typeset::Coverage& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.alpha.size(); ++i)
        sum += std::abs(static_cast<int>(a.alpha[i]) - static_cast<int>(b.alpha[i])) / 255.0;
    return sum / static_cast<double>(a.alpha.size());
}

TEST(Pictograms, No_name_is_taken_twice) {
    const auto names = pictogram_names();
    EXPECT_GE(names.size(), 70U);
    EXPECT_EQ(std::set(names.begin(), names.end()).size(), names.size());
}

TEST(Pictograms, The_staffs_list_of_pictures_is_the_same) {
    auto names = pictogram_names();
    std::ranges::sort(names);
    EXPECT_TRUE(std::ranges::equal(names, model::kPictureNames));
}

TEST(Pictograms, Every_pictogram_has_ink_and_tint) {
    for (const auto name : pictogram_names()) {
        for (const int size : {28, 48, 121}) {
            const auto drawing = draw_pictogram(name, size);
            ASSERT_NE(drawing.ink, nullptr) << name;
            ASSERT_NE(drawing.tint, nullptr) << name;
            EXPECT_EQ(drawing.ink->width, size);
            EXPECT_EQ(drawing.ink->height, size);
            EXPECT_GT(share_of_ink(*drawing.ink), 0.08) << name;
            EXPECT_LT(share_of_ink(*drawing.ink), 0.45) << name;
        }
    }
}

TEST(Pictograms, No_line_leaves_the_grid) {
    for (const auto& pictogram : pictogram_paths()) {
        const auto strokes = read_strokes(pictogram.path, kPictogramLine);
        EXPECT_FALSE(strokes.empty()) << pictogram.name;
        for (const auto& stroke : strokes) {
            for (const auto& point : stroke.points) {
                EXPECT_GE(std::min(point.x, point.y), stroke.pen) << pictogram.name;
                EXPECT_LE(std::max(point.x, point.y), kGrid - stroke.pen) << pictogram.name;
            }
        }
    }
}

TEST(Pictograms, Each_pictogram_fills_its_square_in_one_direction_at_least) {
    for (const auto& pictogram : pictogram_paths()) {
        double left = kGrid, right = 0, top = kGrid, bottom = 0;
        for (const auto& stroke : read_strokes(pictogram.path, kPictogramLine)) {
            for (const auto& point : stroke.points) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
                top = std::min(top, point.y);
                bottom = std::max(bottom, point.y);
            }
        }
        EXPECT_GE(std::max(right - left, bottom - top), 18) << pictogram.name;
    }
}

TEST(Pictograms, Each_pictogram_can_be_told_from_every_other) {
    const auto names = pictogram_names();
    std::vector<std::shared_ptr<const typeset::Coverage>> drawn;
    for (const auto name : names) drawn.push_back(draw_pictogram(name, 48).ink);
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = i + 1; j < names.size(); ++j) {
            EXPECT_GT(share_that_differs(*drawn[i], *drawn[j]), 0.02)
                << names[i] << " and " << names[j];
        }
    }
}

TEST(Pictograms, An_unknown_pictogram_has_no_ink) {
    EXPECT_EQ(draw_pictogram("unicorn", 48).ink, nullptr);
    EXPECT_EQ(draw_pictogram("person", 0).ink, nullptr);
    EXPECT_FALSE(follows_reading("unicorn"));
}

TEST(Pictograms, Arrows_follow_the_reading_and_numbers_do_not) {
    for (const auto* name : {"back", "leave", "pencil"}) EXPECT_TRUE(follows_reading(name)) << name;
    for (const auto* name : {"twenty_weeks", "money", "question", "clock"})
        EXPECT_FALSE(follows_reading(name)) << name;
}

TEST(Pictograms, A_tint_lies_under_the_lines_and_not_around_them) {
    const auto tint = draw_pictogram("happy", 96).tint;
    const auto at = [&](int x, int y) { return tint->alpha[static_cast<std::size_t>(y * 96 + x)]; };
    EXPECT_EQ(at(2, 2), 0);
    EXPECT_EQ(at(48, 20), 255);
    EXPECT_EQ(at(48, 64), 0) << "the teeth are white";
}

class OnAPanel : public testing::Test {
  protected:
    static constexpr int kSide = 96;

    void SetUp() override {
        auto engine = typeset::Engine::open(KIOSK_FONTS, 4);
        ASSERT_TRUE(engine);
        text_ = std::move(engine).value();
    }

    Surface painted(const std::string& name, const Theme& theme,
                    layout::Ink ink = layout::Ink::Action, bool mirrored = false) {
        layout::Frame frame;
        frame.panel = {kSide, kSide, 4};
        layout::Item item;
        item.key = "picture";
        item.box = item.visible = {0, 0, kSide / 4.0, kSide / 4.0};
        item.shape = ink == layout::Ink::OnAction ? layout::Shape::Filled : layout::Shape::None;
        item.icons = {{item.box, name, ink, mirrored}};
        frame.items = {item};
        Painter painter(*text_, theme);
        painter.paint(frame, {});
        return painter.surface();
    }

    static bool has(const Surface& surface, Colour colour) {
        for (int y = 0; y < surface.height(); ++y) {
            for (int x = 0; x < surface.width(); ++x) {
                if (surface.at(x, y) == colour) return true;
            }
        }
        return false;
    }

    std::unique_ptr<typeset::Engine> text_;
};

TEST_F(OnAPanel, An_icon_named_as_a_picture_is_painted_in_two_colours_of_the_theme) {
    for (const auto& theme : themes()) {
        const auto surface = painted("picture:home", theme);
        EXPECT_TRUE(has(surface, theme[ColourRole::Action])) << theme.name;
        EXPECT_TRUE(has(surface, theme[ColourRole::PictureTint])) << theme.name;
    }
}

TEST_F(OnAPanel, On_the_main_button_a_picture_has_the_colours_of_the_button) {
    for (const auto& theme : themes()) {
        const auto surface = painted("picture:home", theme, layout::Ink::OnAction);
        EXPECT_TRUE(has(surface, theme[ColourRole::OnAction])) << theme.name;
        EXPECT_TRUE(has(surface, theme[ColourRole::ActionPressed])) << theme.name;
    }
}

TEST_F(OnAPanel, From_right_to_left_an_arrow_is_turned_over_and_a_number_is_not) {
    const auto turns = [&](const std::string& name) {
        return painted(name, daylight(), layout::Ink::Action, false) !=
               painted(name, daylight(), layout::Ink::Action, true);
    };
    EXPECT_TRUE(turns("picture:back"));
    EXPECT_FALSE(turns("picture:twenty_weeks"));
}

TEST_F(OnAPanel, An_unknown_picture_paints_nothing) {
    const auto surface = painted("picture:unicorn", daylight());
    EXPECT_FALSE(has(surface, daylight()[ColourRole::Action]));
}

}  // namespace
}  // namespace kiosk::paint
