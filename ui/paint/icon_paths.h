// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace kiosk::paint {

// An icon's drawing on a 24-unit grid, y downwards:
//   M x y: lift the pen to
//   L x y, H x, V y: a line to
//   C x y x y x y: a Bezier curve to
//   Z: a line back to the last M
//   O x y r: a circle
//   A x y r from to: an arc, in degrees, 0 = right, 90 = down
//   R x y w h r: a rounded box
//   D x y: a full stop
//   P x y r: a disc
//   F: the next M...Z or O is filled
//   K: the strokes so far are cut away around the next stroke
struct IconPath {
    std::string_view name;
    std::string_view path;
};

[[nodiscard]] std::span<const IconPath> icon_paths();

}  // namespace kiosk::paint
