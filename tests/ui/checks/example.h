// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/checks/checks.h"

// A small good screen, by hand: a band with Back and Leave, a title, a door and a field. Each test breaks one thing.
namespace kiosk::checks {

// Every letter is 0.6 capitals wide, every line 1.8 capitals high; lines break at blanks, and inside a word that has no
// room.
class EvenLetters final : public layout::TextMeasure {
  public:
    [[nodiscard]] layout::TextExtent measure(std::string_view text, const layout::TextStyle& style,
                                             std::string_view lang,
                                             layout::Millimetres max_width) override;
};

struct Colours {
    std::uint32_t paper = 0xFBF6EC;
    std::uint32_t card = 0xFFFFFF;
    std::uint32_t ink = 0x14202B;
    std::uint32_t line = 0x857C6D;
    std::uint32_t icon = 0x07435D;
};

// A picture to paint on, as large as a panel.
class Canvas {
  public:
    Canvas(const layout::Panel& panel, std::uint32_t ground);
    void fill(const layout::Rect& rect, std::uint32_t colour);
    // Strokes like letters: as high as a capital, soft at their sides.
    void write(const layout::TextPiece& piece, const layout::Rect& lines, std::uint32_t ink,
               double painted_cap);
    // A line of `width` inside the rectangle's edge.
    void edge(const layout::Rect& rect, layout::Millimetres width, std::uint32_t colour);
    [[nodiscard]] Pixels pixels() const;

  private:
    void blend(int x, int y, std::uint32_t colour, double part);

    layout::Panel panel_;
    std::vector<std::uint32_t> xrgb_;
};

class Example {
  public:
    Example();

    layout::Frame frame;
    Colours colours;
    Place place = Place::Inner;
    layout::TextSize size = layout::TextSize::M;
    layout::Attention attention;
    std::optional<std::vector<node::Key>> visited;
    EvenLetters letters;

    [[nodiscard]] node::Node& node(std::string_view key);
    [[nodiscard]] layout::Item& item(std::string_view key);
    node::Node& add_node(std::string_view parent, node::Node child);
    layout::Item& add_item(layout::Item item);
    // A button with its box and its name, both good.
    layout::Item& add_button(std::string_view parent, const std::string& key, layout::Rect box);

    [[nodiscard]] Screen screen();
    // The picture of it as it stands.
    [[nodiscard]] Canvas painted(double cap_factor = 1);
    [[nodiscard]] Findings check_all();
};

// The rules that found something, each as "rule key", in order, without repeats.
[[nodiscard]] std::vector<std::string> found(const Findings& findings);

}  // namespace kiosk::checks
