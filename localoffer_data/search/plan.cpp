// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/plan.h"

#include <algorithm>
#include <array>

#include "localoffer_data/directory/words.h"
#include "localoffer_data/search/engine.h"

namespace kiosk::search {
namespace {

// Language of the question, not of the help that is sought.
constexpr std::array<std::string_view, 41> kStopWords{
    "a",    "about", "am",  "an",   "and",  "any",   "are",  "at",  "be",  "by", "can",
    "do",   "does",  "for", "from", "get",  "has",   "have", "how", "i",   "in", "is",
    "it",   "me",    "my",  "near", "need", "of",    "on",   "or",  "our", "s",  "some",
    "that", "the",   "to",  "we",   "what", "where", "who",  "with"};

constexpr double kSynonymWeight = 0.8;
constexpr double kCorrectedWeight = 0.8;
constexpr double kUnfinishedWeight = 0.9;

bool is_stop_word(const std::string& word) {
    return std::binary_search(kStopWords.begin(), kStopWords.end(), std::string_view{word});
}

// Folded words hold letters and digits only, so nothing in them can end the quotes.
std::string quoted(std::string_view words) { return "\"" + std::string{words} + "\""; }

std::string any_of_them(const std::vector<std::string>& words) {
    std::string match;
    for (const auto& word : words) match += (match.empty() ? "" : " OR ") + quoted(word);
    return match;
}

struct Typed {
    std::vector<std::string> words;
    bool last_goes_on = false;
};

Typed typed_words(std::string_view text) {
    text = text.substr(0, kMaxQueryBytes);
    Typed typed;
    const auto folded = directory::folded_words(text);
    for (const auto& word : folded) {
        if (typed.words.size() == kMaxWords) break;
        if (word.text.size() <= kMaxWordBytes) typed.words.push_back(word.text);
    }
    // Blanks after the last word say that it is whole.
    typed.last_goes_on = !folded.empty() && !typed.words.empty() &&
                         typed.words.back() == folded.back().text &&
                         folded.back().to == text.size();
    if (std::any_of(typed.words.begin(), typed.words.end(),
                    [](const auto& w) { return !is_stop_word(w); })) {
        std::erase_if(typed.words, is_stop_word);
    }
    return typed;
}

void add_unfinished(Group& group, const std::string& word, const Vocabulary& vocabulary) {
    constexpr std::size_t kFewLetters = 2;
    if (word.size() <= kFewLetters) {
        group.alternatives.push_back({quoted(word) + " *", kUnfinishedWeight});
        return;
    }
    auto longer = vocabulary.beginning_with(word);
    std::erase(longer, word);
    if (!longer.empty()) group.alternatives.push_back({any_of_them(longer), kUnfinishedWeight});
}

void add_correction(Group& group, const std::string& word, Typing typing,
                    const Vocabulary& vocabulary) {
    if (const auto split = vocabulary.split_in_two(word); !split.empty()) {
        group.alternatives.push_back({quoted(split), 1});
        group.read_as = split;
        return;
    }
    const auto corrections = vocabulary.corrections(word, typing);
    if (corrections.empty()) return;
    group.alternatives.push_back({quoted(corrections.front()), kCorrectedWeight});
    if (corrections.size() > 1) {
        const std::vector<std::string> others{corrections.begin() + 1, corrections.end()};
        group.alternatives.push_back({any_of_them(others), kCorrectedWeight / 2});
    }
    group.read_as = corrections.front();
    group.corrected = true;
}

Group make_group(const std::string& word, Typing typing, const Vocabulary& vocabulary,
                 const Synonyms& synonyms) {
    Group group;
    group.read_as = word;
    const bool known = vocabulary.has(word);
    if (known) group.alternatives.push_back({quoted(word), 1});
    if (typing == Typing::GoingOn) add_unfinished(group, word, vocabulary);
    for (const auto& other : synonyms.of(word)) {
        group.alternatives.push_back({quoted(other), kSynonymWeight});
    }
    if (group.alternatives.empty()) add_correction(group, word, typing, vocabulary);
    // Last hope, and the way for scripts that our folding does not know: the word as it is.
    if (group.alternatives.empty()) group.alternatives.push_back({quoted(word), 1});
    return group;
}

// "wheel chair" where only "wheelchair" is known: one word that somebody cut.
std::vector<std::string> rejoined(std::vector<std::string> words, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool both_known = vocabulary.has(words[i]) && vocabulary.has(words[i + 1]);
        if (both_known || !vocabulary.has(words[i] + words[i + 1])) continue;
        words[i] += words[i + 1];
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return words;
}

// "wheel chair" is also "wheelchair", and "short breaks" is also what it is called elsewhere.
void add_pairs(Plan& plan, const std::vector<std::string>& words, const Vocabulary& vocabulary,
               const Synonyms& synonyms) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        std::vector<Alternative> both;
        if (vocabulary.has(words[i] + words[i + 1])) {
            both.push_back({quoted(words[i] + words[i + 1]), 1});
        }
        for (const auto& other : synonyms.of(words[i] + " " + words[i + 1])) {
            both.push_back({quoted(other), kSynonymWeight});
        }
        for (const auto at : {i, i + 1}) {
            auto& alternatives = plan.groups[at].alternatives;
            alternatives.insert(alternatives.end(), both.begin(), both.end());
        }
    }
}

}  // namespace

Plan make_plan(std::string_view text, const Vocabulary& vocabulary, const Synonyms& synonyms) {
    auto typed = typed_words(text);
    typed.words = rejoined(std::move(typed.words), vocabulary);
    Plan plan;
    bool corrected = false;
    for (std::size_t i = 0; i < typed.words.size(); ++i) {
        const bool goes_on = typed.last_goes_on && i + 1 == typed.words.size();
        plan.groups.push_back(make_group(typed.words[i], goes_on ? Typing::GoingOn : Typing::Done,
                                         vocabulary, synonyms));
        corrected = corrected || plan.groups.back().corrected;
        plan.read_as += (i == 0 ? "" : " ") + plan.groups.back().read_as;
    }
    add_pairs(plan, typed.words, vocabulary, synonyms);
    if (!corrected) plan.read_as.clear();
    return plan;
}

}  // namespace kiosk::search
