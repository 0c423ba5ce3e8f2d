// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/feeds/vocabulary.h"
#include "localoffer_data/feeds/wording.h"
#include "localoffer_data/model/service.h"

namespace kiosk::feeds {

inline constexpr std::size_t kMaxSourceTerms = 200;

// Category, needs, heads, tier and theme in our words, by the source's categories, terms and subject, and for the category at last by the name,
// the heads, what it says of itself and its needs.
// Needs come from structured fields only, never from the description. Tags have ids and no names.
void settle_taxonomy(const Draft& draft, const Vocabulary& vocabulary, const Wording& wording,
                     model::Service& service, Remarks& remarks);

}  // namespace kiosk::feeds
