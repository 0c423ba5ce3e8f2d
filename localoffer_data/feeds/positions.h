// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::feeds {

// The United Kingdom and some sea.
inline constexpr double kSouthernmost = 49;
inline constexpr double kNorthernmost = 61;
inline constexpr double kWesternmost = -9;
inline constexpr double kEasternmost = 2;

[[nodiscard]] bool is_in_uk(model::Position position);

// Longitude and latitude the wrong way round are put right. 0,0, half a position and what lies abroad are left out.
[[nodiscard]] std::optional<model::Position> settle_position(std::string_view latitude,
                                                             std::string_view longitude,
                                                             const std::string& field,
                                                             Remarks& remarks);

}  // namespace kiosk::feeds
