// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace kiosk::paint {

inline constexpr double kPictogramLine = 1.5;

enum class Reading { Same, Follows };

// A pictogram, its drawing (strokes.h says how that is read), and whether it points the way that words run.
struct PictogramPath {
    std::string_view name;
    std::string_view path;
    Reading reading = Reading::Same;
};

[[nodiscard]] std::span<const PictogramPath> pictogram_paths();

}  // namespace kiosk::paint
