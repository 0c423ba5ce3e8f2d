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

// Black ink on white and white on black stand at 21:1, yellow on black at 19.6:1; "low glare" stays between 4.5 and 8:1.
constexpr std::array<std::string_view, kThemeCount> kNames{
    "daylight", "high_light", "high_dark", "low_glare", "yellow_on_black", "cream", "blue"};

struct Row {
    ColourRole role;
    std::array<unsigned, kThemeCount> colours;  // in the order of kNames
};

// clang-format off
constexpr Row kTable[] = {
    {ColourRole::Paper, {0xFBF6EC, 0xFFFFFF, 0x000000, 0x3A3B3A, 0x000000, 0xFDF3D8, 0xE4EFFA}},
    {ColourRole::Card, {0xFFFFFF, 0xFFFFFF, 0x000000, 0x434442, 0x000000, 0xFFFAEA, 0xF2F8FE}},
    {ColourRole::Band, {0xF2EADA, 0xFFFFFF, 0x000000, 0x333433, 0x000000, 0xF8EBC8, 0xD8E8F8}},
    {ColourRole::KeyQuiet, {0xF7F1E4, 0xFFFFFF, 0x000000, 0x3D3E3C, 0x000000, 0xFAEFD0, 0xDEEAF8}},
    {ColourRole::Ink, {0x14202B, 0x000000, 0xFFFFFF, 0xD9D5CB, 0xFFFF00, 0x000000, 0x000000}},
    {ColourRole::InkSoft, {0x2B3640, 0x000000, 0xFFFFFF, 0xD2CEC4, 0xFFFF00, 0x000000, 0x000000}},
    {ColourRole::Action, {0x07435D, 0x000000, 0xFFFFFF, 0xC9D6DA, 0xFFFF00, 0x06384E, 0x06384E}},
    {ColourRole::OnAction, {0xFFFFFF, 0xFFFFFF, 0x000000, 0x38434B, 0x000000, 0xFFFFFF, 0xFFFFFF}},
    {ColourRole::ActionPressed, {0x042C3E, 0x333333, 0xCCCCCC, 0xDDE6E9, 0xD6D600, 0x042C3E, 0x042C3E}},
    {ColourRole::Tint, {0xE3EEF2, 0xFFFFFF, 0x000000, 0x3E4A4F, 0x000000, 0xF6E7BC, 0xCFE2F5}},
    {ColourRole::PanelEdge, {0xE3EEF2, 0x000000, 0xFFFFFF, 0x3E4A4F, 0xFFFF00, 0xF6E7BC, 0xCFE2F5}},
    {ColourRole::Pressed, {0xD3E3E9, 0xE0E0E0, 0x333333, 0x4A565B, 0x333300, 0xF0DFAE, 0xC4DAF0}},
    {ColourRole::Line, {0x766D5E, 0x000000, 0xFFFFFF, 0xA8A397, 0xFFFF00, 0x6B5F44, 0x4A6075}},
    {ColourRole::LineSoft, {0xDDD3C0, 0x000000, 0xFFFFFF, 0x55564F, 0xB3B300, 0xD9C796, 0xB5CCE2}},
    {ColourRole::Focus, {0xFFC53D, 0xFFC53D, 0xFFC53D, 0xE8B94A, 0x00E5FF, 0xFFC53D, 0xFFC53D}},
    {ColourRole::FocusEdge, {0x14202B, 0x000000, 0x000000, 0x1E1F1E, 0x000000, 0x000000, 0x000000}},
    {ColourRole::MarkerPen, {0xFFE9A8, 0xFFEE77, 0x4D3F00, 0x57502F, 0x3D3D00, 0xFFDF8A, 0xFFE9A8}},
    {ColourRole::PictureTint, {0xFFDF94, 0xFFE48A, 0x4D4000, 0x5E5636, 0x4D4D00, 0xFFD67A, 0xFFDF94}},
    {ColourRole::StepToDo, {0xD9CEB9, 0x767676, 0x767676, 0x8B877C, 0x8F8F00, 0xCDB884, 0xA9C0D6}},
    {ColourRole::Good, {0x0F5126, 0x000000, 0xFFFFFF, 0xC3DFC8, 0xFFFF00, 0x0B3D1C, 0x0B3D1C}},
    {ColourRole::GoodTint, {0xE2F1E6, 0xFFFFFF, 0x000000, 0x374339, 0x000000, 0xEEF0D0, 0xDDEEEA}},
    {ColourRole::Warn, {0x684500, 0x000000, 0xFFFFFF, 0xE6D2A6, 0xFFFF00, 0x4F3400, 0x4F3400}},
    {ColourRole::WarnTint, {0xFFF1D2, 0xFFFFFF, 0x000000, 0x45402F, 0x000000, 0xFCE7B0, 0xF6EBCF}},
    {ColourRole::Stop, {0x8E1A18, 0x000000, 0xFFFFFF, 0xF0CDC8, 0xFFFF00, 0x7A1412, 0x7A1412}},
    {ColourRole::StopTint, {0xFBE7E4, 0xFFFFFF, 0x000000, 0x4B3A38, 0x000000, 0xFBE3D0, 0xF6E2E6}},
    {ColourRole::Learning, {0x2B57A5, 0x2B57A5, 0x8FB8FF, 0xA9C6F5, 0x8FB8FF, 0x2B57A5, 0x2B57A5}},
    {ColourRole::Health, {0x0C6E66, 0x0C6E66, 0x6FD8CC, 0x8FD3CA, 0x6FD8CC, 0x0C6E66, 0x0C6E66}},
    {ColourRole::Care, {0x86376B, 0x86376B, 0xE8A6D2, 0xE3B4D3, 0xE8A6D2, 0x86376B, 0x86376B}},
    {ColourRole::Play, {0xA64B00, 0xA64B00, 0xFFB27A, 0xF2BE95, 0xFFB27A, 0xA64B00, 0xA64B00}},
    {ColourRole::Money, {0x5B4A00, 0x5B4A00, 0xE3CF6A, 0xDDCF8C, 0xE3CF6A, 0x5B4A00, 0x5B4A00}},
    {ColourRole::Growing, {0x0A4A66, 0x0A4A66, 0x7FC8E8, 0x9BCBE0, 0x7FC8E8, 0x0A4A66, 0x0A4A66}},
};
// clang-format on
static_assert(std::size(kTable) == kColourRoles);

constexpr Theme make_theme(std::size_t number) {
    Theme theme{kNames[number], {}};
    for (const auto& row : kTable)
        theme.colours[static_cast<std::size_t>(row.role)] = rgb(row.colours[number]);
    return theme;
}

constexpr Theme make_paper() {
    Theme theme = make_theme(0);
    theme.name = "paper";
    for (const auto role :
         {ColourRole::Paper, ColourRole::Card, ColourRole::Tint, ColourRole::PictureTint})
        theme.colours[static_cast<std::size_t>(role)] = rgb(0xFFFFFF);
    for (const auto role : {ColourRole::Ink, ColourRole::InkSoft, ColourRole::Action})
        theme.colours[static_cast<std::size_t>(role)] = rgb(0x000000);
    return theme;
}

constexpr Theme kPaper = make_paper();
constexpr auto kThemes = [] {
    std::array<Theme, kThemeCount> themes{};
    for (std::size_t i = 0; i < kThemeCount; ++i) themes[i] = make_theme(i);
    return themes;
}();

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

std::span<const Theme> themes() { return kThemes; }

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
