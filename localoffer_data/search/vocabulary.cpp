// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/vocabulary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "firmware/store/database.h"

namespace kiosk::search {
namespace {

using base::Result;

int allowed_edits(std::size_t letters) {
    if (letters < 4) return 0;
    return letters < 6 ? 1 : 2;
}

struct Candidate {
    const std::string* text;
    double worth;
    int edits = 0;
};

void keep_best(std::vector<Candidate>& candidates, std::size_t most) {
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        return a.worth > b.worth || (a.worth == b.worth && *a.text < *b.text);
    });
    if (candidates.size() > most) candidates.resize(most);
}

std::vector<std::string> texts_of(const std::vector<Candidate>& candidates) {
    std::vector<std::string> texts;
    for (const auto& candidate : candidates) texts.push_back(*candidate.text);
    return texts;
}

}  // namespace

Result<Vocabulary> Vocabulary::read(store::Database& database) {
    std::vector<Word> words;
    TRY(auto statement, database.prepare("SELECT word, services FROM search_word ORDER BY word"));
    while (true) {
        TRY(const bool row, statement.step());
        if (!row) break;
        const auto services = std::clamp<std::int64_t>(statement.column_int(1), 1, 1'000'000'000);
        words.push_back({std::string{statement.column_text(0)}, static_cast<int>(services)});
    }
    return Vocabulary{std::move(words)};
}

Vocabulary::Vocabulary(std::vector<Word> words) : words_(std::move(words)) {
    std::sort(words_.begin(), words_.end(),
              [](const Word& a, const Word& b) { return a.text < b.text; });
}

bool Vocabulary::has(std::string_view word) const {
    const auto at = std::lower_bound(words_.begin(), words_.end(), word,
                                     [](const Word& w, std::string_view t) { return w.text < t; });
    return at != words_.end() && at->text == word;
}

std::vector<std::string> Vocabulary::beginning_with(std::string_view prefix) const {
    std::vector<Candidate> found;
    auto at = std::lower_bound(words_.begin(), words_.end(), prefix,
                               [](const Word& w, std::string_view t) { return w.text < t; });
    for (; at != words_.end() && at->text.starts_with(prefix); ++at) {
        found.push_back({&at->text, static_cast<double>(at->services)});
    }
    keep_best(found, kMaxExpansions);
    return texts_of(found);
}

std::vector<std::string> Vocabulary::corrections(std::string_view word, Typing typing) const {
    const int most = allowed_edits(word.size());
    if (most == 0 || word.size() > kMaxWordBytes) return {};
    // An edit costs as much as a word being 25 times rarer; people get first letters right.
    constexpr double kEditCost = 3.2;
    constexpr double kSameFirstLetter = 1.5;
    std::vector<Candidate> found;
    for (const auto& known : words_) {
        if (known.text.size() < 3) continue;
        const int edits = edits_between(word, known.text, most, typing);
        if (edits > most) continue;
        const double first = known.text.front() == word.front() ? kSameFirstLetter : 0;
        found.push_back({&known.text, std::log(known.services) - kEditCost * edits + first, edits});
    }
    keep_best(found, found.size());
    // A wilder guess beside a better one only brings strangers in.
    if (!found.empty()) {
        std::erase_if(found,
                      [best = found.front().edits](const Candidate& c) { return c.edits > best; });
    }
    keep_best(found, kMaxCorrections);
    return texts_of(found);
}

std::string Vocabulary::split_in_two(std::string_view word) const {
    constexpr std::size_t kShortest = 3;
    for (std::size_t cut = kShortest; cut + kShortest <= word.size(); ++cut) {
        const auto left = word.substr(0, cut);
        const auto right = word.substr(cut);
        if (has(left) && has(right)) return std::string{left} + " " + std::string{right};
    }
    return {};
}

int edits_between(std::string_view word, std::string_view known, int most, Typing typing) {
    using Line = std::array<int, kMaxWordBytes + 4>;
    const auto limit = static_cast<std::size_t>(most);
    if (word.size() > kMaxWordBytes) return most + 1;
    if (typing == Typing::GoingOn) known = known.substr(0, word.size() + limit);
    const auto longer = std::max(word.size(), known.size());
    if (longer - std::min(word.size(), known.size()) > limit) return most + 1;
    Line before_last{};
    Line last{};
    Line line{};
    for (std::size_t k = 0; k <= known.size(); ++k) last[k] = static_cast<int>(k);
    for (std::size_t w = 1; w <= word.size(); ++w) {
        line[0] = static_cast<int>(w);
        int best = line[0];
        for (std::size_t k = 1; k <= known.size(); ++k) {
            const int change = last[k - 1] + (word[w - 1] == known[k - 1] ? 0 : 1);
            line[k] = std::min({last[k] + 1, line[k - 1] + 1, change});
            if (w > 1 && k > 1 && word[w - 1] == known[k - 2] && word[w - 2] == known[k - 1]) {
                line[k] = std::min(line[k], before_last[k - 2] + 1);
            }
            best = std::min(best, line[k]);
        }
        if (best > most) return most + 1;
        before_last = last;
        last = line;
    }
    if (typing == Typing::Done) return std::min(last[known.size()], most + 1);
    const auto ends = std::span{last}.first(known.size() + 1);
    return std::min(*std::min_element(ends.begin(), ends.end()), most + 1);
}

Result<Synonyms> Synonyms::read(store::Database& database) {
    std::multimap<std::string, std::string, std::less<>> means;
    TRY(auto statement, database.prepare("SELECT word, means FROM search_synonym ORDER BY 1, 2"));
    while (true) {
        TRY(const bool row, statement.step());
        if (!row) break;
        means.emplace(std::string{statement.column_text(0)}, std::string{statement.column_text(1)});
    }
    return Synonyms{std::move(means)};
}

std::vector<std::string> Synonyms::of(std::string_view words) const {
    std::vector<std::string> found;
    const auto [from, to] = means_.equal_range(words);
    for (auto at = from; at != to; ++at) found.push_back(at->second);
    return found;
}

}  // namespace kiosk::search
