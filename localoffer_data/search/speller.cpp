// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/speller.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>

#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

constexpr std::size_t kRemembered = 16;
constexpr std::size_t kShortestKnown = 3;

int allowed_edits(std::size_t letters) {
    constexpr std::size_t kOneFrom = 4;
    constexpr std::size_t kTwoFrom = 6;
    if (letters < kOneFrom) return 0;
    return letters < kTwoFrom ? 1 : 2;
}

std::uint32_t letters_of(std::string_view word) {
    constexpr unsigned kDigits = 26;
    constexpr unsigned kOthers = 27;
    std::uint32_t letters = 0;
    for (const char c : word) {
        const bool is_letter = c >= 'a' && c <= 'z';
        const bool is_digit = c >= '0' && c <= '9';
        letters |= 1U << (is_letter  ? static_cast<unsigned>(c - 'a')
                          : is_digit ? kDigits
                                     : kOthers);
    }
    return letters;
}

// Letters of other scripts have two bytes and more, of which a wrong one mostly changes the last.
std::size_t letters_in(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

// How a word is heard, by people who write by ear: "physio" and "fizio" are both "f.s.".
std::string sound_of(std::string_view word) {
    constexpr char kVowel = '.';
    std::string heard;
    const auto put = [&](char c) {
        if (heard.empty() || heard.back() != c) heard += c;
    };
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        const char next = i + 1 < word.size() ? word[i + 1] : '\0';
        const bool is_last = i + 1 == word.size();
        if (c == 'p' && next == 'h') {
            put('f');
            ++i;
        } else if (i == 0 && ((c == 'p' && next == 's') || (c == 'k' && next == 'n') ||
                              (c == 'w' && next == 'r') || (c == 'w' && next == 'h'))) {
            continue;
        } else if (c == 'g' && next == 'h') {
            ++i;
        } else if (c == 'c' && (next == 'e' || next == 'i' || next == 'y')) {
            put('s');
        } else if (c == 'c' || c == 'q') {
            put('k');
            if (next == 'k') ++i;
        } else if (c == 'z') {
            put('s');
        } else if (c == 'h' && i > 0) {
            continue;
        } else if (is_vowel(c)) {
            if (!(is_last && c == 'e')) put(kVowel);
        } else {
            put(c);
        }
    }
    return heard;
}

std::uint32_t hash_of(std::string_view text) {
    constexpr std::uint32_t kFnvPrime = 0x01000193;
    std::uint32_t hash = 0x811C9DC5;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
    return hash;
}

}  // namespace

Speller::Speller(const Index& index) : index_(index) {
    letters_.reserve(index.words());
    lengths_.reserve(index.words());
    for (std::uint32_t at = 0; at < index.words(); ++at) {
        const auto word = index.word(at);
        letters_.push_back(letters_of(word));
        lengths_.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255)));
        sounds_.push_back(hash_of(sound_of(word)));
    }
}

const std::vector<Correction>& Speller::corrections(std::string_view word, Typing typing) {
    for (const auto& each : remembered_) {
        if (each.word == word && each.typing == typing) return each.corrections;
    }
    Remembered fresh{std::string{word}, typing, look_up(word, typing)};
    if (remembered_.size() < kRemembered) {
        remembered_.push_back(std::move(fresh));
        return remembered_.back().corrections;
    }
    auto& place = remembered_[oldest_];
    oldest_ = (oldest_ + 1) % kRemembered;
    place = std::move(fresh);
    return place.corrections;
}

// An edit weighs as much as a word being 25 times rarer. People get first letters right, and write what they hear.
Correction Speller::weigh(std::string_view word, std::uint32_t known, int edits) const {
    constexpr double kEditCost = 3.2;
    constexpr double kSameFirstLetter = 1.5;
    constexpr double kSoundsAlike = 1.5;
    constexpr std::uint32_t kConceptServices =
        3;  // a word that only concepts have counts as much as one of so many services
    const auto text = index_.word(known);
    const auto services = std::max(index_.word_row(known).services, kConceptServices);
    Correction made{known, edits, std::log(1.0 + services), false};
    made.worth -= kEditCost * edits;
    made.sounds_alike = sound_of(text) == sound_of(word);
    const bool same_start = text.front() == word.front() || made.sounds_alike;
    if (same_start) made.worth += kSameFirstLetter;
    if (made.sounds_alike) made.worth += kSoundsAlike;
    return made;
}

