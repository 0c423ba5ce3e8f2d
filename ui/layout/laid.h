// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "ui/layout/frame.h"

// Inside ui/layout only.
namespace kiosk::layout {

// A node that has its place, with its children; everything in the coordinates of the whole panel once placed.
struct Laid {
    const node::Node* node = nullptr;
    bool decoration = false;  // drawn for its parent, no node of its own
    Rect box;
    Rect visible;
    Shape shape = Shape::None;
    std::string category;
    bool pressable = false;
    std::vector<TextPiece> texts;
    std::vector<IconPiece> icons;
    std::vector<Laid> children;
    std::optional<Rect> clip;
    std::optional<Strip> strip;
};

void move_by(Laid& laid, Millimetres dx, Millimetres dy);

}  // namespace kiosk::layout
