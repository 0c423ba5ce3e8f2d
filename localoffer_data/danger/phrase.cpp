// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/phrase.h"

#include <algorithm>

#include "localoffer_data/text/words.h"

namespace kiosk::danger {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kBlanks = " \t";

Error refused(const std::string& why) { return {Code::Invalid, why}; }

// Cuts at `|`, empty parts kept.
std::vector<std::string_view> alternatives_of(std::string_view group) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto bar = group.find('|');
        parts.push_back(group.substr(0, bar));
        if (bar == std::string_view::npos) return parts;
        group.remove_prefix(bar + 1);
    }
}

// A word of the cell: "*", "#", "[list]", "=word" or words to be folded, of which a hyphen makes two.
Result<Phrase> places_of(std::string_view word) {
    if (word == "*") return Phrase{{Place::Kind::AnyWord, {}, {}}};
    if (word == "#") return Phrase{{Place::Kind::Number, {}, {}}};
    if (word.front() == '[') {
        if (word.size() < 3 || word.back() != ']') return refused("a list is written [name]");
        return Phrase{{Place::Kind::List, {}, std::string{word.substr(1, word.size() - 2)}}};
    }
    const bool is_as_written = word.front() == '=';
    if (word.find_first_of("*#[](=|)", is_as_written ? 1 : 0) != std::string_view::npos) {
        return refused("a sign stands where it means nothing");
    }
    Phrase places;
    for (auto& one : text::words_of(word)) {
        places.push_back({Place::Kind::Words, {{std::move(one.text), is_as_written}}, {}});
    }
    if (places.empty()) return refused("signs without a letter");
    return places;
}

Result<Phrase> plain_phrase(std::string_view words) {
    Phrase phrase;
    while (true) {
        const auto start = words.find_first_not_of(kBlanks);
        if (start == std::string_view::npos) return phrase;
        words.remove_prefix(start);
        const auto end = std::min(words.find_first_of(kBlanks), words.size());
        TRY(auto places, places_of(words.substr(0, end)));
        std::move(places.begin(), places.end(), std::back_inserter(phrase));
        words.remove_prefix(end);
    }
}

// Alternatives of one word each are one place; others are phrases of their own.
Result<std::vector<Phrase>> group_phrases(std::string_view group) {
    std::vector<Phrase> phrases;
    Place together;
    for (const auto alternative : alternatives_of(group)) {
        TRY(auto phrase, plain_phrase(alternative));
        if (phrase.size() == 1 && phrase.front().kind == Place::Kind::Words) {
            together.words.push_back(std::move(phrase.front().words.front()));
        } else {
            phrases.push_back(std::move(phrase));
        }
    }
    if (!together.words.empty()) phrases.push_back({std::move(together)});
    return phrases;
}

Result<void> append_each(std::vector<Phrase>& phrases, const std::vector<Phrase>& ends) {
    if (phrases.size() * ends.size() > kMaxPhrases) return refused("stands for too many phrases");
    std::vector<Phrase> longer;
    longer.reserve(phrases.size() * ends.size());
    for (const auto& phrase : phrases) {
        for (const auto& end : ends) {
            longer.push_back(phrase);
            longer.back().insert(longer.back().end(), end.begin(), end.end());
        }
    }
    phrases = std::move(longer);
    return {};
}

}  // namespace

Result<std::vector<Phrase>> phrases_of(std::string_view words) {
    if (words.size() > kMaxRowBytes) return refused("too long");
    std::vector<Phrase> phrases(1);
    while (!words.empty()) {
        const bool is_group = words.front() == '(';
        const auto end = words.find(is_group ? ')' : '(');
        if (is_group && end == std::string_view::npos) return refused("a bracket is left open");
        const auto part = words.substr(is_group ? 1 : 0, is_group ? end - 1 : end);
        if (is_group) {
            TRY(const auto ends, group_phrases(part));
            TRY_DO(append_each(phrases, ends));
        } else {
            TRY(auto plain, plain_phrase(part));
            TRY_DO(append_each(phrases, {std::move(plain)}));
        }
        words.remove_prefix(end == std::string_view::npos ? words.size()
                                                          : end + (is_group ? 1 : 0));
    }
    for (const auto& phrase : phrases) {
        if (phrase.empty()) return refused("a phrase without words");
        if (phrase.size() > kMaxPlaces) return refused("a phrase of too many words");
    }
    return phrases;
}

}  // namespace kiosk::danger
