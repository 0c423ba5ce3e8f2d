// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "localoffer_data/feeds/draft.h"
#include "localoffer_data/feeds/remarks.h"
#include "localoffer_data/feeds/sensitive.h"
#include "localoffer_data/feeds/vocabulary.h"
#include "localoffer_data/feeds/wording.h"
#include "localoffer_data/model/service.h"

namespace kiosk::feeds {

// Whether its source keeps from the public where it is.
[[nodiscard]] bool is_secret(const DraftPlace& place);

inline constexpr std::size_t kMaxPlaces = 100;

// Places without their ids; of the features of access only those that are there. Of a place that is masked, not visible or a
// refuge's nothing is left by which it could be found.
[[nodiscard]] std::vector<model::Place> settle_places(const Draft& draft, Sensitivity sensitivity,
                                                      const Vocabulary& vocabulary,
                                                      const Wording& wording, Remarks& remarks);

}  // namespace kiosk::feeds
