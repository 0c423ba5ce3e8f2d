// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/feeds/corrections.h"
#include "localoffer_data/feeds/report.h"
#include "localoffer_data/feeds/vocabulary.h"

namespace kiosk::feeds {

struct ImportRules {
    SurveyRules survey;
    Vocabulary vocabulary;
    Corrections corrections;
    std::vector<model::Contact> contacts;  // that the area has, for the report
};

// What a person is asked or told while it runs; any may be empty.
struct ImportTalk {
    std::function<void(const std::string& source, std::uint64_t done, std::uint64_t all)> progress;
    // Far fewer services came than the last time. True: go on, and let those go that are not there any more.
    std::function<bool(const std::vector<Shrink>&)> agrees;
    // Whether the tables, which stand in that folder, are fit to take the place of those of the last time.
    std::function<base::Result<void>(const std::filesystem::path&)> fits;
};

// Reads sources, the one that is to be believed first, cleans and merges what they hold, and writes the tables of help of a
// content folder to `out`. Errors: what open_source() says; Untrusted where far fewer came than the last time and nobody
// agreed; what `fits` says; Io. Then `out` is as it was, or is not there where it was not. All is put in
// place in one step, and what else lies in `out` stays. The report of the last import lies in `out` as ".import.json".
[[nodiscard]] base::Result<Report> import(const std::vector<std::filesystem::path>& sources,
                                          const std::filesystem::path& out, ImportRules rules,
                                          const ImportTalk& talk);

}  // namespace kiosk::feeds
