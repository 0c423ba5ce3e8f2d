// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "ui/typeset/typeset.h"

// One family of icons, drawn by us: a 24-unit grid, round strokes of 1.9 units.
namespace kiosk::paint {

[[nodiscard]] bool has_icon(std::string_view name);
// Every name, in the table's order.
[[nodiscard]] std::vector<std::string_view> icon_names();

// The icon's ink on a square of so many pixels; nullptr where there is no such icon.
[[nodiscard]] std::shared_ptr<const typeset::Coverage> draw_icon(std::string_view name,
                                                                 int size_px);

}  // namespace kiosk::paint
