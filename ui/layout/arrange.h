// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "ui/layout/frame.h"
#include "ui/layout/scale.h"

namespace kiosk::layout {

// A strip on its way from one screenful to another.
struct Moving {
    node::Key pages;
    Millimetres offset = 0;  // what of the strip stands at the top of its room; beyond its ends too
};

// What the person has moved to; owned by ui/input, keyed by node key.
struct View {
    std::map<node::Key, int> pages;  // which screenful of each Pages node is shown, from 0
    node::Key reveal;                // turn to the screenful that holds this node
    node::Key field;                 // the field being typed into: uncovered, with a caret
    std::size_t caret = 0;           // byte index in its value
    std::optional<Moving> moving;
};

// Gives every node that has room its box, and returns the tree of those. Pure: same arguments, same frame. A Pages node
// is cut between lines and between things that can be pressed, never through them; its children named `<key>/more` and
// `<key>/up` appear only where there is more. `view.pages` is read and clamped into Frame; the frame says where it is.
// A strip that moves is shown whole behind its room instead, until it rests.
[[nodiscard]] Frame arrange(const node::Node& tree, const Panel& panel, Direction direction,
                            const View& view, TextMeasure& measure);

[[nodiscard]] Direction direction_of(std::string_view lang);

// The topmost pressable item under a point of the glass; none -> nullptr. Nothing in a strip that moves is one.
[[nodiscard]] const Item* hit(const Frame& frame, Millimetres x, Millimetres y);

// The word that leads on which is nearest to a point of the glass, where no target is; none -> nullptr. Lines stand closer than
// targets may (VVSG 2.0 7.2-H): the button that the word leads to has the size of one, and does the same.
[[nodiscard]] const WordPiece* word_at(const Frame& frame, Millimetres x, Millimetres y);

// The innermost strip whose room holds that point; none -> nullptr.
[[nodiscard]] const Strip* strip_at(const Frame& frame, Millimetres x, Millimetres y);

inline constexpr std::string_view kMoreSuffix = "/more";
inline constexpr std::string_view kUpSuffix = "/up";

}  // namespace kiosk::layout
