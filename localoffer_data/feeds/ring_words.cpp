// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/ring_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

template <typename Words>
bool is_in(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view word_at(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(at, end - at);
}

std::string_view next_word(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return word_at(text, at);
}

// A family is told to do it: at the start of a sentence, or after "please", "or", "to" ...
bool is_told(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 7> kBefore{"please", "or",  "to",  "and",
                                                      "you",    "can", "just"};
    constexpr std::string_view kEnds = ".!?;:\n-,(";
    auto end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    if (end == 0 || kEnds.find(text[end - 1]) != std::string_view::npos) return true;
    auto from = end;
    while (from > 0 && is_letter(text[from - 1])) --from;
    return is_in(kBefore, to_small(text.substr(from, end - from)));
}

// What stands for the verb, by the word behind it; empty = it stays.
std::optional<std::string> instead_of(std::string_view verb, std::string_view next,
                                      bool has_number) {
    constexpr std::array<std::string_view, 4> kVerbs{"ring", "call", "phone", "telephone"};
    constexpr std::array<std::string_view, 7> kOthers{"us",   "the",   "our",      "them",
                                                      "your", "their", "reception"};
    constexpr std::array<std::string_view, 8> kNobody{"to",    "for", "before", "first",
                                                      "ahead", "and", "if",     ""};
    if (!is_in(kVerbs, to_small(verb)) || has_number) return std::nullopt;
    const auto behind = to_small(next);
    std::string word{verb[0] >= 'A' && verb[0] <= 'Z' ? "Contact" : "contact"};
    if (is_in(kOthers, behind)) return word;
    if (is_in(kNobody, behind)) return word + " them";
    return std::nullopt;
}

bool number_follows(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_wordy(text[at])) ++at;
    return at < text.size() && is_digit(text[at]);
}

}  // namespace

std::string without_ringing(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto word = word_at(text, at);
        if (word.empty()) {
            kept += text[at++];
            continue;
        }
        const auto end = at + word.size();
        const auto instead = is_told(text, at)
                                 ? instead_of(word, next_word(text, end), number_follows(text, end))
                                 : std::nullopt;
        kept += instead ? *instead : std::string{word};
        at = end;
    }
    return kept;
}

}  // namespace kiosk::feeds
