// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/fold.h"

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/letters.h"

namespace kiosk::feeds {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019; }

bool stands_in_words(char32_t c) {
    if (c < 0x80) return is_wordy(static_cast<char>(c));
    return c >= 0xC0 && !(c >= 0x2000 && c < 0x2070) && c != 0xFFFD && c != 0xFEFF;
}

void end_word(std::string& folded) {
    if (!folded.empty() && folded.back() != ' ') folded += ' ';
}

}  // namespace

std::string fold(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80 && is_wordy(text[at])) {  // most of what comes
            folded += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
            ++at;
            continue;
        }
        const auto [value, next] = base::code_point_at(text, at);
        if (value == '&') {
            end_word(folded);
            folded += "and ";
        } else if (stands_in_words(value)) {
            folded += to_small(text.substr(at, next - at));
        } else if (!is_apostrophe(value)) {
            end_word(folded);
        }
        at = next;
    }
    while (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

bool has_phrase(std::string_view folded, std::string_view phrase) {
    if (phrase.empty()) return false;
    for (auto at = folded.find(phrase); at != std::string_view::npos;
         at = folded.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        const bool begins = at == 0 || folded[at - 1] == ' ';
        const bool ends = end == folded.size() || folded[end] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

}  // namespace kiosk::feeds
