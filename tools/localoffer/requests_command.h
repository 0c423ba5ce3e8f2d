// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace kiosk::tools {

// `localoffer requests open FOLDER --identity FILE --out DIR [--device FILE] [--json]`
// `localoffer requests list FOLDER [--device FILE] [--json]`
// A bad file is told and passed over. Exit status 0 where every file was good, else 1.
void add_requests_command(CLI::App& app);

}  // namespace kiosk::tools
