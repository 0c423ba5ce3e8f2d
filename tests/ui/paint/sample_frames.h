// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "ui/layout/frame.h"
#include "ui/typeset/typeset.h"

// Frames laid by hand, so that painting is looked at without layout.
namespace kiosk::sample {

inline constexpr layout::Panel kDesk{1920, 1080, 4.034};

// The home screen in English or Urdu.
[[nodiscard]] layout::Frame home(typeset::Engine& text, std::string_view lang);
// One of every shape, state and ink.
[[nodiscard]] layout::Frame gallery(typeset::Engine& text);
// Every icon with its name.
[[nodiscard]] layout::Frame icons(typeset::Engine& text);
// Every pictogram with its name, at 14 and 28 mm, as many sheets as they need.
[[nodiscard]] std::vector<layout::Frame> pictograms(typeset::Engine& text);
// Cards, words and icons anywhere on a small panel, the same for the same seed.
[[nodiscard]] layout::Frame scattered(typeset::Engine& text, std::uint32_t seed);
// `frame` with a few of its items changed, moved, added or gone.
[[nodiscard]] layout::Frame disturbed(layout::Frame frame, std::uint32_t seed);

}  // namespace kiosk::sample
