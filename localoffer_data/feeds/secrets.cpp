// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/secrets.h"

#include <algorithm>
#include <array>

#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/postcodes.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

constexpr std::string_view kInstead = "(address kept private)";
constexpr std::size_t kMaxStreetWords = 5;

constexpr std::array<std::string_view, 17> kStreets{
    "road",  "rd",      "street", "avenue", "ave",    "lane",     "close", "drive",  "crescent",
    "grove", "terrace", "mews",   "square", "parade", "broadway", "rise",  "gardens"};
// Words of streets that are words of much else, too: only behind a number.
constexpr std::array<std::string_view, 14> kNumberedStreets{
    "st",   "way",   "place", "court", "hill", "park", "row",
    "walk", "green", "house", "lodge", "end",  "view", "yard"};
// Of the lines of an address that was given as one.
constexpr std::array<std::string_view, 4> kBuildings{"house", "lodge", "cottage", "court"};

struct Word {
    std::size_t at = 0;
    std::size_t end = 0;  // without the marks behind it
    std::string folded;
    bool is_capital = false;
    bool is_number = false;
};

std::vector<Word> words_in(std::string_view text) {
    constexpr std::string_view kBlanks = " \n";
    constexpr std::size_t kMaxNumberBytes = 9;  // "112a-114b"
    std::vector<Word> words;
    for (auto at = text.find_first_not_of(kBlanks); at != std::string_view::npos;
         at = text.find_first_not_of(kBlanks, at)) {
        const auto next = std::min(text.find_first_of(kBlanks, at), text.size());
        auto end = next;
        while (end > at &&
               std::string_view{",.;:)!?"}.find(text[end - 1]) != std::string_view::npos)
            --end;
        while (at < end && text[at] == '(') ++at;
        const char first = at < end ? text[at] : ' ';
        words.push_back({at, end, fold(text.substr(at, end - at)), first >= 'A' && first <= 'Z',
                         is_digit(first) && end - at <= kMaxNumberBytes});
        at = next;
    }
    return words;
}

template <typename Words>
bool is_in(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// How many words from `first` on are a street: the most that can be.
std::size_t street_at(const std::vector<Word>& words, std::size_t first) {
    const bool numbered = words[first].is_number;
    std::size_t most = 0;
    auto name = first + (numbered ? 1 : 0);
    for (auto i = name; i < words.size() && i < name + kMaxStreetWords; ++i) {
        if (!words[i].is_capital) break;
        const bool ends = is_in(kStreets, words[i].folded) ||
                          (numbered && is_in(kNumberedStreets, words[i].folded));
        if (ends && i > name) most = i + 1 - first;
    }
    return most;
}

// "12 Acacia Road" and "Acacia House", but not "High Wycombe".
bool tells_where(const std::string& line) {
    constexpr std::size_t kShortest = 5;
    const auto folded = fold(line);
    const auto last = folded.substr(folded.rfind(' ') + 1);
    const bool has_number = std::any_of(folded.begin(), folded.end(), is_digit);
    return line.size() >= kShortest && folded.find(' ') != std::string::npos &&
           (has_number || is_in(kStreets, last) || is_in(kBuildings, last));
}

bool same_letter(char a, char b) { return to_capital(a) == to_capital(b); }

void cut_out(std::string& text, std::string_view line) {
    for (std::size_t from = 0;;) {
        const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                       line.begin(), line.end(), same_letter);
        if (found == text.end()) return;
        const auto at = static_cast<std::size_t>(found - text.begin());
        text.replace(at, line.size(), kInstead);
        from = at + kInstead.size();
    }
}

}  // namespace

void Secrets::add(std::string_view address, std::string_view postcode) {
    for (auto& line : ingest::split(address, ',')) {
        if (tells_where(line)) lines_.push_back(std::move(line));
    }
    for (const auto text : {address, postcode}) {
        for (auto& found : find_postcodes(text)) postcodes_.push_back(std::move(found.code));
    }
}

std::string Secrets::without(std::string text) const {
    for (const auto& line : lines_) cut_out(text, line);
    if (postcodes_.empty()) return text;
    const auto found = find_postcodes(text);
    for (auto postcode = found.rbegin(); postcode != found.rend(); ++postcode) {
        if (is_in(postcodes_, postcode->code)) {
            text.erase(postcode->at, postcode->end - postcode->at);
        }
    }
    return text;
}

std::string without_streets(std::string_view text) {
    const auto words = words_in(text);
    std::string kept;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words.size();) {
        const auto count = street_at(words, i);
        if (count > 0) {
            kept.append(text.substr(copied, words[i].at - copied)).append(kInstead);
            copied = words[i + count - 1].end;
        }
        i += std::max<std::size_t>(count, 1);
    }
    return kept.append(text.substr(copied));
}

}  // namespace kiosk::feeds
