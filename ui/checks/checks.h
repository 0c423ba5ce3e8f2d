// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/layout/frame.h"

// Rules of accessibility over a screen as it stands on the glass: its tree, its boxes and its
// pixels. The figures are the checks' own (limits.h) and not ui/layout's, so that a change there
// cannot move what is checked.
namespace kiosk::checks {

enum class Rule {
    Name,  // everything that can be acted on is called something
    UniqueKey,
    NodeCount,
    Heading,  // one of level 1
    WayOut,
    FocusOrder,  // every stop is reached, in reading order
    IconWithWords,
    TargetSize,
    TargetGap,
    Reach,  // where a person reaches low or on one side only, everything to press stands there
    TextClipped,
    TextOverlap,
    WordBroken,
    OffPanel,
    CapitalHeight,
    TextContrast,
    IconContrast,
    EdgeContrast,
    FocusRing,
};

struct Finding {
    Rule rule{};
    node::Key key;
    double figure = 0;  // what was measured; 0 where nothing is
    std::string text;   // one line for engineers; holds no words of the screen
};
using Findings = std::vector<Finding>;

// What the glass shows, 0x00RRGGBB (the top byte is not read), row after row from the top. The panel's size.
struct Pixels {
    int width = 0;
    int height = 0;
    int stride = 0;  // pixels from one row to the next
    const std::uint32_t* xrgb = nullptr;
};

enum class Place {
    Resting,  // nothing has begun: nothing to leave, but a way on
    Root,     // nothing to go back to
    Inner,    // has a screen before it
    Covered,  // hides what was there (the neutral page, the hidden screen): a way on, no heading needed
    Passing,  // goes by itself: the neutral page at the end
};

enum class Glare { Usual, Low };  // colours for eyes that light hurts stand closer to each other

struct Screen {
    const layout::Frame& frame;  // outlives the call
    Place place = Place::Inner;
    layout::TextSize size = layout::TextSize::M;
    layout::Attention attention;
    // Where Next stopped, from a fresh screen until it came round; left out, only the tree's own order is checked.
    std::optional<std::vector<node::Key>> visited;
    Glare glare = Glare::Usual;
};

[[nodiscard]] Findings check_tree(const Screen& screen);
[[nodiscard]] Findings check_boxes(const Screen& screen, layout::TextMeasure& measure);
[[nodiscard]] Findings check_pixels(const Screen& screen, const Pixels& pixels,
                                    layout::TextMeasure& measure);
// All of them.
[[nodiscard]] Findings check(const Screen& screen, const Pixels& pixels,
                             layout::TextMeasure& measure);

// What the checks looked at, passed or not.
struct Measured {
    int targets = 0;
    int texts = 0;
    std::optional<layout::Millimetres> least_capital;  // of the letters as they are set
    std::optional<double> least_contrast;              // of the letters as they are painted
};
[[nodiscard]] Measured measured(const Screen& screen, const Pixels& pixels,
                                layout::TextMeasure& measure);

[[nodiscard]] std::string_view to_text(Rule rule);
// One line a finding: "targetSize home/search: 12.1 mm wide, at least 12.7 mm".
[[nodiscard]] std::string to_text(std::span<const Finding> findings);
// [{"rule", "key", "figure", "text"}]
[[nodiscard]] std::string to_json(std::span<const Finding> findings);

}  // namespace kiosk::checks
