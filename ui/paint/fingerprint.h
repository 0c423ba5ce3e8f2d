// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "ui/layout/frame.h"

namespace kiosk::paint {

// Two items with the same number look the same. Every field that painting reads goes into it.
[[nodiscard]] std::uint64_t fingerprint(const layout::Item& item,
                                        const layout::Attention& attention);

}  // namespace kiosk::paint
