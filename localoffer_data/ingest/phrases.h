// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::ingest {

inline constexpr std::size_t kMaxPhrases = 512;  // that one pattern stands for

// "(little|own) (bubble|world)" is four phrases, in this order: "little bubble", "little world", "own bubble", "own
// world". An alternative may be empty; brackets inside brackets are refused.
// Invalid, with what is wrong, where a sign does not fit, a phrase has no word or there are too many.
[[nodiscard]] base::Result<std::vector<std::string>> phrases_of(std::string_view pattern);

}  // namespace kiosk::ingest
