// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/painter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/ui/paint/sample_frames.h"
#include "ui/paint/ground.h"

namespace kiosk::paint {
namespace {

using layout::Attention;
using layout::Frame;
using layout::Item;
using layout::Rect;
using layout::Shape;

constexpr layout::Panel kPanel{400, 300, 4.0};

std::unique_ptr<typeset::Engine> open_engine(double px_per_mm = kPanel.px_per_mm) {
    auto engine = typeset::Engine::open(KIOSK_FONTS, px_per_mm);
    EXPECT_TRUE(engine);
    return std::move(engine).value();
}

Frame empty_frame() {
    Frame frame;
    frame.panel = kPanel;
    Item paper;
    paper.key = "paper";
    paper.box = {0, 0, kPanel.width(), kPanel.height()};
    paper.visible = paper.box;
    paper.shape = Shape::Paper;
    frame.items.push_back(paper);
    return frame;
}

Item& add(Frame& frame, const std::string& key, const Rect& box, Shape shape) {
    Item item;
    item.key = key;
    item.box = box;
    item.visible = box;
    item.shape = shape;
    item.pressable = true;
    frame.items.push_back(item);
    return frame.items.back();
}

layout::TextPiece words(const Rect& rect, const std::string& text) {
    layout::TextPiece piece;
    piece.rect = rect;
    piece.text = text;
    piece.style = {4.8, layout::Weight::Bold};
    piece.lang = "en";
    return piece;
}

// How many pixels inside the box have exactly this colour.
int count(const Surface& surface, PixelRect box, Colour colour) {
    int found = 0;
    for (int y = box.y; y < box.bottom(); ++y) {
        for (int x = box.x; x < box.right(); ++x) found += surface.at(x, y) == colour ? 1 : 0;
    }
    return found;
}

Colour role(ColourRole each) { return daylight()[each]; }

class PainterTest : public testing::Test {
  protected:
    std::unique_ptr<typeset::Engine> text_ = open_engine();
    Painter painter_{*text_, daylight()};
};

TEST_F(PainterTest, The_first_frame_is_painted_whole_and_the_same_again_not_at_all) {
    const auto frame = sample::scattered(*text_, 2);
    EXPECT_EQ(painter_.paint(frame, {}), (std::vector<PixelRect>{{0, 0, 400, 300}}));
    EXPECT_TRUE(painter_.paint(frame, {}).empty());
}

TEST_F(PainterTest, A_card_is_white_with_an_edge_that_can_be_seen) {
    auto frame = empty_frame();
    add(frame, "card", {10, 10, 50, 30}, Shape::Card);
    painter_.paint(frame, {});
    const auto& surface = painter_.surface();
    EXPECT_EQ(surface.at(10, 10), role(ColourRole::Paper));
    EXPECT_EQ(surface.at(140, 100), role(ColourRole::Card));
    EXPECT_EQ(surface.at(40, 100), role(ColourRole::Line));
    EXPECT_EQ(surface.at(239, 100), role(ColourRole::Line));
    EXPECT_EQ(surface.at(240, 100), role(ColourRole::Paper));
    EXPECT_EQ(surface.at(40, 40), role(ColourRole::Paper)) << "the corner is round";
    EXPECT_GE(contrast(surface.at(40, 100), surface.at(38, 100)), 3.0);
}

TEST_F(PainterTest, A_code_is_crisp_black_on_white_with_white_around_it_in_every_theme) {
    node::Node code{.key = "code", .role = node::Role::Image};
    code.squares = {.side = 3, .dark = {true, false, true, false, true, false, true, true, true}};
    auto frame = empty_frame();
    // Eleven squares of two dots each, of which four are white on every side.
    auto& item = add(frame, "code", {10, 10, 5.5, 5.5}, Shape::Code);
    item.node = &code;
    for (const auto* theme : {&daylight(), &on_paper()}) {
        Painter painter(*text_, *theme);
        painter.paint(frame, {});
        const auto& surface = painter.surface();
        for (int y = 0; y < 22; ++y) {
            for (int x = 0; x < 22; ++x) {
                const int column = x / 2 - 4;
                const int row = y / 2 - 4;
                const bool inside = column >= 0 && column < 3 && row >= 0 && row < 3;
                const bool dark = inside && code.squares.is_dark(column, row);
                const auto wanted = dark ? Colour{0, 0, 0} : Colour{255, 255, 255};
                ASSERT_EQ(surface.at(40 + x, 40 + y), wanted) << x << ' ' << y;
            }
        }
    }
}

TEST_F(PainterTest, A_corner_is_soft) {
    auto frame = empty_frame();
    add(frame, "main", {10, 10, 50, 30}, Shape::Filled);
    painter_.paint(frame, {});
    std::map<int, int> shades;
    for (int y = 40; y < 60; ++y) {
        for (int x = 40; x < 60; ++x) ++shades[painter_.surface().at(x, y).r];
    }
    EXPECT_GT(shades.size(), 12U);
}

TEST_F(PainterTest, Words_ink_their_box_and_nothing_else) {
    auto frame = empty_frame();
    add(frame, "label", {10, 10, 60, 9}, Shape::None).texts = {words({10, 10, 60, 9}, "Learning")};
    painter_.paint(frame, {});
    const PixelRect box{40, 40, 240, 36};
    EXPECT_GT(count(painter_.surface(), box, role(ColourRole::Ink)), 200);
    const int paper_outside =
        count(painter_.surface(), painter_.surface().bounds(), role(ColourRole::Paper)) -
        count(painter_.surface(), box, role(ColourRole::Paper));
    EXPECT_EQ(paper_outside, 400 * 300 - box.w * box.h);
}

TEST_F(PainterTest, Contrast_of_words_measured_from_pixels_is_over_10) {
    auto frame = empty_frame();
    auto& main = add(frame, "main", {10, 10, 60, 20}, Shape::Filled);
    main.texts = {words({14, 14, 50, 9}, "Find help")};
    main.texts[0].ink = layout::Ink::OnAction;
    painter_.paint(frame, {});
    Colour darkest{255, 255, 255};
    Colour lightest;
    for (int y = 60; y < 90; ++y) {
        for (int x = 60; x < 200; ++x) {
            const auto colour = painter_.surface().at(x, y);
            if (colour.r < darkest.r) darkest = colour;
            if (colour.r > lightest.r) lightest = colour;
        }
    }
    EXPECT_GE(contrast(darkest, lightest), 10);
}

TEST_F(PainterTest, The_focus_ring_stands_outside_the_box_in_two_colours) {
    auto frame = empty_frame();
    add(frame, "card", {10, 10, 50, 30}, Shape::Card);
    painter_.paint(frame, {"card", ""});
    const auto& surface = painter_.surface();
    EXPECT_EQ(surface.at(38, 100), role(ColourRole::Focus));
    EXPECT_EQ(surface.at(34, 100), role(ColourRole::FocusEdge));
    EXPECT_EQ(surface.at(31, 100), role(ColourRole::Paper));
    EXPECT_EQ(surface.at(40, 100), role(ColourRole::Line)) << "the card keeps its edge";
}

TEST_F(PainterTest, The_focus_ring_is_over_its_neighbours_and_not_cut_by_its_region) {
    auto frame = empty_frame();
    auto& card = add(frame, "card", {10, 10, 50, 30}, Shape::Card);
    card.visible = card.box;
    add(frame, "below", {10, 41, 50, 20}, Shape::Card);
    painter_.paint(frame, {"card", ""});
    EXPECT_EQ(painter_.surface().at(140, 166), role(ColourRole::FocusEdge));
}

TEST_F(PainterTest, Moving_the_focus_leaves_no_ring_behind) {
    auto frame = empty_frame();
    add(frame, "one", {10, 10, 30, 20}, Shape::Card);
    add(frame, "two", {10, 40, 30, 20}, Shape::Card);
    painter_.paint(frame, {"one", ""});
    const auto changed = painter_.paint(frame, {"two", ""});
    EXPECT_EQ(changed.size(), 2U);
    EXPECT_EQ(painter_.surface().at(38, 80), role(ColourRole::Paper));
    EXPECT_EQ(painter_.surface().at(38, 200), role(ColourRole::Focus));
}

TEST_F(PainterTest, A_finger_darkens_the_card_under_it) {
    auto frame = empty_frame();
    add(frame, "card", {10, 10, 50, 30}, Shape::Card);
    painter_.paint(frame, {"", "card"});
    EXPECT_EQ(painter_.surface().at(140, 100), role(ColourRole::Pressed));
}

TEST_F(PainterTest, A_toggled_card_is_drawn_as_chosen) {
    auto frame = empty_frame();
    node::Node node;
    node.state.toggled = node::Toggled::On;
    add(frame, "card", {10, 10, 50, 30}, Shape::Card).node = &node;
    painter_.paint(frame, {});
    EXPECT_EQ(painter_.surface().at(140, 100), role(ColourRole::Tint));
    EXPECT_EQ(painter_.surface().at(41, 100), role(ColourRole::Action));
    node.state.toggled = node::Toggled::Off;
    EXPECT_EQ(painter_.paint(frame, {}).size(), 1U);
    EXPECT_EQ(painter_.surface().at(140, 100), role(ColourRole::Card));
}

TEST_F(PainterTest, The_coloured_edge_of_a_card_is_at_its_start) {
    auto frame = empty_frame();
    add(frame, "card", {10, 10, 50, 30}, Shape::CardEdged).category = "play";
    painter_.paint(frame, {});
    EXPECT_EQ(painter_.surface().at(42, 100), role(ColourRole::Play));
    EXPECT_EQ(painter_.surface().at(239, 100), role(ColourRole::Line));
    frame.direction = layout::Direction::RightToLeft;
    EXPECT_EQ(painter_.paint(frame, {}), (std::vector<PixelRect>{{0, 0, 400, 300}}));
    EXPECT_EQ(painter_.surface().at(237, 100), role(ColourRole::Play));
    EXPECT_EQ(painter_.surface().at(40, 100), role(ColourRole::Line));
}

TEST_F(PainterTest, Marked_words_stand_on_a_marker_pen) {
    auto frame = empty_frame();
    add(frame, "label", {10, 10, 80, 9}, Shape::None).texts = {
        words({10, 10, 80, 9}, "quiet swimming")};
    painter_.paint(frame, {});
    EXPECT_EQ(count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::MarkerPen)), 0);
    frame.items[1].texts[0].marks = {{6, 14}};
    EXPECT_FALSE(painter_.paint(frame, {}).empty());
    EXPECT_GT(count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::MarkerPen)), 1000);
}

