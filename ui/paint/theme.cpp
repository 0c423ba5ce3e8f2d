// SPDX-License-Identifier: Apache-2.0
#include "ui/paint/theme.h"

#include <algorithm>
#include <cmath>

namespace kiosk::paint {

namespace {

constexpr Colour rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

struct Entry {
    ColourRole role;
    unsigned colour;
};

constexpr Entry kDaylight[] = {
    {ColourRole::Paper, 0xFBF6EC},         {ColourRole::Card, 0xFFFFFF},
    {ColourRole::Band, 0xF2EADA},          {ColourRole::KeyQuiet, 0xF7F1E4},
    {ColourRole::Ink, 0x14202B},           {ColourRole::InkSoft, 0x2B3640},
    {ColourRole::Action, 0x07435D},        {ColourRole::OnAction, 0xFFFFFF},
    {ColourRole::ActionPressed, 0x042C3E}, {ColourRole::Tint, 0xE3EEF2},
    {ColourRole::Pressed, 0xD3E3E9},       {ColourRole::Line, 0x766D5E},
    {ColourRole::LineSoft, 0xDDD3C0},      {ColourRole::Focus, 0xFFC53D},
    {ColourRole::FocusEdge, 0x14202B},     {ColourRole::MarkerPen, 0xFFE9A8},
    {ColourRole::StepToDo, 0xD9CEB9},      {ColourRole::Good, 0x0F5126},
    {ColourRole::GoodTint, 0xE2F1E6},      {ColourRole::Warn, 0x684500},
    {ColourRole::WarnTint, 0xFFF1D2},      {ColourRole::Stop, 0x8E1A18},
    {ColourRole::StopTint, 0xFBE7E4},      {ColourRole::Learning, 0x2B57A5},
    {ColourRole::Health, 0x0C6E66},        {ColourRole::Care, 0x86376B},
    {ColourRole::Play, 0xA64B00},          {ColourRole::Money, 0x5B4A00},
    {ColourRole::Growing, 0x0A4A66},
};
static_assert(std::size(kDaylight) == kColourRoles);

template <std::size_t N>
constexpr Theme make_theme(std::string_view name, const Entry (&entries)[N]) {
    Theme theme{name, {}};
    for (const auto& entry : entries) {
        theme.colours[static_cast<std::size_t>(entry.role)] = rgb(entry.colour);
    }
    return theme;
}

constexpr Theme make_paper() {
    Theme theme = make_theme("paper", kDaylight);
    for (const auto role : {ColourRole::Paper, ColourRole::Card, ColourRole::Tint})
        theme.colours[static_cast<std::size_t>(role)] = rgb(0xFFFFFF);
    for (const auto role : {ColourRole::Ink, ColourRole::InkSoft, ColourRole::Action})
        theme.colours[static_cast<std::size_t>(role)] = rgb(0x000000);
    return theme;
}

constexpr Theme kPaper = make_paper();
constexpr std::array kThemes = {make_theme("daylight", kDaylight)};

struct Category {
    std::string_view word;
    ColourRole role;
};

constexpr std::array kCategories = {
    Category{"learning", ColourRole::Learning}, Category{"health", ColourRole::Health},
    Category{"care", ColourRole::Care},         Category{"play", ColourRole::Play},
    Category{"money", ColourRole::Money},       Category{"growing", ColourRole::Growing},
};

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

Colour Theme::category(std::string_view category) const {
    const auto found = std::ranges::find(kCategories, category, &Category::word);
    return (*this)[found == kCategories.end() ? ColourRole::Action : found->role];
}

const Theme& daylight() { return kThemes.front(); }

const Theme& on_paper() { return kPaper; }

const Theme* find_theme(std::string_view name) {
    const auto found = std::ranges::find(kThemes, name, &Theme::name);
    return found == kThemes.end() ? nullptr : &*found;
}

double contrast(Colour a, Colour b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace kiosk::paint
