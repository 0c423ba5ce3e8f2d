// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <string_view>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/entry_json.h"
#include "localoffer_data/feeds/lint.h"
#include "localoffer_data/feeds/settle.h"
#include "localoffer_data/feeds/source.h"

namespace kiosk::feeds {

// What is settled is sound, and waits in a scratch file without a change.
inline void settle_one(const Draft& draft, Notes& notes) {
    static const auto kWords = Vocabulary::parse("kind,words,id\ncategory,*,play\n", "words");
    const base::Date today = std::chrono::year{2026} / 11 / 22;
    const auto settled = settle(draft, *kWords, today, notes);
    if (!settled) return;
    const auto& service = settled->service;
    if (service.name.empty() || !base::is_utf8(service.description)) std::abort();
    if (service.ages.from && service.ages.to && *service.ages.to < *service.ages.from) std::abort();
    for (const auto& opening : service.schedule.openings) {
        if (opening.opens >= opening.closes) std::abort();
    }
    const auto back = from_json(to_json(service));
    if (!back || *back != service) std::abort();
    static_cast<void>(lint_thresholds(service.description));
}

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
        settle_one(read, notes);
    }
    const auto [done, all] = (*reader)->progress();
    if (done > all) std::abort();
}

}  // namespace kiosk::feeds
