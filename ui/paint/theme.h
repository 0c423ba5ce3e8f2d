// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace kiosk::paint {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

// The few things that a colour is for. A theme gives each one a colour and nothing else.
enum class ColourRole {
    Paper,
    Card,
    Band,
    KeyQuiet,  // keys that are not letters
    Ink,
    InkSoft,
    Action,
    OnAction,
    ActionPressed,
    Tint,
    PanelEdge,  // of a tinted block, where its tint alone would not show
    Pressed,    // a card with a finger on it
    Line,
    LineSoft,  // strips that nobody presses
    Focus,
    FocusEdge,
    MarkerPen,
    PictureTint,  // the areas of a pictogram
    StepToDo,
    Good,
    GoodTint,
    Warn,
    WarnTint,
    Stop,
    StopTint,
    Learning,
    Health,
    Care,
    Play,
    Money,
    Growing,
};
inline constexpr std::size_t kColourRoles = static_cast<std::size_t>(ColourRole::Growing) + 1;

struct Theme {
    std::string_view name;
    std::array<Colour, kColourRoles> colours;

    [[nodiscard]] Colour operator[](ColourRole role) const {
        return colours[static_cast<std::size_t>(role)];
    }
    // The colour of "learning", "health" ...; Action for any other word.
    [[nodiscard]] Colour category(std::string_view category) const;
};

inline constexpr std::size_t kThemeCount = 7;
// In the order in which they are offered; daylight, the usual one, first.
[[nodiscard]] std::span<const Theme> themes();
[[nodiscard]] const Theme& daylight();
// Black on white, for a printer.
[[nodiscard]] const Theme& on_paper();
// nullptr where there is no such theme.
[[nodiscard]] const Theme* find_theme(std::string_view name);

// Contrast ratio of WCAG 2.2, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace kiosk::paint
