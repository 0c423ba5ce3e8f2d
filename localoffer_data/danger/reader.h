// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "localoffer_data/danger/lexicon.h"
#include "localoffer_data/danger/phrase_tree.h"

namespace kiosk::danger {

// What the words of a text may mean: as they stand, run together, cut apart, with a sign for a letter, or begun.
[[nodiscard]] Reading read_text(std::string_view text, const Lexicon& lexicon);

}  // namespace kiosk::danger
