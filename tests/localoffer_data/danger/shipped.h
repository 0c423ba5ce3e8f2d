// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "localoffer_data/danger/watch.h"
#include "localoffer_data/ingest/content.h"

namespace kiosk::danger {

inline const std::vector<model::DangerWord>& shipped_rows() {
    static const auto rows = [] {
        const auto content = std::filesystem::path{KIOSK_SOURCE_DIR} / "localoffer_data/content";
        const std::array folders{content / "england", content / "any-area"};
        return ingest::read_content(folders).content.danger_words;
    }();
    return rows;
}

inline const Watch& shipped_watch() {
    static const Watch watch{shipped_rows()};
    return watch;
}

// The lines of a file beside this one, without those that begin with #.
inline std::vector<std::string> lines_of(const std::string& name) {
    std::ifstream in{std::filesystem::path{KIOSK_SOURCE_DIR} / "tests/localoffer_data/danger" /
                     name};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') lines.push_back(line);
    }
    return lines;
}

}  // namespace kiosk::danger
