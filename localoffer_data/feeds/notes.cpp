// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/notes.h"

namespace kiosk::feeds {

std::string_view to_text(Done done) {
    switch (done) {
        case Done::Kept: return "kept";
        case Done::Repaired: return "repaired";
        case Done::Left: return "left out";
        case Done::Refused: return "refused";
        case Done::Merged: return "merged";
    }
    return {};
}

}  // namespace kiosk::feeds
