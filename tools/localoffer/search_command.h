// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace kiosk::tools {

// `localoffer search --directory FILE [--json] [--limit N] QUERY`.
void add_search_command(CLI::App& app);

}  // namespace kiosk::tools
