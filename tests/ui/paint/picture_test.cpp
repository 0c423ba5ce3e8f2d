// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/picture.h"

#include <gtest/gtest.h>

namespace kiosk::paint {
namespace {

constexpr std::uint32_t kRed = 0xFFFF0000;
constexpr std::uint32_t kBlue = 0xFF0000FF;
constexpr std::uint32_t kBlack = 0xFF000000;

// Red on the left, blue on the right.
Surface two_colours() {
    Surface picture(8, 4);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 8; ++x) picture.row(y)[x] = x < 4 ? kRed : kBlue;
    }
    return picture;
}

TEST(Picture, Stands_whole_and_in_its_own_shape_in_the_middle_of_its_box) {
    Surface glass(40, 40);
    paint_picture(two_colours(), {4, 4, 32, 32}, glass, glass.bounds());
    EXPECT_EQ(glass.row(11)[20], kBlack) << "above it";
    EXPECT_EQ(glass.row(28)[20], kBlack) << "below it";
    EXPECT_EQ(glass.row(20)[3], kBlack);
    for (const int y : {12, 27}) {
        EXPECT_EQ(glass.row(y)[4], kRed);
        EXPECT_EQ(glass.row(y)[35], kBlue);
    }
}

TEST(Picture, A_part_painted_alone_is_as_in_the_whole_and_nothing_else_is_touched) {
    Surface whole(40, 40);
    Surface part(40, 40);
    const PixelRect box{1, 3, 37, 31};
    const PixelRect clip{15, 10, 9, 7};
    paint_picture(two_colours(), box, whole, whole.bounds());
    paint_picture(two_colours(), box, part, clip);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x)
            EXPECT_EQ(part.row(y)[x], clip.contains(x, y) ? whole.row(y)[x] : kBlack);
    }
}

TEST(Picture, No_box_and_no_picture_paint_nothing) {
    Surface glass(4, 4);
    paint_picture(Surface{}, {0, 0, 4, 4}, glass, glass.bounds());
    paint_picture(two_colours(), {0, 0, 0, 4}, glass, glass.bounds());
    EXPECT_EQ(glass, Surface(4, 4));
}

}  // namespace
}  // namespace kiosk::paint
