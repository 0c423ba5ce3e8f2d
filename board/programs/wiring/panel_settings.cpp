// SPDX-License-Identifier: Apache-2.0
#include "board/programs/wiring/panel_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace kiosk::programs {
namespace {

using layout::Millimetres;
using layout::Panel;

struct Range {
    int least = 0;
    int most = 0;
};

struct PanelSetting {
    std::string_view key;
    Range (*range)(const Panel&);
    Millimetres Panel::*value;
};

Range distances(const Panel& panel) {
    return {350, std::min(1000, static_cast<int>(panel.farthest_distance()))};
}

// As far as a hand that rests on the lower edge reaches, and as the panel does.
Range heights(const Panel& panel) {
    constexpr int kHand = 90;
    return {kHand, std::max(kHand, static_cast<int>(panel.height()))};
}

constexpr std::array<PanelSetting, 2> kSettings{
    {{"viewing_distance_mm", distances, &Panel::viewing_distance},
     {"reach_height_mm", heights, &Panel::reach_height}}};

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto [read_to, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc{} || read_to != end) return std::nullopt;
    return number;
}

}  // namespace

Fitted fit(Panel panel, std::span<const std::string> lines) {
    Fitted fitted{.panel = panel, .complaints = {}};
    for (const std::string_view line : lines) {
        const auto equals = std::min(line.find('='), line.size());
        const auto* setting =
            std::ranges::find(kSettings, line.substr(0, equals), &PanelSetting::key);
        if (setting == kSettings.end()) {
            fitted.complaints.push_back(
                fmt::format("settings.conf: no setting of this kiosk: \"{}\"", line));
            continue;
        }
        const auto [least, most] = setting->range(panel);
        const auto number = whole_number(line.substr(std::min(equals + 1, line.size())));
        if (!number || *number < least || *number > most) {
            fitted.complaints.push_back(fmt::format(
                "settings.conf: \"{}\" is no whole number from {} to {}; the usual one is used",
                line, least, most));
            continue;
        }
        fitted.panel.*setting->value = *number;
    }
    return fitted;
}

}  // namespace kiosk::programs