TEST_F(PainterTest, A_word_that_leads_on_has_dots_under_it_and_no_marker_pen) {
    auto frame = empty_frame();
    add(frame, "label", {10, 10, 80, 9}, Shape::None).texts = {
        words({10, 10, 80, 9}, "quiet swimming")};
    painter_.paint(frame, {});
    const int without = count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::Ink));
    frame.items[1].texts[0].marks = {{6, 14, "term:swimming"}};
    EXPECT_FALSE(painter_.paint(frame, {}).empty());
    EXPECT_EQ(count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::MarkerPen)), 0);
    EXPECT_GT(count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::Ink)), without + 40);
}

TEST_F(PainterTest, A_caret_stands_in_its_field_and_moves) {
    auto frame = empty_frame();
    auto& field = add(frame, "field", {10, 10, 80, 16}, Shape::Field);
    field.texts = {words({14, 13, 70, 9}, "")};
    painter_.paint(frame, {});
    const int without = count(painter_.surface(), {50, 48, 200, 40}, role(ColourRole::Ink));
    frame.items[1].texts[0].caret = 0;
    EXPECT_FALSE(painter_.paint(frame, {}).empty());
    EXPECT_EQ(without, 0);
    EXPECT_GT(count(painter_.surface(), {50, 48, 20, 40}, role(ColourRole::Ink)), 40);
}

