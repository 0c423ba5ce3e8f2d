// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/model/service.h"
#include "ui/node/node.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// How to reach it: its own ways, and where those leave a gap its provider's.
[[nodiscard]] model::Reach reach_of(const model::Service& service);
// A number, and after it an extension that may stand in the next line.
[[nodiscard]] std::string ringable(const std::string& phone);
// Every way to reach it; `no-contact` where none is known.
[[nodiscard]] std::vector<node::Node> contact_lines(const model::Service& service,
                                                    const words::Words& say);

}  // namespace kiosk::screens
