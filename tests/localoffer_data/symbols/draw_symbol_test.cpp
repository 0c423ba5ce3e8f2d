// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/symbols/draw_symbol.h"

#include <gmock/gmock.h>

#include <array>
#include <string>

#include "localoffer_data/model/symbol.h"
#include "tests/fixtures/temporary_folder.h"
#include "ui/paint/presenter.h"

namespace kiosk::symbols {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string svg(const std::string& inside, const std::string& box = "0 0 10 10") {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox=")" +
           box + "\">" + inside + "</svg>";
}

const std::string kRed = R"(<rect width="10" height="10" fill="#ff0000"/>)";

std::array<int, 4> at(const base::Bytes& pixels, int x, int y) {
    const auto from =
        4 * (static_cast<std::size_t>(y) * model::kSymbolSide + static_cast<std::size_t>(x));
    return {pixels[from], pixels[from + 1], pixels[from + 2], pixels[from + 3]};
}

base::Bytes drawn(std::string_view file) {
    const auto pixels = draw_symbol(file);
    EXPECT_TRUE(pixels) << pixels.error().detail;
    return pixels ? pixels.value() : base::Bytes(model::kSymbolBytes);
}

std::string refusal(std::string_view file) {
    const auto pixels = draw_symbol(file);
    return pixels ? "it was drawn" : pixels.error().detail;
}

// A blue picture, twice as wide as high.
std::string png() {
    const test::TemporaryFolder folder;
    paint::Surface surface(40, 20);
    for (int y = 0; y < 20; ++y) std::fill(surface.row(y), surface.row(y) + 40, 0xFF0000FFU);
    EXPECT_TRUE(paint::write_png(surface, (folder / "blue.png").string()));
    return test::read_text(folder / "blue.png");
}

TEST(DrawSymbol, An_SVG_fills_the_square) {
    const auto pixels = drawn(svg(kRed));
    EXPECT_TRUE(model::are_symbol_pixels(pixels));
    EXPECT_THAT(at(pixels, 0, 0), ElementsAre(255, 0, 0, 255));
    EXPECT_THAT(at(pixels, 255, 255), ElementsAre(255, 0, 0, 255));
}

TEST(DrawSymbol, Half_of_a_colour_is_multiplied_by_its_alpha) {
    const auto pixels =
        drawn(svg(R"(<rect width="5" height="10" fill="#00ff00" fill-opacity="0.5"/>)"));
    EXPECT_TRUE(model::are_symbol_pixels(pixels));
    EXPECT_THAT(at(pixels, 50, 128), ElementsAre(0, 128, 0, 128));
    EXPECT_THAT(at(pixels, 200, 128), ElementsAre(0, 0, 0, 0));
}

TEST(DrawSymbol, A_picture_that_is_not_square_keeps_its_shape_in_the_middle) {
    for (const auto& file :
         {png(), svg(R"(<rect width="20" height="10" fill="#00f"/>)", "0 0 20 10")}) {
        const auto pixels = drawn(file);
        EXPECT_THAT(at(pixels, 128, 128), ElementsAre(0, 0, 255, 255));
        EXPECT_THAT(at(pixels, 2, 128), ElementsAre(0, 0, 255, 255));
        EXPECT_THAT(at(pixels, 128, 32), ElementsAre(0, 0, 0, 0));
        EXPECT_THAT(at(pixels, 128, 224), ElementsAre(0, 0, 0, 0));
    }
}

TEST(DrawSymbol, What_is_no_picture_is_refused) {
    EXPECT_THAT(refusal(""), HasSubstr("neither a PNG nor a sound SVG"));
    EXPECT_THAT(refusal("some words"), HasSubstr("neither a PNG nor a sound SVG"));
    EXPECT_THAT(refusal(svg(kRed).substr(0, 60)), HasSubstr("neither a PNG nor a sound SVG"));
}

TEST(DrawSymbol, A_PNG_cut_anywhere_is_refused) {
    const auto whole = png();
    for (std::size_t length = 8; length + 12 < whole.size(); length += 7)
        EXPECT_NE(refusal(whole.substr(0, length)), "it was drawn") << length;
}

TEST(DrawSymbol, A_PNG_that_claims_to_be_huge_is_refused_before_it_is_unpacked) {
    auto file = png();
    file[17] = 1;  // 65,576 pixels wide
    EXPECT_THAT(refusal(file), HasSubstr("over 4096 pixels"));
}

TEST(DrawSymbol, An_SVG_that_names_something_else_is_refused) {
    for (const auto* inside :
         {R"(<image href="photo.png"/>)", R"(<image xlink:href='https://a.example/b.png'/>)",
          R"x(<rect fill="url(other.svg#a)" width="9" height="9"/>)x",
          R"(<style>@import "a.css";</style>)", R"(<image HREF = "file:///etc/passwd"/>)"}) {
        EXPECT_THAT(refusal(svg(kRed + inside)), HasSubstr("names other files")) << inside;
    }
    EXPECT_THAT(refusal(R"(<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>)" + svg(kRed)),
                HasSubstr("names other files"));
}

TEST(DrawSymbol, An_SVG_may_name_its_own_parts) {
    const auto pixels = drawn(svg(
        R"(<defs><rect id="a" width="10" height="10" fill="#f00"/></defs><use xlink:href="#a"/>)"));
    EXPECT_THAT(at(pixels, 128, 128), ElementsAre(255, 0, 0, 255));
}

TEST(DrawSymbol, A_picture_of_nothing_is_refused) {
    EXPECT_THAT(refusal(svg("")), HasSubstr("shows nothing"));
}

TEST(DrawSymbol, A_file_over_2_MiB_is_refused) {
    const auto spaces = std::string(kMaxSymbolFileBytes - svg(kRed).size(), ' ');
    EXPECT_EQ(refusal(svg(kRed) + spaces), "it was drawn");
    EXPECT_THAT(refusal(svg(kRed) + spaces + " "), HasSubstr("over 2 MiB"));
}

}  // namespace
}  // namespace kiosk::symbols
