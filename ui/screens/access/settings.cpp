// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/settings.h"

#include <algorithm>
#include <array>

namespace kiosk::screens {
namespace {

using session::AccessNeeds;
using session::Calm;
using session::Letters;
using session::Reach;
using session::Spacing;
using session::TextSize;

constexpr std::array<SettingChoice, 4> kSizes{{{"small", "size.small"},
                                               {"medium", "size.medium"},
                                               {"large", "size.large"},
                                               {"largest", "size.largest"}}};

// Capitals of 8.5 mm would leave a panel of 7 inches two lines of words; the size before is its largest.
std::size_t offered_sizes(bool on_small_panel) {
    return on_small_panel ? kSizes.size() - 1 : kSizes.size();
}

template <const auto& kChoices>
std::size_t all(bool /*on_small_panel*/) {
    return kChoices.size();
}

std::size_t chosen_size(const AccessNeeds& needs) {
    return static_cast<std::size_t>(needs.text_size);
}
void choose_size(AccessNeeds& needs, std::size_t choice) {
    needs.text_size = static_cast<TextSize>(choice);
}

constexpr std::array<SettingChoice, 4> kLetters{{{"usual", "letters.usual"},
                                                 {"hyperlegible", "letters.hyperlegible"},
                                                 {"lexend", "letters.lexend"},
                                                 {"opendyslexic", "letters.opendyslexic"}}};

std::size_t chosen_letters(const AccessNeeds& needs) {
    return static_cast<std::size_t>(needs.letters);
}
void choose_letters(AccessNeeds& needs, std::size_t choice) {
    needs.letters = static_cast<Letters>(choice);
}

constexpr std::array<SettingChoice, 2> kSpacings{
    {{"usual", "spacing.usual"}, {"more", "spacing.more"}}};

std::size_t chosen_spacing(const AccessNeeds& needs) {
    return static_cast<std::size_t>(needs.spacing);
}
void choose_spacing(AccessNeeds& needs, std::size_t choice) {
    needs.spacing = static_cast<Spacing>(choice);
}

constexpr std::array<SettingChoice, 4> kReaches{{{"usual", "reach.usual"},
                                                 {"low", "reach.low"},
                                                 {"low-left", "reach.low_left"},
                                                 {"low-right", "reach.low_right"}}};

std::size_t chosen_reach(const AccessNeeds& needs) { return static_cast<std::size_t>(needs.reach); }
void choose_reach(AccessNeeds& needs, std::size_t choice) {
    needs.reach = static_cast<Reach>(choice);
}

// By the names of ui/paint's themes.
constexpr std::array<SettingChoice, 7> kColours{{{"daylight", "colours.daylight"},
                                                 {"high_light", "colours.high_light"},
                                                 {"high_dark", "colours.high_dark"},
                                                 {"low_glare", "colours.low_glare"},
                                                 {"yellow_on_black", "colours.yellow_on_black"},
                                                 {"cream", "colours.cream"},
                                                 {"blue", "colours.blue"}}};

std::size_t chosen_colours(const AccessNeeds& needs) {
    const auto* found = std::ranges::find(kColours, needs.theme, &SettingChoice::id);
    return found == kColours.end() ? 0 : static_cast<std::size_t>(found - kColours.begin());
}
void choose_colours(AccessNeeds& needs, std::size_t choice) {
    needs.theme = kColours.at(choice).id;
}

constexpr std::array<SettingChoice, 2> kCalm{{{"usual", "calm.usual"}, {"calm", "calm.calm"}}};
constexpr std::string_view kCalmColours = "low_glare";

std::size_t chosen_calm(const AccessNeeds& needs) { return static_cast<std::size_t>(needs.calm); }
// Colours without glare come with it, until others are chosen.
void choose_calm(AccessNeeds& needs, std::size_t choice) {
    const auto calm = static_cast<Calm>(choice);
    if (calm == needs.calm) return;
    needs.calm = calm;
    if (calm == Calm::On)
        needs.theme = kCalmColours;
    else if (needs.theme == kCalmColours)
        needs.theme = AccessNeeds{}.theme;
}

constexpr std::array<Setting, 6> kSettings{
    {{"text-size", "shell.text_size", "text_size", "size.title", kSizes, offered_sizes, chosen_size,
      choose_size},
     {"letters", "shell.letters", "letters", "letters.title", kLetters, all<kLetters>,
      chosen_letters, choose_letters},
     {"spacing", "shell.spacing", "spacing", "spacing.title", kSpacings, all<kSpacings>,
      chosen_spacing, choose_spacing},
     {"colours", "shell.colours", "colours", "colours.title", kColours, all<kColours>,
      chosen_colours, choose_colours},
     {"reach", "shell.reach", "reach", "reach.title", kReaches, all<kReaches>, chosen_reach,
      choose_reach},
     {"calm", "shell.calm", "calm", "calm.title", kCalm, all<kCalm>, chosen_calm, choose_calm}}};

}  // namespace

std::span<const Setting> settings() { return kSettings; }

const Setting* find_setting(std::string_view name) {
    const auto* found = std::ranges::find(kSettings, name, &Setting::name);
    return found == kSettings.end() ? nullptr : found;
}

}  // namespace kiosk::screens