void Speller::look_up_by_sound(std::string_view word, std::vector<Correction>& found) const {
    constexpr int kEdits = 2;
    constexpr std::size_t kShortest = 3;
    const auto sound = sound_of(word);
    if (sound.size() < kShortest || word.size() > text::kMaxWordBytes) return;
    const auto wanted = hash_of(sound);
    for (std::uint32_t at = 0; at < index_.words(); ++at) {
        if (sounds_[at] != wanted || lengths_[at] < kShortestKnown) continue;
        const bool is_there = std::any_of(found.begin(), found.end(),
                                          [&](const Correction& each) { return each.word == at; });
        auto made = weigh(word, at, kEdits);
        if (made.sounds_alike && !is_there) found.push_back(made);
    }
}

std::vector<Correction> Speller::look_up(std::string_view word, Typing typing) const {
    std::vector<Correction> found;
    const int most = allowed_edits(letters_in(word));
    if (most == 0 || word.size() > text::kMaxWordBytes) return found;
    const auto wanted = letters_of(word);
    const auto shortest = word.size() - static_cast<std::size_t>(most);
    const auto longest = word.size() + static_cast<std::size_t>(most);
    // Beginnings are looked for under the same first letter, which people get right; whole words everywhere.
    std::uint32_t from = 0;
    std::uint32_t to = index_.words();
    if (typing == Typing::GoingOn) {
        const auto after = static_cast<unsigned char>(word.front()) + 1;
        from = index_.first_word_from(word.substr(0, 1));
        to = index_.first_word_from(std::string(1, static_cast<char>(after)));
    }
    // Each edit takes at most one letter away that the other word has, and brings at most one that it has not.
    for (auto at = from; at < to; ++at) {
        if (lengths_[at] < shortest || lengths_[at] < kShortestKnown) continue;
        if (std::popcount(wanted & ~letters_[at]) > most) continue;
        if (typing == Typing::Done &&
            (lengths_[at] > longest || std::popcount(letters_[at] & ~wanted) > most)) {
            continue;
        }
        const int edits = edits_between(word, index_.word(at), most, typing);
        if (edits <= most && edits > 0) found.push_back(weigh(word, at, edits));
    }
    if (found.empty() && typing == Typing::GoingOn) return look_up(word, Typing::Done);
    if (found.empty() || typing == Typing::Done) look_up_by_sound(word, found);
    std::sort(found.begin(), found.end(), [](const Correction& a, const Correction& b) {
        return a.worth > b.worth || (a.worth == b.worth && a.word < b.word);
    });
    // A wild guess beside a good one only brings strangers in.
    constexpr double kFarBehind = 3;
    std::erase_if(found, [best = found.empty() ? 0 : found.front().worth](const Correction& each) {
        return each.worth < best - kFarBehind;
    });
    if (found.size() > kMaxCorrections) found.resize(kMaxCorrections);
    return found;
}

std::pair<std::uint32_t, std::uint32_t> Speller::split(std::string_view word) const {
    constexpr std::size_t kShortest = 3;
    for (std::size_t cut = word.size() - std::min(word.size(), kShortest); cut >= kShortest;
         --cut) {
        const auto left = index_.find_word(word.substr(0, cut));
        const auto right = index_.find_word(word.substr(cut));
        if (left && right) return {*left, *right};
    }
    return {0, 0};
}

int edits_between(std::string_view word, std::string_view known, int most, Typing typing) {
    using Line = std::array<int, text::kMaxWordBytes + 4>;
    const auto limit = static_cast<std::size_t>(most);
    if (word.size() > text::kMaxWordBytes) return most + 1;
    if (typing == Typing::GoingOn) known = known.substr(0, word.size() + limit);
    const auto longer = std::max(word.size(), known.size());
    if (longer - std::min(word.size(), known.size()) > limit) return most + 1;
    Line before_last{};
    Line last{};
    Line line{};
    for (std::size_t k = 0; k <= known.size(); ++k) last[k] = static_cast<int>(k);
    for (std::size_t w = 1; w <= word.size(); ++w) {
        // Only what lies within `limit` of the diagonal can be cheap enough.
        const std::size_t from = w > limit ? w - limit : 1;
        const std::size_t to = std::min(known.size(), w + limit);
        line[from - 1] = from == 1 ? static_cast<int>(w) : most + 1;
        int best = line[from - 1];
        for (std::size_t k = from; k <= to; ++k) {
            const int change = last[k - 1] + (word[w - 1] == known[k - 1] ? 0 : 1);
            const int above = k < w + limit ? last[k] + 1 : most + 1;
            line[k] = std::min({above, line[k - 1] + 1, change});
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
    const std::size_t from = word.size() > limit ? word.size() - limit : 0;
    const auto ends =
        std::span{last}.subspan(from, known.size() - std::min(from, known.size()) + 1);
    return std::min(*std::min_element(ends.begin(), ends.end()), most + 1);
}

}  // namespace kiosk::search
