// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "localoffer_data/directory/directory.h"
#include "ui/node/node.h"
#include "ui/words/words.h"

namespace kiosk::screens {

// Hears whether words tell of somebody in danger; keeps none of them. Under a tenth of a millisecond for a line.
class DangerListener {
  public:
    virtual ~DangerListener() = default;
    [[nodiscard]] virtual bool hears_danger(std::string_view words) = 0;
};

// The quiet panel beside what was typed: 999, the council's lines, the first helplines, and a button that leads to all of them
// (its key is kWhereToTurn). It stops nothing. `unseen` says who sees what is typed here.
[[nodiscard]] node::Node where_to_turn(const directory::Directory& directory,
                                       const words::Text& unseen, const words::Words& say);
// The same as one button, where there is no room: 999, and everybody else behind it. Its key begins with kWhereToTurn.
[[nodiscard]] node::Node where_to_turn_small(const words::Words& say);
inline constexpr std::string_view kWhereToTurn = "where-to-turn";

// The screen with all of them.
inline constexpr std::string_view kHelpNow = "help-now";

}  // namespace kiosk::screens
