// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace kiosk::tools {

// `localoffer directory import`: what a council has, into a content folder, with a report.
void add_import_command(CLI::App& directory);

}  // namespace kiosk::tools
