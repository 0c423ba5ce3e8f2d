// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include "localoffer_data/feeds/settle.h"

// What the tests of settle share: the table that ships, and a sound record to spoil.
namespace kiosk::feeds {

inline constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::November,
                                   std::chrono::day{22}};

inline const Vocabulary& shipped_vocabulary() {
    static const Vocabulary vocabulary = [] {
        const std::string path = KIOSK_SOURCE_DIR "/localoffer_data/content/import/mapping.csv";
        std::ifstream file{path};
        std::stringstream words;
        words << file.rdbuf();
        return *Vocabulary::parse(words.str(), "mapping.csv");
    }();
    return vocabulary;
}

inline Draft sound_draft() {
    Draft draft;
    draft.spot = {"Example council", 1};
    draft.source_id = "17";
    draft.name = "Saturday Club";
    draft.description = "Games and crafts.";
    draft.provider.name = "Example Trust";
    draft.phones = {{"02079460101", ""}};
    draft.categories = {"Clubs and groups"};
    draft.status = "active";
    return draft;
}

inline model::Service settled(const Draft& draft, Notes& notes) {
    const auto result = settle(draft, shipped_vocabulary(), kToday, notes);
    return result ? result->service : model::Service{};
}

inline model::Service settled(const Draft& draft) {
    Notes notes;
    return settled(draft, notes);
}

}  // namespace kiosk::feeds
