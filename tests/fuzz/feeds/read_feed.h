// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <string_view>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/source.h"

namespace kiosk::feeds {

// Reads to the end; every text that comes out is UTF-8, and every service says where it stands.
inline void read_feed(std::string_view name, std::string_view bytes) {
    Notes notes;
    auto reader = open_text(name, bytes, notes);
    if (!reader) return;
    while (true) {
        auto draft = (*reader)->next(notes);
        if (!draft || !draft->has_value()) break;
        const auto& read = **draft;
        if (read.spot.record == 0 || read.spot.source != name) std::abort();
        if (!base::is_utf8(read.name) || !base::is_utf8(read.description)) std::abort();
        for (const auto& place : read.places) {
            if (!base::is_utf8(place.address)) std::abort();
        }
    }
    const auto [done, all] = (*reader)->progress();
    if (done > all) std::abort();
}

}  // namespace kiosk::feeds
