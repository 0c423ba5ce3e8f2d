// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "firmware/session/session.h"

namespace kiosk::screens {

struct SettingChoice {
    std::string_view id;
    std::string_view words;  // a key of the catalogue
};

// One way in which a person makes the kiosk their own, one of several choices.
struct Setting {
    std::string_view name;   // of its screen
    std::string_view words;  // its button
    std::string_view icon;
    std::string_view title;
    std::span<const SettingChoice> choices;
    std::size_t (*offered)(bool on_small_panel);         // how many of the choices, from the first
    std::size_t (*chosen)(const session::AccessNeeds&);  // which of the choices
    void (*choose)(session::AccessNeeds&, std::size_t choice);
};

// In the order in which they are offered.
[[nodiscard]] std::span<const Setting> settings();
// nullptr where there is none of that name.
[[nodiscard]] const Setting* find_setting(std::string_view name);

}  // namespace kiosk::screens
