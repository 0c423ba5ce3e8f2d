// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "ui/node/node.h"

// Inside ui/layout only.
namespace kiosk::layout {

// A window whose first words stand in a group of their own.
struct Parted {
    node::Node above;
    node::Node rest;
};

inline constexpr auto kAll = std::numeric_limits<std::size_t>::max();

// The words that the screen begins with, before the first thing to press: as many of them as said.
[[nodiscard]] Parted part(const node::Node& window, std::size_t most);

}  // namespace kiosk::layout
