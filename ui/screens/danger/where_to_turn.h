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

// The quiet panel beside what was typed: a button that says 999 and leads to everybody who answers (its key is
// kWhereToTurn), the council's lines and the first helplines. It stops nothing. `unseen` says who sees what is typed here.
[[nodiscard]] node::Node where_to_turn(const directory::Directory& directory, node::Node unseen,
                                       const words::Words& say);
// The button alone, where there is no room. Its key begins with kWhereToTurn.
[[nodiscard]] node::Node where_to_turn_small(const words::Words& say);
[[nodiscard]] node::Node unseen(const words::Text& said);
inline constexpr std::string_view kWhereToTurn = "where-to-turn";

// The screen with all of them.
inline constexpr std::string_view kHelpNow = "help-now";

}  // namespace kiosk::screens
