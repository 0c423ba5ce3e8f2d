// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/feeds/wording.h"
#include "localoffer_data/model/service.h"

namespace kiosk::feeds {

inline constexpr std::size_t kMaxMorePhones = 10;

// How a family reaches the service: by its own fields, then its visible contacts', its places', its provider's, and at last by what its
// text says. Whom to ask for goes into `ask_for`. A service has one number of a kind; what further numbers there are become the first of
// its answers, each on a line with what it is for.
void settle_reach(const Draft& draft, const Wording& wording, model::Service& service,
                  Remarks& remarks);

}  // namespace kiosk::feeds
