// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string_view>

#include "firmware/base/result.h"

namespace kiosk::tools {

// `localoffer directory check`: opens a directory file as a kiosk does, reads all of it, and says what it holds.
void add_check_command(CLI::App& directory);

// A form that the kiosk would refuse must be refused here: there it would be a closed door.
[[nodiscard]] base::Result<void> check_form(std::string_view json);

}  // namespace kiosk::tools
