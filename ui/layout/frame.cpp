// SPDX-License-Identifier: Apache-2.0
#include "ui/layout/frame.h"

namespace kiosk::layout {

const Item* Frame::find(std::string_view key) const {
    for (const auto& item : items) {
        if (item.key == key) return &item;
    }
    return nullptr;
}

}  // namespace kiosk::layout
