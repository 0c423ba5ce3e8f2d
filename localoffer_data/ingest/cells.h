// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace kiosk::ingest {

// The cells of one row by the names of its columns.
using Cells = std::map<std::string, std::string, std::less<>>;

}  // namespace kiosk::ingest
