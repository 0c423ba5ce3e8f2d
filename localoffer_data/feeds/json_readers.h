// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/value.h"

// One reader a dialect: a service of that dialect as a draft. The spot is the caller's.
namespace kiosk::feeds {

// Open Referral UK 3, with what its international parent (HSDS 3) has beside it.
[[nodiscard]] Draft read_open_referral_3(const Value& service);
// Open Referral UK 1, with the extensions of Placecube (pc_...).
[[nodiscard]] Draft read_open_referral_1(const Value& service);
// What Outpost's own API answers.
[[nodiscard]] Draft read_outpost(const Value& service);
// A service with its fields side by side.
[[nodiscard]] Draft read_plain(const Value& service);

}  // namespace kiosk::feeds
