// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/layout/geometry.h"

namespace kiosk::programs {

// A panel as it stands in its place. What of the settings was not understood is told, and the usual is used.
struct Fitted {
    layout::Panel panel;
    std::vector<std::string> complaints;  // one line each, for whoever set the kiosk up
};

// By the further lines of settings.conf (firmware/trust/README.md).
[[nodiscard]] Fitted fit(layout::Panel panel, std::span<const std::string> lines);

}  // namespace kiosk::programs
