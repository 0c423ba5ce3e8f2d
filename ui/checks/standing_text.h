// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/layout/frame.h"

// Inside ui/checks only.
namespace kiosk::checks {

// A text with letters, measured again, and where its lines really stand inside the box that layout gave it. Points into
// the frame.
struct StandingText {
    const layout::Item* item = nullptr;
    const layout::TextPiece* piece = nullptr;
    layout::TextExtent extent;
    layout::Rect lines;
};

[[nodiscard]] std::vector<StandingText> standing_texts(const layout::Frame& frame,
                                                       layout::TextMeasure& measure);

// The key to name in a finding: decorations have their owner's.
[[nodiscard]] const node::Key& key_of(const layout::Item& item);

}  // namespace kiosk::checks