TEST_F(PainterTest, Text_is_cut_between_lines_only) {
    auto frame = empty_frame();
    const std::string text = "Number one\nNumber two\nNumber three";
    const auto extent = text_->measure(text, {4.8, layout::Weight::Bold}, "en", 80);
    auto& item = add(frame, "label", {10, 10, 80, extent.size.h}, Shape::None);
    item.texts = {words({10, 10, 80, extent.size.h}, text)};
    item.visible.h = extent.line_bottoms[1] + 3;  // a part of the third line
    painter_.paint(frame, {});
    const int third_line = static_cast<int>((10 + extent.line_bottoms[1]) * kPanel.px_per_mm) + 2;
    EXPECT_GT(count(painter_.surface(), {0, 40, 400, third_line - 40}, role(ColourRole::Ink)), 100);
    EXPECT_EQ(
        count(painter_.surface(), {0, third_line, 400, 300 - third_line}, role(ColourRole::Paper)),
        400 * (300 - third_line));
}

TEST_F(PainterTest, What_moves_is_cut_where_its_room_ends_through_lines_and_icons_too) {
    auto frame = empty_frame();
    const std::string text = "Number one\nNumber two\nNumber three";
    const auto extent = text_->measure(text, {4.8, layout::Weight::Bold}, "en", 80);
    auto& item = add(frame, "label", {10, 10, 80, extent.size.h}, Shape::Filled);
    item.texts = {words(item.box, text)};
    item.icons = {{{70, 10, 20, 20}, "search"}};
    painter_.paint(frame, {});
    const Surface whole = painter_.surface();
    const layout::Rect room{0, 10 + extent.line_bottoms[0] * 0.5, 100, extent.line_bottoms[1]};
    frame.items[1].clip = room;
    frame.items[1].visible = item.box.meet(room);
    const auto seen = Scale{kPanel.px_per_mm}.box(room);
    const auto changed = painter_.paint(frame, {});
    ASSERT_FALSE(changed.empty());
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < 400; ++x) {
            const auto wanted = seen.contains(x, y) ? whole.at(x, y) : role(ColourRole::Paper);
            ASSERT_EQ(painter_.surface().at(x, y), wanted) << x << ' ' << y;
        }
    }
}

