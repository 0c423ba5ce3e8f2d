// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/code.h"

#include <algorithm>
#include <cmath>

namespace kiosk::layout {

bool is_code(const node::Node& node) {
    return node.role == node::Role::Image && node.squares.side > 0;
}

Millimetres code_side(const node::Node& node, Millimetres width, const Scale& scale) {
    const double squares = node.squares.side + 2 * kQuietSquares;
    const auto least = std::ceil(kLeastSquare / scale.dot - 0.001);
    const auto room = std::min(width, scale.code);
    const auto fits = std::floor(room / squares / scale.dot + 0.001);
    return squares * std::max(least, fits) * scale.dot;
}

Laid lay_code(const node::Node& node, Millimetres width, const Kit& kit) {
    const auto side = code_side(node, width, kit.scale);
    Laid laid{.node = &node, .shape = Shape::Code};
    // On a whole dot of its parent; a hair more keeps its last row of dots when that does not stand on one.
    const auto spare = node.look.centred ? std::max(0.0, width - side) / 2 : 0.0;
    laid.box = {std::floor(spare / kit.scale.dot) * kit.scale.dot, 0, side, side};
    laid.visible = laid.box;
    return laid;
}

}  // namespace kiosk::layout
