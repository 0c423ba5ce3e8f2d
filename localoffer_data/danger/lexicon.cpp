// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/lexicon.h"

#include <algorithm>
#include <array>

#include "localoffer_data/text/words.h"

namespace kiosk::danger {
namespace {

constexpr std::size_t kLeastBegun = 4;  // letters of a word on the way
constexpr std::size_t kLongWord = 8;
constexpr std::size_t kLeastTogether = 6;
constexpr std::size_t kMostTogether =
    text::kMaxWordBytes + 16;  // a word is cut at the letter that passes it
constexpr std::size_t kLongestPart = 14;

std::size_t letters_in(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(
        word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::uint32_t Lexicon::entry_of(ByWord& words, std::string_view key) {
    const auto next = static_cast<std::uint32_t>(entries_.size());
    const auto [at, is_new] = words.try_emplace(std::string{key}, next);
    if (is_new) entries_.emplace_back();
    return at->second;
}

void Lexicon::add(const PlaceWord& word, Meaning meaning, bool is_english) {
    const auto stem = text::stem(word.folded);
    const auto entry =
        word.is_as_written ? entry_of(by_form_, word.folded) : entry_of(by_stem_, stem);
    auto& meanings = entries_[entry].meanings;
    if (std::ranges::find(meanings, meaning) != meanings.end()) return;
    meanings.push_back(meaning);
    if (is_english) english_.try_emplace(word.folded, entry);
    if (!word.is_as_written) written_.push_back({word.folded, false, entry});
}

void Lexicon::add_little(std::string_view folded) {
    const auto entry = entry_of(by_form_, folded);
    entries_[entry].is_little = true;
    english_.try_emplace(std::string{folded}, entry);
}

void Lexicon::add_known(std::string_view folded) {
    entry_of(by_stem_, text::stem(folded));
    written_.push_back({std::string{folded}, true, 0});
}

void Lexicon::settle() {
    std::ranges::sort(written_);
    const auto repeated = std::ranges::unique(written_);
    written_.erase(repeated.begin(), repeated.end());
    for (const auto& written : written_) {
        if (!written.is_plain) right_.add(written.word, written.entry);
    }
    for (const auto& [stem, entry] : by_stem_) {
        if (!entries_[entry].meanings.empty()) right_.add(stem, entry);
    }
}

bool Lexicon::look_up(const ByWord& words, std::string_view key, Understood& understood) const {
    const auto at = words.find(key);
    if (at == words.end()) return false;
    const auto& entry = entries_[at->second];
    understood.meanings.insert(understood.meanings.end(), entry.meanings.begin(),
                               entry.meanings.end());
    understood.is_little = understood.is_little || entry.is_little;
    understood.is_known = true;
    return true;
}

bool Lexicon::understand_exactly(std::string_view folded, Understood& understood) const {
    const bool by_form = look_up(by_form_, folded, understood);
    return look_up(by_stem_, text::stem(folded), understood) || by_form;
}

void Lexicon::understand_misspelt(std::string_view folded, Understood& understood) const {
    std::vector<std::uint32_t> near;
    right_.nearest(folded, near);
    if (near.empty()) {
        const auto stem = text::stem(folded);
        if (stem != folded) right_.nearest(stem, near);
    }
    std::ranges::sort(near);
    const auto repeated = std::ranges::unique(near);
    near.erase(repeated.begin(), repeated.end());
    for (const auto entry : near) {
        const auto& meanings = entries_[entry].meanings;
        understood.meanings.insert(understood.meanings.end(), meanings.begin(), meanings.end());
    }
}

void Lexicon::understand(std::string_view folded, Understood& understood) const {
    if (understand_exactly(folded, understood)) return;
    auto others = without_repeats(folded);
    for (auto& read : digits_as_letters(folded)) others.push_back(std::move(read));
    for (const auto& other : others) {
        if (understand_exactly(other, understood)) {
            understood.is_known = false;  // spelt otherwise, and meant
            return;
        }
    }
    understand_misspelt(folded, understood);
    for (const auto& other : others) {
        if (understood.meanings.empty()) understand_misspelt(other, understood);
    }
}

void Lexicon::understand_beginning(std::string_view folded, Understood& understood) const {
    const auto begun = letters_in(folded);
    if (begun < kLeastBegun) return;
    const auto first = std::ranges::lower_bound(written_, folded, {}, &Written::word);
    const auto starts = [&](const Written& written) { return written.word.starts_with(folded); };
    for (auto at = first; at != written_.end() && starts(*at); ++at) {
        if (at->is_plain) return;
    }
    for (auto at = first; at != written_.end() && starts(*at); ++at) {
        const auto whole = letters_in(at->word);
        if (whole - begun > (whole >= kLongWord ? 3U : 2U)) continue;
        const auto& meanings = entries_[at->entry].meanings;
        understood.meanings.insert(understood.meanings.end(), meanings.begin(), meanings.end());
    }
}

bool Lexicon::is_written(std::string_view folded) const {
    return english_.contains(folded) || by_stem_.contains(folded);
}

std::vector<std::string_view> Lexicon::taken_apart(std::string_view folded) const {
    if (folded.size() < kLeastTogether || folded.size() > kMostTogether) return {};
    // cut[i] is where the last part of the first i bytes begins; the longest part wins.
    constexpr std::size_t kNone = kMostTogether + 1;
    std::array<std::size_t, kMostTogether + 1> cut{};
    cut.fill(kNone);
    cut[0] = 0;
    for (std::size_t from = 0; from < folded.size(); ++from) {
        if (cut.at(from) == kNone) continue;
        const auto longest = std::min(kLongestPart, folded.size() - from);
        for (std::size_t length = 1; length <= longest; ++length) {
            const auto part = folded.substr(from, length);
            if (length == 1 && part != "i") continue;
            if (cut.at(from + length) == kNone && english_.contains(part)) {
                cut.at(from + length) = from;
            }
        }
    }
    std::vector<std::string_view> parts;
    if (cut.at(folded.size()) == kNone) return parts;
    for (std::size_t end = folded.size(); end > 0; end = cut.at(end)) {
        parts.push_back(folded.substr(cut.at(end), end - cut.at(end)));
    }
    std::ranges::reverse(parts);
    return parts;
}

}  // namespace kiosk::danger
