// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/positions.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "firmware/base/utf8.h"

namespace kiosk::feeds {
namespace {

std::optional<double> degrees(std::string_view raw) {
    constexpr std::size_t kMaxBytes = 32;
    if (raw.size() > kMaxBytes) return std::nullopt;
    auto text = base::squeeze(raw);
    std::replace(text.begin(), text.end(), ',', '.');
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    double value = 0;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

}  // namespace

bool is_in_uk(model::Position position) {
    return position.latitude >= kSouthernmost && position.latitude <= kNorthernmost &&
           position.longitude >= kWesternmost && position.longitude <= kEasternmost;
}

std::optional<model::Position> settle_position(std::string_view latitude,
                                               std::string_view longitude, const std::string& field,
                                               Remarks& remarks) {
    const auto north = degrees(latitude);
    const auto east = degrees(longitude);
    if (!north || !east) {
        const bool says_something = !latitude.empty() || !longitude.empty();
        const bool is_null = latitude == "null" || longitude == "null";
        if (says_something && !is_null) remarks.left("position", field, "is not a position");
        return std::nullopt;
    }
    constexpr double kNextToNothing = 0.01;
    if (std::abs(*north) < kNextToNothing && std::abs(*east) < kNextToNothing) {
        remarks.left("position-zero", field, "is 0, 0");
        return std::nullopt;
    }
    if (is_in_uk({*north, *east})) return model::Position{*north, *east};
    if (is_in_uk({*east, *north})) {
        remarks.repaired("position-swapped", field,
                         "had longitude and latitude the wrong way round");
        return model::Position{*east, *north};
    }
    remarks.left("position-abroad", field, "does not lie in the United Kingdom");
    return std::nullopt;
}

}  // namespace kiosk::feeds
