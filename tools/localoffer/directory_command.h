// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace kiosk::tools {

// `localoffer directory build CONTENT... --out FILE` and `localoffer directory check FILE`.
// Done: 0. Refused or failed: one line or one a problem on standard error, and CLI::RuntimeError(1).
void add_directory_command(CLI::App& app);

}  // namespace kiosk::tools
