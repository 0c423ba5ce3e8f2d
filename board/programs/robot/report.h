// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "firmware/session/session.h"
#include "ui/checks/checks.h"
#include "ui/layout/frame.h"

// The screen in words, for tests and for people who read them.
namespace kiosk::programs {

// {key, role, name, value, hint, state, verbs, lang, private, focused, bounds_px, bounds_mm, children}
[[nodiscard]] std::string tree_json(const layout::Frame& frame, const layout::Attention& attention);
// One line a node, indented.
[[nodiscard]] std::string tree_text(const layout::Frame& frame, const layout::Attention& attention);
// Every text that stands on the glass, a line each; private values are covered where the glass covers them.
[[nodiscard]] std::string visible_text(const layout::Frame& frame);

// One screenful that a survey has looked at.
struct Looked {
    int line = 0;  // of the journey
    std::string command;
    std::string screen;
    int screenful = 0;  // from 1; 0: as it stood
    const session::AccessNeeds& access;
    checks::Measured measured;
    int unknown_glyphs = 0;
    const checks::Findings& findings;
    std::string picture;  // empty: none
};
// {line, command, screen, screenful, settings{panel_px, lang, size, theme, letters}, targets, texts, least_capital_mm,
// least_contrast, unknown_glyphs, findings[{rule, key, figure, text, box}], picture}, on one line. A box is in pixels,
// and left out where the node does not stand on the glass, as is a figure where nothing was measured.
[[nodiscard]] std::string survey_line(const Looked& looked, const layout::Frame& frame);

// As a script writes it: without isolates, with plain blanks and hyphens.
[[nodiscard]] std::string plain(std::string_view text);

}  // namespace kiosk::programs
