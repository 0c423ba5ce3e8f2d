// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>

#include "ui/layout/geometry.h"
#include "ui/layout/text.h"

namespace kiosk::layout {

// What gives way in a band that is too narrow for it, one after the other.
enum class Lean { Nothing, Icons, LongNames, WhatMay };

// Every length that a screen is made of, for one panel. Type: title, heading, body and small, by capital height; body and
// small are as high as VVSG 2.0 7.1-G says for the size of words. Targets never fall under 12.7 mm with 2.54 mm between
// (VVSG 2.0 7.2-H/I).
struct Scale {
    Millimetres title_cap = 0;
    Millimetres heading_cap = 0;
    Millimetres body_cap = 0;
    Millimetres small_cap = 0;
    Millimetres target = 0;    // least height and width of what can be pressed
    Millimetres gap = 0;       // between two things
    Millimetres wide_gap = 0;  // between two groups
    Millimetres paragraph_gap = 0;
    Millimetres margin = 0;  // at the panel's sides
    Millimetres pad_x = 0;   // inside a card
    Millimetres pad_y = 0;
    Millimetres icon = 0;      // beside a line of words
    Millimetres big_icon = 0;  // on a door or tile
    Millimetres picture = 0;   // beside easy words
    Millimetres column = 0;    // least width of a column in a grid
    Millimetres dot = 0;       // of the panel: what must be crisp is a whole number of them
    Millimetres code = 0;      // a code for a camera is no larger where it need not be
    double zoom = 1;           // how much larger than usual words are; never less than 1
    Lean lean = Lean::Nothing;
    bool compact = false;
    bool wide = false;
    bool roomy = true;                                                 // second lines are shown
    std::size_t most_cards = std::numeric_limits<std::size_t>::max();  // on a screenful
};

inline constexpr Millimetres kLeastTarget = 12.7;
inline constexpr Millimetres kLeastGap = 2.54;

// A camera tells squares of this size apart at arm's length; four of them lie around a code, white (ISO/IEC 18004).
inline constexpr Millimetres kLeastSquare = 0.5;
inline constexpr int kQuietSquares = 4;

[[nodiscard]] Scale scale_for(const Panel& panel);

}  // namespace kiosk::layout
