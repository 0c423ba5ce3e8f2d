// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/concepts.h"

#include <algorithm>
#include <tuple>

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
    std::vector<Row> spoken;
    for (const auto& row : rows) {
        if (row.kind == "known") ordinary_ = row.words;
        if (row.kind == "near") near_.emplace(row.id, row.words);
        if (row.kind == "is" || row.kind == "asks" || row.kind == "says")
            spoken.push_back(numbered(row));
    }
    link(std::move(spoken));
}

Concepts::Row Concepts::numbered(const model::Concept& row) {
    Row made{{}, &row};
    for (auto& word : text::words_of(row.words)) {
        auto stem = text::stem(word.text);
        if (never(stem)) continue;
        words_.insert(std::move(word.text));
        const auto next = static_cast<Word>(numbers_.size());
        made.words.push_back(numbers_.try_emplace(std::move(stem), next).first->second);
    }
    return made;
}

// In order of their words, rows that begin alike stand together.
void Concepts::link(std::vector<Row> rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.words < b.words; });
    after_first_.assign(numbers_.size(), kNone);
    meanings_from_.assign(1, 0);
    std::vector<Word> before;
    std::vector<Start> path{kNone};  // after each word of `before`
    for (const auto& [words, row] : rows) {
        if (words.empty()) continue;
        const auto alike = static_cast<std::size_t>(
            std::mismatch(words.begin(), words.end(), before.begin(), before.end()).first -
            words.begin());
        path.resize(alike + 1);
        for (auto i = alike; i < words.size(); ++i) {
            const auto to = static_cast<Start>(meanings_from_.size());
            meanings_from_.push_back(static_cast<std::uint32_t>(meanings_.size()));
            if (i == 0) {
                after_first_[words[i]] = to;
            } else {
                steps_.push_back({path.back(), words[i], to});
            }
            path.push_back(to);
        }
        add_meaning(*row);
        before = words;
    }
    meanings_from_.push_back(static_cast<std::uint32_t>(meanings_.size()));
    std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
        return std::tie(a.from, a.word) < std::tie(b.from, b.word);
    });
}

// To the last start.
void Concepts::add_meaning(const model::Concept& row) {
    const auto from = meanings_.begin() + meanings_from_.back();
    auto meaning = std::find_if(from, meanings_.end(),
                                [&](const Meaning& m) { return m.concept_id == row.id; });
    if (meaning == meanings_.end()) meaning = meanings_.insert(meaning, Meaning{row.id});
    meaning->family = meaning->family || row.kind != "says";
    meaning->service = meaning->service || row.kind != "asks";
}

Concepts::Word Concepts::word(std::string_view stem) const {
    const auto found = numbers_.find(stem);
    return found == numbers_.end() ? kNoWord : found->second;
}

Concepts::Start Concepts::step(Start from, Word word) const {
    if (word == kNoWord) return kNone;
    if (from == kNone) return after_first_[word];
    const auto found = std::lower_bound(
        steps_.begin(), steps_.end(), std::tie(from, word),
        [](const Step& step, const auto& key) { return std::tie(step.from, step.word) < key; });
    const bool is_there = found != steps_.end() && found->from == from && found->word == word;
    return is_there ? found->to : kNone;
}

std::span<const Concepts::Meaning> Concepts::meanings(Start at) const {
    return std::span{meanings_}.subspan(meanings_from_[at],
                                        meanings_from_[at + 1] - meanings_from_[at]);
}

void Concepts::spot(std::span<const Word> words, Speaker speaker,
                    std::vector<Spotted>& spotted) const {
    spotted.clear();
    const auto speaks = [&](const Meaning& m) {
        return speaker == Speaker::Family ? m.family : m.service;
    };
    for (std::size_t from = 0; from < words.size();) {
        Start at = kNone;
        Start best = kNone;
        std::size_t best_to = from + 1;
        for (std::size_t to = from; to < words.size(); ++to) {
            at = step(at, words[to]);
            if (at == kNone) break;
            const auto meant = meanings(at);
            if (std::any_of(meant.begin(), meant.end(), speaks)) {
                best = at;
                best_to = to + 1;
            }
        }
        for (const auto& meaning : meanings(best)) {
            if (speaks(meaning))
                spotted.push_back({meaning.concept_id, from, best_to, !meaning.service});
        }
        from = best_to;
    }
}

void Concepts::spot(std::span<const std::string> stems, Speaker speaker,
                    std::vector<Spotted>& spotted) const {
    std::vector<Word> words;
    for (const auto& stem : stems) words.push_back(word(stem));
    spot(words, speaker, spotted);
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
