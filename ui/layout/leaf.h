// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/layout/arrange.h"
#include "ui/layout/laid.h"

// Inside ui/layout only: nodes without children of their own.
namespace kiosk::layout {

struct Kit {
    const Scale& scale;
    const View& view;
    TextMeasure& measure;
};

struct Line {
    std::string text;
    TextStyle style;
    Ink ink = Ink::Normal;
    std::vector<node::Mark> marks;
};

enum class IconPlace { Start, Above, End };

// How a node without children looks, before its width is known.
struct Leaf {
    Shape shape = Shape::None;
    Millimetres pad_x = 0;
    Millimetres pad_y = 0;
    Millimetres min_w = 0;
    Millimetres min_h = 0;
    std::vector<Line> lines;
    std::string short_text;    // in place of the first line where that would wrap
    std::string icon_instead;  // of a key, in place of words that would wrap
    std::string icon;
    Millimetres icon_size = 0;
    IconPlace icon_place = IconPlace::Start;
    Ink icon_ink = Ink::Action;
    bool centred = false;
    bool mirrors = false;
};

[[nodiscard]] Leaf leaf_of(const node::Node& node, const Scale& scale);
[[nodiscard]] Shape shape_of(const node::Node& node);
[[nodiscard]] Millimetres natural_width(const Leaf& leaf, const std::string& lang, const Kit& kit);
// The least width in which no word of it breaks.
[[nodiscard]] Millimetres least_width(const Leaf& leaf, const std::string& lang, const Kit& kit);
[[nodiscard]] Laid lay_leaf(const node::Node& node, const std::string& lang, Millimetres width,
                            Millimetres min_height, const Kit& kit);

}  // namespace kiosk::layout
