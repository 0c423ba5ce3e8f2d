// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>
#include <utility>

#include "firmware/base/result.h"

namespace kiosk::tools {

// Ends the command with one line on standard error and exit status 1.
[[noreturn]] inline void fail(const std::string& line) {
    std::cerr << "localoffer: " << line << "\n";
    throw CLI::RuntimeError(1);
}

// The value, or the end of the command.
template <typename T>
[[nodiscard]] T must(base::Result<T> result) {
    if (!result) fail(result.error().detail);
    return *std::move(result);
}

inline void must(const base::Result<void>& result) {
    if (!result) fail(result.error().detail);
}

}  // namespace kiosk::tools
