// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/feeds/source.h"

namespace kiosk::feeds::test {

// A source read to its end. Where it does not open, `failure` says why and the rest is empty.
struct AllRead {
    Opened opened;
    std::vector<Draft> drafts;
    Notes notes;
    std::string failure;
    Progress progress;

    [[nodiscard]] std::size_t noted(const std::string& kind) const {
        const auto found = notes.counts().find(kind);
        return found == notes.counts().end() ? 0 : found->second;
    }
};

inline void read_on(base::Result<std::unique_ptr<Reader>> reader, AllRead& all) {
    if (!reader) {
        all.failure = reader.error().detail;
        return;
    }
    all.opened = (*reader)->opened();
    while (true) {
        auto draft = (*reader)->next(all.notes);
        if (!draft) all.failure = draft.error().detail;
        if (!draft || !draft->has_value()) break;
        all.drafts.push_back(**std::move(draft));
    }
    all.progress = (*reader)->progress();
}

inline AllRead read_text(std::string_view name, std::string_view text) {
    AllRead all;
    read_on(open_text(name, text, all.notes), all);
    return all;
}

inline AllRead read_json(std::string_view text) { return read_text("services.json", text); }
inline AllRead read_table(std::string_view text) { return read_text("services.csv", text); }

inline AllRead read_source(const std::filesystem::path& path) {
    AllRead all;
    read_on(open_source(path, all.notes), all);
    return all;
}

inline std::filesystem::path shared_data() {
    return std::filesystem::path{KIOSK_SOURCE_DIR} / "../shared/data";
}

}  // namespace kiosk::feeds::test
