// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/layout/frame.h"

// The screen in words, for tests and for people who read them.
namespace kiosk::programs {

// {key, role, name, value, hint, state, verbs, lang, private, focused, bounds_px, bounds_mm, children}
[[nodiscard]] std::string tree_json(const layout::Frame& frame, const layout::Attention& attention);
// One line a node, indented.
[[nodiscard]] std::string tree_text(const layout::Frame& frame, const layout::Attention& attention);
// Every text that stands on the glass, a line each; private values are covered where the glass covers them.
[[nodiscard]] std::string visible_text(const layout::Frame& frame);

// As a script writes it: without isolates, with plain blanks and hyphens.
[[nodiscard]] std::string plain(std::string_view text);

}  // namespace kiosk::programs
