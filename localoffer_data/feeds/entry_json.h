// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/base/result.h"
#include "localoffer_data/model/service.h"

namespace kiosk::feeds {

// Room for what two records of the longest kind know together.
inline constexpr std::size_t kMaxEntryBytes = std::size_t{16} << 20;

// A whole service, its provider and places with it, as one line of JSON; from_json() gives back the same. What is not
// known has no key. Names of tags are left out: they stand in the directory's terms.
[[nodiscard]] std::string to_json(const model::Service& service);
// Invalid where it is not JSON of that kind; TooLarge over kMaxEntryBytes.
[[nodiscard]] base::Result<model::Service> from_json(std::string_view line);

}  // namespace kiosk::feeds
