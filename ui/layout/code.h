// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/layout/leaf.h"

// Inside ui/layout only: codes that a camera reads.
namespace kiosk::layout {

[[nodiscard]] bool is_code(const node::Node& node);

// A square with its quiet zone, of whole dots of the panel for each of its squares, so that none is blurred. It never
// mirrors and never shrinks under kLeastSquare: what does not fit the width is for the screen to split.
[[nodiscard]] Laid lay_code(const node::Node& node, Millimetres width, const Kit& kit);

// How wide it wants to stand.
[[nodiscard]] Millimetres code_side(const node::Node& node, Millimetres width, const Scale& scale);

}  // namespace kiosk::layout
