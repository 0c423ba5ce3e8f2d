// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/symbols.h"

#include <gtest/gtest.h>

#include <string>

#include "ui/paint/painter.h"
#include "ui/paint/raster.h"

namespace kiosk::paint {
namespace {

constexpr Colour kRed{255, 0, 0};
constexpr Colour kWhite{255, 255, 255};

// All of one colour, half of it where `alpha` says so.
Symbol plain(Colour colour, int side = 64, std::uint8_t alpha = 255) {
    Symbol symbol{side, {}};
    const auto part = [&](std::uint8_t channel) {
        return static_cast<std::uint8_t>(channel * alpha / 255);
    };
    for (int i = 0; i < side * side; ++i) {
        symbol.pixels.insert(symbol.pixels.end(),
                             {part(colour.r), part(colour.g), part(colour.b), alpha});
    }
    return symbol;
}

TEST(Symbols, A_plain_square_stays_plain_at_every_size) {
    for (const int side : {1, 20, 63, 64, 100})
        EXPECT_EQ(resized(plain(kRed), side).pixels, plain(kRed, side).pixels) << side;
}

TEST(Symbols, A_smaller_pixel_is_the_mean_of_those_it_stands_for) {
    auto symbol = plain(kRed, 2);
    symbol.pixels[4 * 1] = 0;  // top right
    symbol.pixels[4 * 3] = 0;  // bottom right
    EXPECT_EQ(resized(symbol, 1).pixels, (std::vector<std::uint8_t>{128, 0, 0, 255}));
}

TEST(Symbols, What_can_be_seen_through_shows_what_lies_under_it) {
    Surface surface(8, 8);
    fill(surface, surface.bounds(), kWhite);
    blend(surface, plain(kRed, 4, 51), 2, 2, surface.bounds());
    EXPECT_EQ(surface.at(1, 1), kWhite);
    EXPECT_EQ(surface.at(3, 3), (Colour{255, 204, 204}));
}

TEST(Symbols, Outside_of_clip_and_surface_nothing_is_painted) {
    Surface surface(8, 8);
    fill(surface, surface.bounds(), kWhite);
    blend(surface, plain(kRed, 8), -4, -4, {0, 0, 2, 8});
    EXPECT_EQ(surface.at(1, 3), kRed);
    EXPECT_EQ(surface.at(2, 3), kWhite);
    EXPECT_EQ(surface.at(1, 4), kWhite);
}

class CouncilsSymbol : public testing::Test {
  protected:
    static constexpr int kSide = 80;

    void SetUp() override {
        auto engine = typeset::Engine::open(KIOSK_FONTS, 4);
        ASSERT_TRUE(engine);
        text_ = std::move(engine).value();
    }

    // A council has a red symbol for home, and none for anything else.
    Surface painted(const std::string& icon, const Theme& theme, bool mirrored = false) {
        layout::Frame frame;
        frame.panel = {kSide, kSide, 4};
        layout::Item item;
        item.key = "picture";
        item.box = item.visible = {0, 0, kSide / 4.0, kSide / 4.0};
        item.icons = {{item.box, icon, layout::Ink::Action, mirrored}};
        frame.items = {item};
        Painter painter(*text_, theme);
        painter.set_symbols([&](std::string_view name) {
            ++asked_;
            return name == "home" ? plain(kRed) : Symbol{};
        });
        painter.paint(frame, {});
        frame.items[0].box.y = frame.items[0].visible.y = 0.25;
        painter.paint(frame, {});
        return painter.surface();
    }

    int asked_ = 0;
    std::unique_ptr<typeset::Engine> text_;
};

TEST_F(CouncilsSymbol, Stands_in_place_of_ours_in_its_own_colours) {
    for (const auto& theme : themes()) {
        asked_ = 0;
        const auto surface = painted("picture:home", theme);
        EXPECT_EQ(surface.at(kSide / 2, kSide / 2), kRed) << theme.name;
        EXPECT_EQ(asked_, 1) << "it is kept for the next frame";
    }
}

TEST_F(CouncilsSymbol, Stands_on_a_white_plate_where_the_theme_is_dark) {
    for (const auto& theme : themes()) {
        const bool is_dark = contrast(theme[ColourRole::Card], kWhite) > 4.5;
        EXPECT_EQ(painted("picture:home", theme).at(kSide / 2, 2), is_dark ? kWhite : kRed)
            << theme.name;
    }
}

TEST_F(CouncilsSymbol, That_is_not_there_leaves_ours) {
    const auto surface = painted("picture:clock", daylight());
    EXPECT_EQ(surface.at(kSide / 4, kSide / 2), daylight()[ColourRole::PictureTint]);
}

TEST_F(CouncilsSymbol, Is_never_asked_for_in_place_of_an_icon) {
    static_cast<void>(painted("home", daylight()));
    EXPECT_EQ(asked_, 0);
}

}  // namespace
}  // namespace kiosk::paint
