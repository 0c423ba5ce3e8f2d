// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/concepts.h"

#include <algorithm>

#include "firmware/store/database.h"
#include "localoffer_data/text/words.h"

namespace kiosk::search {

using base::Result;

Result<Concepts> Concepts::read(store::Database& database) {
    std::vector<model::Concept> rows;
    TRY(auto statement, database.prepare("SELECT concept, kind, words FROM concept"));
    while (true) {
        TRY(const bool row, statement.step());
        if (!row) return Concepts{rows};
        rows.push_back({std::string{statement.column_text(0)},
                        std::string{statement.column_text(1)},
                        std::string{statement.column_text(2)}});
    }
}

Concepts::Concepts(std::span<const model::Concept> rows) {
    const auto all_words = [](const model::Concept& row, auto take) {
        for (const auto& word : text::words_of(row.words)) take(word.text);
    };
    // First what never counts, for it is left out of the others' words.
    for (const auto& row : rows) {
        if (row.kind == "never") all_words(row, [&](auto& w) { never_.insert(text::stem(w)); });
        if (row.kind == "little") {
            all_words(row, [&](auto& w) {
                little_.insert(text::stem(w));
                words_.insert(w);
            });
        }
    }
    for (const auto& row : rows) {
        if (row.kind == "known") ordinary_ = row.words;
        if (row.kind == "near") near_.emplace(row.id, row.words);
        if (row.kind == "is" || row.kind == "asks" || row.kind == "says") add(row);
    }
}

void Concepts::add(const model::Concept& row) {
    std::uint32_t at = 0;
    for (auto& word : text::words_of(row.words)) {
        auto stem = text::stem(word.text);
        if (never(stem)) continue;
        words_.insert(std::move(word.text));
        const auto [found, is_new] =
            nodes_[at].next.emplace(std::move(stem), static_cast<std::uint32_t>(nodes_.size()));
        at = found->second;
        if (is_new) nodes_.emplace_back();
    }
    if (at == 0) return;
    auto& meanings = nodes_[at].meanings;
    auto meaning = std::find_if(meanings.begin(), meanings.end(),
                                [&](const Meaning& m) { return m.concept_id == row.id; });
    if (meaning == meanings.end()) meaning = meanings.insert(meaning, Meaning{row.id});
    meaning->family = meaning->family || row.kind != "says";
    meaning->service = meaning->service || row.kind != "asks";
}

void Concepts::spot(std::span<const std::string> stems, Speaker speaker,
                    std::vector<Spotted>& spotted) const {
    spotted.clear();
    const auto speaks = [&](const Meaning& m) {
        return speaker == Speaker::Family ? m.family : m.service;
    };
    for (std::size_t from = 0; from < stems.size();) {
        std::uint32_t at = 0;
        std::uint32_t best = 0;
        std::size_t best_to = from;
        for (std::size_t to = from; to < stems.size(); ++to) {
            const auto next = nodes_[at].next.find(stems[to]);
            if (next == nodes_[at].next.end()) break;
            at = next->second;
            if (std::any_of(nodes_[at].meanings.begin(), nodes_[at].meanings.end(), speaks)) {
                best = at;
                best_to = to + 1;
            }
        }
        for (const auto& meaning : nodes_[best].meanings) {
            if (speaks(meaning)) {
                spotted.push_back({meaning.concept_id, from, best_to, !meaning.service});
            }
        }
        from = best == 0 ? from + 1 : best_to;
    }
}

// The words are in order: halves are left out until one line is left.
bool Concepts::is_ordinary(std::string_view word) const {
    std::string_view lines = ordinary_;
    while (!lines.empty()) {
        const auto middle = lines.rfind('\n', lines.size() / 2);
        const auto from = middle == std::string_view::npos ? 0 : middle + 1;
        const auto end = std::min(lines.find('\n', from), lines.size());
        const auto line = lines.substr(from, end - from);
        if (line == word) return true;
        lines = word < line ? lines.substr(0, from == 0 ? 0 : from - 1)
                            : lines.substr(std::min(end + 1, lines.size()));
    }
    return false;
}

std::vector<std::string_view> Concepts::near(std::string_view concept_id) const {
    std::vector<std::string_view> found;
    const auto [from, to] = near_.equal_range(concept_id);
    for (auto at = from; at != to; ++at) found.push_back(at->second);
    return found;
}

}  // namespace kiosk::search
