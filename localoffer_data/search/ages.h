// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "localoffer_data/search/numbers.h"
#include "localoffer_data/search/sentence.h"

namespace kiosk::search {

// "3 year old", "aged 3", "year 9", "under 5s", "5 to 11": the last of them, and its words are marked as an age.
[[nodiscard]] std::optional<Years> take_ages(std::vector<Typed>& words);

// Of a concept that is one: "age.11-16".
[[nodiscard]] std::optional<Years> years_of(std::string_view concept_id);

}  // namespace kiosk::search
