// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/watch.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "localoffer_data/danger/phrase.h"
#include "localoffer_data/danger/reader.h"
#include "localoffer_data/directory/directory.h"

namespace kiosk::danger {
namespace {

using base::Result;

constexpr std::uint32_t kDanger = 0;
constexpr std::uint32_t kSafe = 1;

// A danger that no safe phrase covers.
bool is_any_uncovered(const std::vector<Found>& found, std::uint32_t words) {
    std::vector<std::uint32_t> covered(words + 1, 0);  // up to where, from each boundary on
    for (const auto& one : found) {
        if (one.outcome == kSafe) covered[one.from] = std::max(covered[one.from], one.to);
    }
    for (std::uint32_t i = 1; i <= words; ++i) covered[i] = std::max(covered[i], covered[i - 1]);
    return std::ranges::any_of(found, [&](const Found& one) {
        return one.outcome == kDanger && covered[one.from] < one.to;
    });
}

}  // namespace

// Makes the meanings of rows, lists first: a phrase may name a list that stands below it.
class Watch::Builder {
  public:
    Builder(Watch& watch, std::span<const model::DangerWord> rows) : watch_(watch), rows_(rows) {}

    void build() {
        for (const auto& row : rows_) {
            if (row.kind == "list") read_list(row);
        }
        for (auto& [name, list] : lists_) add_list(name, list);
        for (const auto& row : rows_) {
            if (row.kind == "danger") add_phrases(row, watch_.phrases_, kDanger);
            if (row.kind == "wide") add_phrases(row, watch_.wide_, kDanger);
            if (row.kind == "safe") add_phrases(row, watch_.phrases_, kSafe);
            if (row.kind == "little" || row.kind == "known") add_plain(row);
        }
        watch_.lexicon_.settle();
    }

  private:
    struct List {
        std::string lang;
        std::vector<Phrase> entries;
        Meaning meaning = 0;
    };

    void fault(const model::DangerWord& row, const std::string& why) {
        watch_.faults_.push_back(row.lang + ": " + row.words.substr(0, 60) + ": " + why);
    }

    std::vector<Phrase> phrases(const model::DangerWord& row, std::string_view words) {
        auto read = phrases_of(words);
        if (read) return *std::move(read);
        fault(row, read.error().detail);
        return {};
    }

    void read_list(const model::DangerWord& row) {
        const auto colon = row.words.find(':');
        if (colon == std::string::npos) return fault(row, "a list is written name: word|word");
        const auto name = row.lang + " " + row.words.substr(0, colon);
        const auto [at, is_new] = lists_.try_emplace(name);
        if (is_new) at->second.meaning = next_++;
        at->second.lang = row.lang;
        for (auto& entry : phrases(row, "(" + row.words.substr(colon + 1) + ")")) {
            at->second.entries.push_back(std::move(entry));
        }
    }

    // An entry that is itself a list brings all entries of that list.
    std::vector<Phrase> flattened(const List& list) {
        std::vector<Phrase> flat;
        std::set<std::string> brought;
        auto waiting = list.entries;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            const auto entry = waiting[i];
            if (entry.size() != 1 || entry.front().kind != Place::Kind::List) {
                flat.push_back(entry);
                continue;
            }
            const auto other = lists_.find(list.lang + " " + entry.front().list);
            if (other == lists_.end()) {
                watch_.faults_.push_back(list.lang + ": no list " + entry.front().list);
            } else if (brought.insert(other->first).second) {
                const auto& entries = other->second.entries;
                waiting.insert(waiting.end(), entries.begin(), entries.end());
            }
        }
        return flat;
    }

    void add_list(const std::string& name, const List& list) {
        for (const auto& entry : flattened(list)) {
            if (entry.size() == 1 && entry.front().kind == Place::Kind::Words) {
                add_words(entry.front(), list.meaning, list.lang);
            } else if (std::ranges::all_of(entry, [](const Place& place) {
                           return place.kind != Place::Kind::List;
                       })) {
                watch_.lists_.add(meanings(entry, list.lang), list.meaning);
            } else {
                watch_.faults_.push_back(name + ": a list in a list stands alone");
            }
        }
    }

    void add_words(const Place& place, Meaning meaning, const std::string& lang) {
        for (const auto& word : place.words) watch_.lexicon_.add(word, meaning, lang == "en");
    }

    void add_phrases(const model::DangerWord& row, PhraseTree& tree, std::uint32_t outcome) {
        for (const auto& phrase : phrases(row, row.words)) {
            const auto steps = meanings(phrase, row.lang);
            if (!steps.empty()) tree.add(steps, outcome);
        }
    }

    void add_plain(const model::DangerWord& row) {
        for (const auto& phrase : phrases(row, "(" + row.words + ")")) {
            for (const auto& place : phrase) {
                for (const auto& word : place.words) {
                    if (row.kind == "little") watch_.lexicon_.add_little(word.folded);
                    if (row.kind == "known") watch_.lexicon_.add_known(word.folded);
                }
            }
        }
    }

    std::vector<Meaning> meanings(const Phrase& phrase, const std::string& lang) {
        std::vector<Meaning> steps;
        for (const auto& place : phrase) {
            switch (place.kind) {
                case Place::Kind::AnyWord: steps.push_back(kAnyWord); break;
                case Place::Kind::Number: steps.push_back(kNumber); break;
                case Place::Kind::Words: steps.push_back(meaning_of(place, lang)); break;
                case Place::Kind::List: {
                    const auto list = lists_.find(lang + " " + place.list);
                    if (list == lists_.end()) {
                        watch_.faults_.push_back(lang + ": no list " + place.list);
                        return {};
                    }
                    steps.push_back(list->second.meaning);
                    break;
                }
            }
        }
        return steps;
    }

    Meaning meaning_of(const Place& place, const std::string& lang) {
        auto words = place.words;
        std::ranges::sort(words);
        const auto [at, is_new] = of_words_.try_emplace(std::move(words), next_);
        if (is_new) ++next_;
        add_words(place, at->second, lang);
        return at->second;
    }

    Watch& watch_;
    std::span<const model::DangerWord> rows_;
    std::map<std::string, List> lists_;  // by language and name
    std::map<std::vector<PlaceWord>, Meaning> of_words_;
    Meaning next_ = kFirstOfRows;
};

Watch::Watch(std::span<const model::DangerWord> rows) { Builder(*this, rows).build(); }

Result<Watch> Watch::read(const directory::Directory& directory) {
    TRY(const auto rows, directory.danger_words());
    return Watch{rows};
}

bool Watch::speaks_of_danger(std::string_view text) const {
    auto reading = read_text(text.substr(0, kMaxTextBytes), lexicon_);
    for (const auto& entry : lists_.find(reading)) {
        reading.steps.push_back({entry.from, entry.to, entry.outcome});
    }
    auto found = phrases_.find(reading);
    std::ranges::copy(wide_.find(reading), std::back_inserter(found));
    return !found.empty() && is_any_uncovered(found, reading.words);
}

Result<std::vector<model::Contact>> who_answers(const directory::Directory& directory) {
    TRY(const auto contacts, directory.contacts());
    std::vector<model::Contact> lines;
    for (const auto duty : {model::Duty::Emergency, model::Duty::Day, model::Duty::OutOfHours}) {
        std::ranges::copy_if(contacts, std::back_inserter(lines),
                             [&](const model::Contact& one) { return one.duty == duty; });
    }
    std::ranges::copy_if(contacts, std::back_inserter(lines), [](const model::Contact& one) {
        return one.duty == model::Duty::None && one.role == "helpline";
    });
    return lines;
}

}  // namespace kiosk::danger
