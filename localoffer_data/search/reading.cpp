// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/reading.h"

#include <algorithm>
#include <set>

#include "localoffer_data/search/ages.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/groups.h"
#include "localoffer_data/search/sentence.h"
#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

constexpr std::ptrdiff_t kSentence =
    2;  // words that never count, and so tell a sentence from a list of words

void append(const std::string& word, std::string& words) {
    if (!word.empty()) words += (words.empty() ? "" : " ") + word;
}

}  // namespace

std::vector<Typed> Reader::cut(std::string_view text) const {
    text = text.substr(0, kMaxQueryBytes);
    std::vector<Typed> typed;
    const auto words = text::words_of(text);
    for (const auto& word : words) {
        if (typed.size() == kMaxWords) break;
        typed.push_back({word.text, text::stem(word.text)});
    }
    // Blanks after the last word say that it is whole.
    if (!typed.empty() && typed.size() == words.size() && words.back().to == text.size())
        typed.back().goes_on = true;
    return typed;
}

// Of all that could be a place the one that "near" or "in" stands before, else the last.
void Reader::take_place(Sentence& sentence, Reading& reading) const {
    auto& words = sentence.words;
    std::size_t from = 0;
    std::size_t count = 0;
    bool has_led = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::string_view> rest;
        for (std::size_t k = i; k < words.size(); ++k) rest.push_back(words[k].text);
        const auto found = places_.at_start_of(rest);
        if (!found) continue;
        const bool is_led = i > 0 && is_one_of(words[i - 1].text, {"near", "in", "at", "around",
                                                                   "nr", "round", "by", "from"});
        // A word that is more often something else is a place only where it is said to be one.
        std::vector<Spotted> spotted;
        concepts_.spot(std::span{&words[i].stem, 1}, Speaker::Family, spotted);
        if (found->words == 1 && !is_led && !spotted.empty()) continue;
        if (is_led || (!has_led && found->words >= count)) {
            has_led = is_led;
            reading.place = found->place;
            from = i;
            count = found->words;
        }
        i += found->words - 1;
    }
    if (count == 0) return;
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
    sentence.place_at = from;
    for (std::size_t i = from; i < from + count; ++i) append(words[i].text, sentence.place);
    words.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
}

// A spelling that means something to us goes before one that is a little likelier.
void Reader::prefer_concepts(std::vector<Correction>& corrections) const {
    constexpr double kMeant = 0.7;
    std::vector<Spotted> spotted;
    for (auto& each : corrections) {
        const auto stem = text::stem(std::string{index_.word(each.word)});
        concepts_.spot(std::span{&stem, 1}, Speaker::Family, spotted);
        if (!spotted.empty()) each.worth += kMeant;
    }
    std::stable_sort(corrections.begin(), corrections.end(),
                     [](const Correction& a, const Correction& b) { return a.worth > b.worth; });
}

void Reader::spell_one(Typed& word, bool is_sentence, std::vector<Typed>& spelt) {
    const auto typing = word.goes_on ? Typing::GoingOn : Typing::Done;
    const bool is_number = std::all_of(word.text.begin(), word.text.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    const auto term = index_.term(word.stem);
    const bool is_written = term && index_.services_of(*term) > 0;
    word.is_known = is_number || is_written || word.is_of_concept;
    if (!word.is_known && word.goes_on) {
        for (auto at = index_.first_word_from(word.text);
             at < index_.words() && !word.is_known && index_.word(at).starts_with(word.text);
             ++at) {
            word.is_known = index_.word_row(at).services > 0;
        }
    }
    if (!word.is_known && !concepts_.never(word.stem) && !concepts_.little(word.stem)) {
        auto corrections = speller_.corrections(word.text, typing);
        prefer_concepts(corrections);
        const bool is_ordinary = concepts_.is_ordinary(word.text);
        if (is_ordinary && is_sentence) corrections.clear();
        // A word that people write is left alone unless it sounds like one that services have.
        if (term || index_.find_word(word.text) || is_ordinary) {
            std::erase_if(corrections, [](const Correction& c) { return !c.sounds_alike; });
            word.corrections = std::move(corrections);
            spelt.push_back(std::move(word));
            return;
        }
        const bool is_near = !corrections.empty() && corrections.front().edits == 1;
        const auto [left, right] = is_near ? std::pair{0U, 0U} : speller_.split(word.text);
        if (left != right) {
            for (const auto part : {left, right}) {
                const std::string text{index_.word(part)};
                spelt.push_back({text, text::stem(text), false, true});
            }
            spelt.back().goes_on = word.goes_on;
            return;
        }
        word.corrections = std::move(corrections);
    }
    spelt.push_back(std::move(word));
}

// Words that mean something together are spelt right, whether or not a service has them.
void Reader::mark_concepts(Sentence& sentence) const {
    std::vector<std::string> stems;
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        if (concepts_.never(sentence.words[i].stem)) continue;
        stems.push_back(sentence.words[i].stem);
        at.push_back(i);
    }
    std::vector<Spotted> spotted;
    concepts_.spot(stems, Speaker::Family, spotted);
    for (const auto& found : spotted) {
        for (auto i = found.from; i < found.to; ++i) sentence.words[at[i]].is_of_concept = true;
    }
}

void Reader::spell(Sentence& sentence, Reading& reading) {
    mark_concepts(sentence);
    std::vector<Typed> spelt;
    auto& words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // "basket ball" where only "basketball" is written, or mostly.
        if (i + 1 < words.size()) {
            const auto joined = words[i].text + words[i + 1].text;
            const auto known = index_.find_word(joined);
            const auto services = [&](const Typed& word) {
                const auto at = index_.find_word(word.text);
                return at ? index_.word_row(*at).services : 0;
            };
            const bool is_rarer_apart =
                known && std::min(services(words[i]), services(words[i + 1])) <
                             index_.word_row(*known).services;
            if (is_rarer_apart && joined.size() > 5) {
                words[i + 1].text = joined;
                words[i + 1].stem = text::stem(joined);
                continue;
            }
        }
        spell_one(words[i], sentence.is_whole, spelt);
    }
    words = std::move(spelt);
    for (auto& word : words) {
        if (!word.corrections.empty()) {
            sentence.is_corrected = true;
            word.text = index_.word(word.corrections.front().word);
            word.stem = text::stem(word.text);
        }
        if (&word - words.data() == static_cast<std::ptrdiff_t>(sentence.place_at))
            append(sentence.place, reading.read_as);
        append(word.text, reading.read_as);
    }
    if (sentence.place_at >= words.size()) append(sentence.place, reading.read_as);
    if (!sentence.is_corrected) reading.read_as.clear();
}

Reading Reader::read(std::string_view text) {
    Reading reading;
    Sentence sentence{cut(text)};
    reading.has_words = !sentence.words.empty();
    sentence.is_whole =
        std::count_if(sentence.words.begin(), sentence.words.end(),
                      [&](const Typed& word) { return concepts_.never(word.stem); }) >= kSentence;
    take_place(sentence, reading);
    spell(sentence, reading);
    // "suton" is a place once it is spelt.
    if (sentence.is_corrected && reading.place == nullptr) take_place(sentence, reading);
    reading.ages = take_ages(sentence.words);
    GroupMaker{index_, concepts_}.make_groups(sentence, reading);
    std::set<std::uint32_t> shown;
    for (const auto& group : reading.groups) {
        for (const auto& each : group.alternatives) {
            if (each.weight > kNearWeight) shown.insert(each.term);
        }
    }
    reading.shown_terms.assign(shown.begin(), shown.end());
    return reading;
}

}  // namespace kiosk::search
