// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace kiosk::tools {

// `localoffer keys new --demonstration --out DIR`
// `localoffer keys new --out DIR --kiosk NAME --council CODE [--expires DATE]`
void add_keys_command(CLI::App& app);

}  // namespace kiosk::tools
