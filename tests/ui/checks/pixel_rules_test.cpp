// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ui/checks/example.h"

namespace kiosk::checks {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> pixel_findings(Example& example, const Canvas& canvas) {
    return found(check_pixels(example.screen(), canvas.pixels(), example.letters));
}

std::vector<std::string> pixel_findings(Example& example) {
    return pixel_findings(example, example.painted());
}

double figure_of(const Findings& findings, Rule rule) {
    for (const auto& each : findings) {
        if (each.rule == rule) return each.figure;
    }
    return 0;
}

TEST(Pixels, Grey_words_are_caught_with_their_true_contrast) {
    Example example;
    example.colours.card = example.colours.paper = 0xFFFFFF;
    example.colours.ink = 0x767676;  // 4.54:1 on white
    const auto canvas = example.painted();
    const auto findings = check_pixels(example.screen(), canvas.pixels(), example.letters);
    EXPECT_THAT(found(findings), ElementsAre("textContrast back", "textContrast leave",
                                             "textContrast title", "textContrast find"));
    EXPECT_NEAR(figure_of(findings, Rule::TextContrast), 4.54, 0.01);
}

TEST(Pixels, Contrast_of_just_7_passes_and_just_under_is_caught) {
    Example example;
    example.colours.card = example.colours.paper = 0xFFFFFF;
    example.colours.ink = 0x595959;  // 7.00:1 on white
    EXPECT_THAT(pixel_findings(example), IsEmpty());
    example.colours.ink = 0x5A5A5A;  // 6.90:1
    EXPECT_THAT(pixel_findings(example), testing::SizeIs(4));
}

TEST(Pixels, Light_words_on_a_dark_ground_are_measured_as_well) {
    Example example;
    example.colours = {
        .paper = 0x000000, .card = 0x101010, .ink = 0xFFFFFF, .line = 0xC0C0C0, .icon = 0xFFFFFF};
    EXPECT_THAT(pixel_findings(example), IsEmpty());
    example.colours.ink = 0x707070;
    EXPECT_THAT(pixel_findings(example), testing::Contains("textContrast title"));
}

TEST(Pixels, A_black_speck_does_not_lift_grey_words) {
    Example example;
    example.colours.ink = 0x808080;
    auto canvas = example.painted();
    canvas.fill({30, 27, 0.5, 0.5}, 0x000000);
    EXPECT_THAT(pixel_findings(example, canvas), testing::Contains("textContrast title"));
}

TEST(Pixels, Words_that_run_onto_a_darker_ground_are_caught) {
    Example example;
    auto canvas = example.painted();
    const auto& title = example.item("title").texts.front();
    canvas.fill({title.rect.x, title.rect.y, 20, title.rect.h}, 0x606060);
    canvas.write(title, {title.rect.x, title.rect.y, 39, 9}, example.colours.ink, 5);
    EXPECT_THAT(pixel_findings(example, canvas), ElementsAre("textContrast title"));
}

TEST(Pixels, Words_that_were_never_painted_are_caught) {
    Example example;
    auto canvas = example.painted();
    canvas.fill(example.item("title").box, example.colours.paper);
    EXPECT_THAT(pixel_findings(example, canvas), ElementsAre("textContrast title"));
}

TEST(Pixels, Words_painted_smaller_than_they_promise_are_caught) {
    Example example;
    example.item("title").texts.front().text = "Home";
    EXPECT_THAT(pixel_findings(example, example.painted(1.0)), IsEmpty());
    EXPECT_THAT(pixel_findings(example, example.painted(0.85)),
                ElementsAre("capitalHeight leave", "capitalHeight title"));
}

TEST(Pixels, A_pale_icon_is_caught) {
    Example example;
    example.colours.icon = 0x999999;
    EXPECT_THAT(pixel_findings(example), ElementsAre("iconContrast find"));
}

TEST(Pixels, An_icon_that_was_never_painted_is_caught) {
    Example example;
    auto canvas = example.painted();
    canvas.fill(example.item("find").icons.front().rect, example.colours.card);
    EXPECT_THAT(pixel_findings(example, canvas), ElementsAre("iconContrast find"));
}

TEST(Pixels, A_pale_edge_of_what_can_be_pressed_is_caught) {
    Example example;
    example.colours.line = 0xC8C0B0;
    EXPECT_THAT(pixel_findings(example), ElementsAre("edgeContrast back", "edgeContrast leave",
                                                     "edgeContrast find", "edgeContrast postcode"));
}

TEST(Pixels, A_dark_ground_is_an_edge_of_its_own) {
    Example example;
    example.item("find").icons.clear();
    auto canvas = example.painted();
    canvas.fill(example.item("find").box, 0x07435D);
    const auto& text = example.item("find").texts.front();
    canvas.write(text, {text.rect.x, text.rect.y, 12, 9}, 0xFFFFFF, 5);
    EXPECT_THAT(pixel_findings(example, canvas), IsEmpty());
}

TEST(Pixels, A_focus_without_its_ring_is_caught) {
    Example example;
    example.attention.focus = "find";
    EXPECT_THAT(pixel_findings(example), ElementsAre("focusRing find"));
}

TEST(Pixels, A_double_ring_all_around_passes_and_a_clipped_one_is_caught) {
    Example example;
    example.attention.focus = "find";
    auto canvas = example.painted();
    canvas.edge(example.item("find").box.inset(-1.5), 0.7, 0x14202B);
    canvas.edge(example.item("find").box.inset(-0.8), 0.7, 0xFFC53D);
    EXPECT_THAT(pixel_findings(example, canvas), IsEmpty());
    canvas.fill({0, 40, 4.9, 40}, example.colours.paper);
    EXPECT_THAT(pixel_findings(example, canvas), ElementsAre("focusRing find"));
}

TEST(Pixels, A_focus_on_nothing_is_caught) {
    Example example;
    example.attention.focus = "gone";
    EXPECT_THAT(pixel_findings(example), ElementsAre("focusRing gone"));
}

}  // namespace
}  // namespace kiosk::checks
