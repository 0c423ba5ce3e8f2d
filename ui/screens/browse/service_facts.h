// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "localoffer_data/model/area.h"
#include "localoffer_data/model/service.h"
#include "ui/node/node.h"
#include "ui/words/words.h"

namespace kiosk::screens {

struct Asked {
    const model::Area& area;  // from where miles are counted
    base::Date today;         // dates before it are over
    const words::Words& say;
};

// Who for, where, when, cost, how to start, access: everything that is known of each. What a council tells in words alone
// stands in its place; "ask" stands only where nothing is known.
[[nodiscard]] std::vector<node::Node> service_facts(const model::Service& service,
                                                    const Asked& asked);
// What had no room there, each under a title of its own: further places and costs, and a council's longer words.
[[nodiscard]] std::vector<node::Node> more_of_facts(const model::Service& service,
                                                    const Asked& asked);

// What one looks for on a list: time, place and cost, or that they are to be asked for.
struct BriefFacts {
    words::Text when;
    words::Text where;
    words::Text cost;
};
[[nodiscard]] BriefFacts brief_facts(const model::Service& service, const Asked& asked);

}  // namespace kiosk::screens