TEST_F(PainterTest, An_item_with_nothing_visible_is_not_painted) {
    auto frame = empty_frame();
    add(frame, "card", {10, 10, 50, 30}, Shape::Filled).visible = {10, 10, 50, 0};
    painter_.paint(frame, {"card", ""});
    EXPECT_EQ(count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::Paper)), 400 * 300);
}

TEST_F(PainterTest, A_mirrored_icon_points_the_other_way) {
    auto frame = empty_frame();
    auto& card = add(frame, "card", {10, 10, 20, 20}, Shape::None);
    card.icons = {{{10, 10, 20, 20}, "leave", layout::Ink::Normal, false}};
    painter_.paint(frame, {});
    const auto before = painter_.surface();
    frame.items[1].icons[0].mirrored = true;
    painter_.paint(frame, {});
    EXPECT_FALSE(before == painter_.surface());
    for (int y = 40; y < 120; ++y) {
        for (int x = 0; x < 80; ++x) {
            ASSERT_EQ(before.at(40 + x, y), painter_.surface().at(119 - x, y)) << x << ' ' << y;
        }
    }
}

TEST_F(PainterTest, A_part_painted_again_equals_the_whole) {
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        Painter step_by_step(*text_, daylight());
        auto frame = sample::scattered(*text_, seed);
        step_by_step.paint(frame, {});
        for (std::uint32_t step = 0; step < 4; ++step) {
            frame = sample::disturbed(frame, seed * 31 + step);
            const auto& some = frame.items[(seed + step) % frame.items.size()].key;
            const Attention attention = step % 2 == 0 ? Attention{some, ""} : Attention{"", some};
            step_by_step.paint(frame, attention);
            Painter whole(*text_, daylight());
            whole.paint(frame, attention);
            ASSERT_TRUE(step_by_step.surface() == whole.surface())
                << "seed " << seed << " step " << step;
        }
    }
}

TEST_F(PainterTest, Nothing_outside_the_changed_rectangles_changes) {
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        Painter painter(*text_, daylight());
        auto frame = sample::scattered(*text_, seed);
        painter.paint(frame, {});
        const auto before = painter.surface();
        const auto changed =
            painter.paint(sample::disturbed(frame, seed + 7), {frame.items.back().key, ""});
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x) {
                const bool said = std::ranges::any_of(
                    changed, [&](const PixelRect& r) { return r.contains(x, y); });
                ASSERT_TRUE(said || before.at(x, y) == painter.surface().at(x, y))
                    << seed << ' ' << x << ' ' << y;
            }
        }
    }
}

