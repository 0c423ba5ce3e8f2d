// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "firmware/base/date.h"
#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/notes.h"
#include "localoffer_data/feeds/vocabulary.h"
#include "localoffer_data/model/service.h"

namespace kiosk::feeds {

struct Settled {
    // Without the ids of itself, its provider and its places; terms have ids of ours and no names.
    model::Service service;
    std::string
        modified;  // when the source last changed it, in a form that sorts; empty = not told
    // Of the main place where that is hidden: it tells what is the same, and is never written anywhere.
    std::string hidden_postcode;
};

inline constexpr std::size_t kMaxAnswers = 100;

// The one place where what a source says becomes what families read, with a note for all that was repaired, left out or refused.
// Empty = refused. Any bytes may stand in the draft.
[[nodiscard]] std::optional<Settled> settle(const Draft& draft, const Vocabulary& vocabulary,
                                            base::Date today, Notes& notes);

}  // namespace kiosk::feeds
