// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/raster.h"

#include <gtest/gtest.h>

#include <numbers>

namespace kiosk::paint {
namespace {

constexpr Colour kWhite{255, 255, 255};
constexpr Colour kBlack{0, 0, 0};
constexpr ImU32 kHalfBlack = IM_COL32(0, 0, 0, 128);

Surface white(int size = 100) {
    Surface surface(size, size);
    fill(surface, surface.bounds(), kWhite);
    return surface;
}

// How many pixels' worth of black there is.
double darkness(const Surface& surface) {
    double sum = 0;
    for (int y = 0; y < surface.height(); ++y) {
        for (int x = 0; x < surface.width(); ++x) sum += (255 - surface.at(x, y).r) / 255.0;
    }
    return sum;
}

TEST(Raster, A_box_fills_its_pixels_and_no_other) {
    auto surface = white();
    DrawList list;
    list.box({10, 20, 30, 40}, kBlack);
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_DOUBLE_EQ(darkness(surface), 30 * 40);
    EXPECT_EQ(surface.at(10, 20), kBlack);
    EXPECT_EQ(surface.at(39, 59), kBlack);
    EXPECT_EQ(surface.at(9, 20), kWhite);
    EXPECT_EQ(surface.at(40, 59), kWhite);
}

TEST(Raster, A_round_box_lacks_its_corners_only) {
    auto surface = white();
    DrawList list;
    list.round_box({10, 10, 60, 50}, 12, kBlack);
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_NEAR(darkness(surface), 60 * 50 - (4 - std::numbers::pi) * 12 * 12, 3);
}

TEST(Raster, A_corner_larger_than_the_box_becomes_round_ends) {
    auto surface = white();
    DrawList list;
    list.round_box({10, 10, 60, 20}, 500, kBlack);
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_NEAR(darkness(surface), 40 * 20 + std::numbers::pi * 100, 3);
}

TEST(Raster, A_frame_leaves_its_inside_alone) {
    auto surface = white();
    DrawList list;
    list.round_frame({10, 10, 60, 50}, 12, 4, kBlack);
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_EQ(surface.at(40, 35), kWhite);
    EXPECT_EQ(surface.at(40, 13), kBlack);
    EXPECT_EQ(surface.at(40, 14), kWhite);
}

TEST(Raster, A_disc_of_triangles_covers_its_area) {
    auto surface = white();
    DrawList list;
    list.list().AddCircleFilled(ImVec2(50, 50), 30, IM_COL32_BLACK);
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_NEAR(darkness(surface), std::numbers::pi * 30 * 30, 15);
}

TEST(Raster, Triangles_that_share_an_edge_paint_it_once) {
    auto surface = white();
    DrawList list;
    list.list().Flags = ImDrawListFlags_None;
    const ImVec2 corners[] = {{10.3F, 12.1F}, {80.7F, 20.4F}, {75.2F, 81.9F}, {15.5F, 70.6F}};
    list.list().AddConvexPolyFilled(corners, 4, kHalfBlack);
    rasterise(list.list(), surface, surface.bounds());
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            const auto shade = surface.at(x, y).r;
            EXPECT_TRUE(shade == 255 || shade == 127)
                << x << ' ' << y << ' ' << static_cast<int>(shade);
        }
    }
}

TEST(Raster, Painting_in_parts_equals_painting_at_once) {
    DrawList list;
    list.list().AddCircleFilled(ImVec2(44.3F, 51.7F), 37.2F, kHalfBlack);
    list.list().AddLine(ImVec2(3.1F, 5.2F), ImVec2(90.4F, 77.7F), IM_COL32(200, 10, 10, 255), 5.5F);
    list.round_box({20, 20, 50, 33}, 9, {10, 90, 30});
    auto whole = white();
    rasterise(list.list(), whole, whole.bounds());
    auto parts = white();
    for (int y = 0; y < 100; y += 7) {
        for (int x = 0; x < 100; x += 13) rasterise(list.list(), parts, {x, y, 13, 7});
    }
    EXPECT_TRUE(whole == parts);
}

TEST(Raster, What_lies_outside_the_surface_is_left_out) {
    auto surface = white();
    DrawList list;
    list.round_box({-50, -50, 300, 120}, 20, kBlack);
    list.list().AddCircleFilled(ImVec2(100, 100), 60, IM_COL32_BLACK);
    rasterise(list.list(), surface, {-1000, -1000, 5000, 5000});
    EXPECT_EQ(surface.at(0, 0), kBlack);
    EXPECT_EQ(surface.at(99, 99), kBlack);
}

TEST(Raster, A_clip_of_the_list_holds) {
    auto surface = white();
    DrawList list;
    list.push_clip({0, 0, 50, 100});
    list.box({10, 10, 80, 10}, kBlack);
    list.pop_clip();
    list.box({10, 30, 80, 10}, kBlack);
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_DOUBLE_EQ(darkness(surface), 40 * 10 + 80 * 10);
}

TEST(Raster, A_picture_is_tinted_by_its_coverage) {
    auto surface = white();
    typeset::Coverage picture{2, 3, 2, 1, {255, 128}};
    DrawList list;
    list.coverage(picture, 10, 10, {200, 100, 0});
    rasterise(list.list(), surface, surface.bounds());
    EXPECT_EQ(surface.at(12, 13), (Colour{200, 100, 0}));
    EXPECT_EQ(surface.at(13, 13), (Colour{227, 177, 127}));
    EXPECT_EQ(surface.at(14, 13), kWhite);
}

}  // namespace
}  // namespace kiosk::paint
