// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/layout/geometry.h"
#include "ui/node/node.h"

// The on-screen keyboard: a part of the tree like any other, so that every way of input can press it.
namespace kiosk::input {

enum class KeySet { Letters, Capitals, Digits };

// What stands on the keys that are not letters; from the catalogue.
struct KeyWords {
    std::string lang;
    std::string keyboard;
    std::string space;
    std::string erase;
    std::string erase_short;
    std::string capitals;
    std::string capitals_short;
    std::string letters;
    std::string digits;
    std::string accent;
    std::string done;
    std::string left;
    std::string right;
};

// QWERTY where ten keys of 12.7 mm fit, A to Z in as many columns as fit elsewhere. Letters keep their order in
// right-to-left languages.
[[nodiscard]] node::Node keyboard(KeySet set, const layout::Panel& panel, const KeyWords& words);

inline constexpr std::string_view kKeyPrefix = "key:";

}  // namespace kiosk::input
