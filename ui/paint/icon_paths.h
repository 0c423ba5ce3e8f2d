// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace kiosk::paint {

// An icon and its drawing; strokes.h says how that is read.
struct IconPath {
    std::string_view name;
    std::string_view path;
};

[[nodiscard]] std::span<const IconPath> icon_paths();

}  // namespace kiosk::paint
