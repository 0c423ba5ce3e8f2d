// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "localoffer_data/search/engine.h"

// What facets and their choices are called where they are written: keys of screens, lists of a directory, what staff type.
namespace kiosk::search {

// In the order of Facet.
inline constexpr std::array<std::string_view, kFacets> kFacetWords{
    "age",  "need", "access",   "category", "head", "theme",    "day",
    "time", "cost", "distance", "area",     "tier", "referral", "open"};

[[nodiscard]] inline std::string_view word_of(Facet facet) {
    return kFacetWords.at(static_cast<std::size_t>(facet));
}

[[nodiscard]] inline std::optional<Facet> facet_of(std::string_view word) {
    const auto at = std::ranges::find(kFacetWords, word);
    if (at == kFacetWords.end()) return std::nullopt;
    return static_cast<Facet>(at - kFacetWords.begin());
}

// The ages that families choose of; both ends belong.
struct AgeBand {
    int from;
    int to;
    std::string_view value;
};
inline constexpr std::array<AgeBand, 5> kAgeBands{
    {{0, 4, "0-4"}, {5, 10, "5-10"}, {11, 15, "11-15"}, {16, 18, "16-18"}, {19, 25, "19-25"}}};

}  // namespace kiosk::search
