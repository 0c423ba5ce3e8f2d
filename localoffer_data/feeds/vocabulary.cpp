// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/vocabulary.h"

#include <algorithm>
#include <set>
#include <utility>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

constexpr std::string_view kNoneOfOurs = "-";
constexpr std::size_t kMaxNameBytes = 400;
constexpr std::size_t kMaxPhraseWords = 10;

constexpr std::array<std::pair<std::string_view, WordKind>, kWordKinds> kKinds{
    {{"category", WordKind::Category},
     {"need", WordKind::Need},
     {"access", WordKind::Access},
     {"head", WordKind::Head},
     {"tier", WordKind::Tier},
     {"theme", WordKind::Theme},
     {"door", WordKind::Door},
     {"statutory", WordKind::Statutory}}};

std::optional<WordKind> kind_named(std::string_view name) {
    for (const auto& [known, kind] : kKinds) {
        if (known == name) return kind;
    }
    return std::nullopt;
}

std::vector<std::string> ids_in(std::string_view cell) {
    auto ids = ingest::split(cell, ';');
    std::erase(ids, kNoneOfOurs);
    return ids;
}

// Each run of words of a name with its ids and its number of words, the longest runs first.
template <typename Words, typename Visit>
void for_each_phrase(const Words& words, std::string_view name, const Visit& visit) {
    const auto folded = fold(name.substr(0, kMaxNameBytes));
    const auto parts = words_of(folded);
    for (auto length = std::min(parts.size(), kMaxPhraseWords); length > 0; --length) {
        for (std::size_t first = 0; first + length <= parts.size(); ++first) {
            const auto* begin = parts[first].data();
            const auto& last = parts[first + length - 1];
            const auto end = static_cast<std::size_t>(last.data() - begin) + last.size();
            const auto found = words.find(std::string_view{begin, end});
            if (found != words.end() && !visit(found->second, length)) return;
        }
    }
}

}  // namespace

base::Result<Vocabulary> Vocabulary::parse(std::string_view csv, const std::string& file) {
    Vocabulary vocabulary;
    TRY_DO(vocabulary.add(csv, file));
    if (vocabulary.any_category_.empty()) {
        return base::Error{base::Code::Invalid,
                           file + ": has no category for the words \"*\", for what fits no other"};
    }
    return vocabulary;
}

base::Result<void> Vocabulary::add(std::string_view csv, const std::string& file) {
    ingest::Problems problems;
    std::size_t rows = 0;
    std::set<std::pair<WordKind, std::string>> here;
    const ingest::Columns columns{.required = {"kind", "words", "id"}, .optional = {"note"}};
    ingest::for_each_row(
        ingest::one_piece(csv), file, columns, problems, [&](const ingest::Row& row) {
            const auto kind = kind_named(row.required_text("kind"));
            const auto words = row.required_text("words");
            const auto id = row.required_text("id");
            if (!kind)
                row.problem(
                    "kind: is not category, need, access, head, tier, theme, door or statutory");
            if (++rows == kMaxMappingRows) row.problem("there are too many rows");
            if (!kind || rows >= kMaxMappingRows) return;
            if (words == "*") {
                any_category_ = id;
                return;
            }
            const auto folded = fold(words);
            if (!here.emplace(*kind, folded).second) row.problem("words: stand here twice");
            words_.at(static_cast<std::size_t>(*kind)).insert_or_assign(folded, ids_in(id));
        });
    if (!problems.empty()) return base::Error{base::Code::Invalid, problems.lines().front()};
    return {};
}

std::optional<std::vector<std::string>> Vocabulary::ids(WordKind kind,
                                                        std::string_view words) const {
    words = words.substr(0, kMaxNameBytes);
    const auto last = words.find_last_of(">|/:");
    const auto end = last == std::string_view::npos ? words : words.substr(last + 1);
    for (const auto part : {words, words.substr(0, words.find('(')), end}) {
        const auto found = of(kind).find(fold(part));
        if (found != of(kind).end()) return found->second;
    }
    return std::nullopt;
}

std::vector<std::string> Vocabulary::longest_within(WordKind kind, std::string_view name) const {
    std::vector<std::string> found;
    for_each_phrase(of(kind), name, [&](const std::vector<std::string>& ids, std::size_t) {
        found = ids;
        return found.empty();
    });
    return found;
}

std::vector<std::string> Vocabulary::all_within(WordKind kind, std::string_view name) const {
    std::vector<std::string> found;
    for_each_phrase(of(kind), name, [&](const std::vector<std::string>& ids, std::size_t) {
        for (const auto& id : ids) {
            if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
        }
        return true;
    });
    return found;
}

std::string Vocabulary::most_spoken_of(WordKind kind, std::string_view text) const {
    std::map<std::string, std::size_t> weights;
    for_each_phrase(of(kind), text, [&](const std::vector<std::string>& ids, std::size_t length) {
        for (const auto& id : ids) weights[id] += length;
        return true;
    });
    std::string most;
    std::size_t weight = 0;
    for (const auto& [id, its_weight] : weights) {
        if (its_weight == weight) most.clear();
        if (its_weight <= weight) continue;
        most = id;
        weight = its_weight;
    }
    return most;
}

}  // namespace kiosk::feeds
