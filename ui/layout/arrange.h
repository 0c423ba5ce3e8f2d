// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "ui/layout/frame.h"
#include "ui/layout/scale.h"

namespace kiosk::layout {

// What the person has moved to; owned by ui/input, keyed by node key.
struct View {
    std::map<node::Key, int> pages;  // which screenful of each Pages node is shown, from 0
    node::Key reveal;                // turn to the screenful that holds this node
    node::Key field;                 // the field being typed into: uncovered, with a caret
    std::size_t caret = 0;           // byte index in its value
};

// Gives every node that has room its box, and returns the tree of those. Pure: same arguments, same frame. A Pages node
// is cut between lines and between things that can be pressed, never through them; its children named `<key>/more` and
// `<key>/up` appear only where there is more. `view.pages` is read and clamped into Frame; the frame says where it is.
[[nodiscard]] Frame arrange(const node::Node& tree, const Panel& panel, Direction direction,
                            const View& view, TextMeasure& measure);

[[nodiscard]] Direction direction_of(std::string_view lang);

// The topmost pressable item under a point of the glass; none -> nullptr.
[[nodiscard]] const Item* hit(const Frame& frame, Millimetres x, Millimetres y);

inline constexpr std::string_view kMoreSuffix = "/more";
inline constexpr std::string_view kUpSuffix = "/up";

}  // namespace kiosk::layout