TEST_F(PainterTest, Changed_rectangles_are_apart_and_inside) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        auto frame = sample::scattered(*text_, seed);
        painter_.paint(frame, {});
        const auto changed = painter_.paint(sample::disturbed(frame, seed), {});
        for (std::size_t i = 0; i < changed.size(); ++i) {
            EXPECT_EQ(changed[i].meet(painter_.surface().bounds()), changed[i]);
            for (std::size_t j = 0; j < i; ++j) EXPECT_TRUE(changed[i].meet(changed[j]).is_empty());
        }
    }
}

TEST_F(PainterTest, Another_panel_is_painted_whole) {
    auto frame = empty_frame();
    painter_.paint(frame, {});
    frame.panel.width_px = 500;
    EXPECT_EQ(painter_.paint(frame, {}), (std::vector<PixelRect>{{0, 0, 500, 300}}));
    EXPECT_EQ(painter_.surface().width(), 500);
}

TEST_F(PainterTest, Another_theme_is_painted_whole) {
    const auto frame = sample::scattered(*text_, 3);
    painter_.paint(frame, {});
    auto night = daylight();
    night.colours[static_cast<std::size_t>(ColourRole::Paper)] = {1, 2, 3};
    painter_.set_theme(night);
    EXPECT_EQ(painter_.paint(frame, {}).size(), 1U);
    EXPECT_GT(count(painter_.surface(), painter_.surface().bounds(), {1, 2, 3}), 100);
}

TEST_F(PainterTest, Another_family_of_fonts_is_painted_whole) {
    auto frame = empty_frame();
    add(frame, "words", {10, 10, 80, 10}, Shape::Card).texts = {
        words({12, 12, 70, 6}, "Find help")};
    painter_.paint(frame, {});
    text_->set_family(layout::FontFamily::Lexend);
    EXPECT_EQ(painter_.paint(frame, {}), (std::vector<PixelRect>{{0, 0, 400, 300}}));
    EXPECT_TRUE(painter_.paint(frame, {}).empty());
}

TEST_F(PainterTest, Another_spacing_of_words_is_painted_whole) {
    auto frame = empty_frame();
    add(frame, "words", {10, 10, 80, 10}, Shape::Card).texts = {
        words({12, 12, 70, 6}, "Find help")};
    painter_.paint(frame, {});
    text_->set_spacing(layout::Spacing::More);
    EXPECT_EQ(painter_.paint(frame, {}), (std::vector<PixelRect>{{0, 0, 400, 300}}));
    EXPECT_TRUE(painter_.paint(frame, {}).empty());
}

TEST_F(PainterTest, More_text_than_the_cache_holds_is_painted_all_the_same) {
    auto frame = empty_frame();
    auto& item = add(frame, "words", {10, 10, 80, 10}, Shape::None);
    item.texts = {words({12, 12, 70, 6}, "Find help")};
    painter_.paint(frame, {});
    const auto inside = PixelRect{40, 40, 320, 40};
    const int ink = count(painter_.surface(), inside, role(ColourRole::Ink));
    ASSERT_GT(ink, 0);
    for (int i = 0; i < 12; ++i) {
        auto large = words({300, 12, 2000, 400}, std::to_string(i) + std::string(10, 'W'));
        large.style.cap_height = 200;
        item.texts.push_back(large);
    }
    painter_.paint(frame, {});
    EXPECT_EQ(count(painter_.surface(), inside, role(ColourRole::Ink)), ink);
    EXPECT_LE(text_->cached_bytes(), typeset::Engine::kMaxCacheBytes);
    EXPECT_EQ(count(painter_.surface(), {0, 0, 400, 40}, role(ColourRole::Paper)), 400 * 40);
}

TEST_F(PainterTest, Forgetting_leaves_blank_paper) {
    painter_.paint(sample::scattered(*text_, 4), {});
    painter_.forget();
    const auto bounds = painter_.surface().bounds();
    EXPECT_EQ(count(painter_.surface(), bounds, role(ColourRole::Paper)), bounds.w * bounds.h);
    EXPECT_EQ(text_->cached_bytes(), 0U);
}

TEST_F(PainterTest, A_frame_with_no_items_is_blank_paper) {
    Frame frame;
    frame.panel = kPanel;
    painter_.paint(frame, {});
    EXPECT_EQ(count(painter_.surface(), {0, 0, 400, 300}, role(ColourRole::Paper)), 400 * 300);
}

}  // namespace
}  // namespace kiosk::paint
