// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/access/settings.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace kiosk::screens {
namespace {

using session::AccessNeeds;
using session::Calm;

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

// Of an enumeration whose words stand in the order of its choices.
template <auto kNeed>
std::size_t chosen(const AccessNeeds& needs) {
    return static_cast<std::size_t>(needs.*kNeed);
}
template <auto kNeed>
void choose(AccessNeeds& needs, std::size_t choice) {
    auto& need = needs.*kNeed;
    need = static_cast<std::remove_reference_t<decltype(need)>>(choice);
}

constexpr std::array<SettingChoice, 4> kLetters{{{"usual", "letters.usual"},
                                                 {"hyperlegible", "letters.hyperlegible"},
                                                 {"lexend", "letters.lexend"},
                                                 {"opendyslexic", "letters.opendyslexic"}}};

constexpr std::array<SettingChoice, 2> kReading{
    {{"usual", "reading.usual"}, {"simple", "reading.simple"}}};

constexpr std::array<SettingChoice, 2> kSpacings{
    {{"usual", "spacing.usual"}, {"more", "spacing.more"}}};

constexpr std::array<SettingChoice, 4> kReaches{{{"usual", "reach.usual"},
                                                 {"low", "reach.low"},
                                                 {"low-left", "reach.low_left"},
                                                 {"low-right", "reach.low_right"}}};

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

constexpr std::array<Setting, 7> kSettings{
    {{"text-size", "shell.text_size", "text_size", "size.title", kSizes, offered_sizes,
      chosen<&AccessNeeds::text_size>, choose<&AccessNeeds::text_size>},
     {"words", "shell.reading", "simpler", "reading.title", kReading, all<kReading>,
      chosen<&AccessNeeds::reading>, choose<&AccessNeeds::reading>},
     {"letters", "shell.letters", "letters", "letters.title", kLetters, all<kLetters>,
      chosen<&AccessNeeds::letters>, choose<&AccessNeeds::letters>},
     {"spacing", "shell.spacing", "spacing", "spacing.title", kSpacings, all<kSpacings>,
      chosen<&AccessNeeds::spacing>, choose<&AccessNeeds::spacing>},
     {"colours", "shell.colours", "colours", "colours.title", kColours, all<kColours>,
      chosen_colours, choose_colours},
     {"reach", "shell.reach", "reach", "reach.title", kReaches, all<kReaches>,
      chosen<&AccessNeeds::reach>, choose<&AccessNeeds::reach>},
     {"calm", "shell.calm", "calm", "calm.title", kCalm, all<kCalm>, chosen<&AccessNeeds::calm>,
      choose_calm}}};

}  // namespace

std::span<const Setting> settings() { return kSettings; }

const Setting* find_setting(std::string_view name) {
    const auto* found = std::ranges::find(kSettings, name, &Setting::name);
    return found == kSettings.end() ? nullptr : found;
}

}  // namespace kiosk::screens
