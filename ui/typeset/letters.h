// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kiosk::typeset {

[[nodiscard]] bool is_arabic(char32_t letter);

// Bengali, Gurmukhi, Gujarati and Tamil.
[[nodiscard]] bool is_indic(char32_t letter);

// Letters that hang together, by strokes, by a line over them or by signs around several: with room
// between they are no word.
[[nodiscard]] bool is_joined(char32_t letter);

}  // namespace kiosk::typeset
