// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace kiosk::model {

// As many as an index has room for: a byte for a service's category, a bit for each need, feature and head. On disk.
inline constexpr std::size_t kMaxCategories = 256;
inline constexpr std::size_t kMaxTermsOfFacet = 32;

// Nobody lives longer: an age past it is no age.
inline constexpr int kOldestAge = 130;

}  // namespace kiosk::model
