// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/model/service.h"
#include "ui/node/node.h"
#include "ui/screens/browse/service_facts.h"

namespace kiosk::screens {

// Services as a page of paper says them: plain words, large, a code for a phone beside a single one.
[[nodiscard]] node::Node sheet_of(const std::vector<model::Service>& services, const Asked& asked);

}  // namespace kiosk::screens
