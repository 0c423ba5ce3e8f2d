// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/spelling.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace kiosk::danger {
namespace {

constexpr std::size_t kMostLetters =
    24;  // of a word that is compared; longer ones are no misspelling

std::string runs_cut_to(std::string_view word, std::size_t most) {
    constexpr std::size_t kRepeated = 3;
    std::string cut;
    for (std::size_t i = 0; i < word.size();) {
        std::size_t end = i;
        while (end < word.size() && word[end] == word[i]) ++end;
        const auto run = end - i;
        cut.append(run >= kRepeated ? std::min(run, most) : run, word[i]);
        i = end;
    }
    return cut;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string with_digits_read(std::string_view word, std::string_view letters) {
    std::string read{word};
    for (auto& c : read) {
        if (is_digit(c)) c = letters[static_cast<std::size_t>(c - '0')];
    }
    return read;
}

// Two words that are one edit apart differ in at most two of these bits.
std::uint32_t mask_of(std::u32string_view letters) {
    constexpr char32_t kBits = 32;
    std::uint32_t mask = 0;
    for (const auto letter : letters) mask |= std::uint32_t{1} << (letter % kBits);
    return mask;
}

std::size_t edits_allowed(std::size_t letters) {
    if (letters >= kTwoEditsFrom) return 2;
    return letters >= kOneEditFrom ? 1 : 0;
}

std::size_t apart(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::vector<std::string> without_repeats(std::string_view word) {
    bool is_repeated = false;
    for (std::size_t i = 2; i < word.size() && !is_repeated; ++i) {
        is_repeated = word[i] == word[i - 1] && word[i] == word[i - 2];
    }
    if (!is_repeated) return {};
    return {runs_cut_to(word, 1), runs_cut_to(word, 2)};
}

std::vector<std::string> digits_as_letters(std::string_view word) {
    const auto digits = std::ranges::count_if(word, is_digit);
    if (digits == 0 || static_cast<std::size_t>(digits) == word.size()) return {};
    return {with_digits_read(word, "oizeasgtbg"), with_digits_read(word, "olzeasgtbg")};
}

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U && !letters.empty()) {
            letters.back() = (letters.back() << 6U) | (byte & 0x3FU);
        } else {
            letters += static_cast<char32_t>(byte < 0x80 ? byte : byte & 0x1FU);
        }
    }
    return letters;
}

std::size_t edits_between(std::u32string_view a, std::u32string_view b, std::size_t most) {
    if (a.size() > kMostLetters || b.size() > kMostLetters) return most + 1;
    if (apart(a.size(), b.size()) > most) return most + 1;
    using Row = std::array<std::size_t, kMostLetters + 1>;
    std::array<Row, 3> rows{};
    std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows.at(i % 3);
        const auto& above = rows.at((i - 1) % 3);
        const auto& twice_above = rows.at((i + 1) % 3);
        row[0] = i;
        auto least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row.at(j) =
                std::min({above.at(j) + 1, row.at(j - 1) + 1, above.at(j - 1) + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row.at(j) = std::min(row.at(j), twice_above.at(j - 2) + 1);
            }
            least = std::min(least, row.at(j));
        }
        if (least > most) return most + 1;
    }
    return std::min(rows.at(a.size() % 3).at(b.size()), most + 1);
}

void RightWords::add(std::string_view word, std::uint32_t number) {
    auto letters = letters_of(word);
    if (letters.size() < kOneEditFrom || letters.size() > kMostLetters) return;
    const auto mask = mask_of(letters);
    auto& rights = rights_[key(letters.front(), letters.size())];
    rights.push_back({std::move(letters), mask, number});
}

void RightWords::nearest(std::string_view word, std::vector<std::uint32_t>& numbers) const {
    const auto letters = letters_of(word);
    if (letters.size() + 1 < kOneEditFrom || letters.size() > kMostLetters) return;
    const auto mask = mask_of(letters);
    const auto before = numbers.size();
    std::size_t best = 2;
    const auto look_at = [&](char32_t first, std::size_t length, bool swapped) {
        const auto most_here = edits_allowed(length);
        const auto rights = rights_.find(key(first, length));
        if (rights == rights_.end()) return;
        for (const auto& right : rights->second) {
            const auto most = std::min(best, most_here);
            if (apart(length, letters.size()) > most) return;
            if (swapped && right.letters[1] != letters.front()) continue;
            if (static_cast<std::size_t>(std::popcount(mask ^ right.mask)) > 2 * most) continue;
            const auto edits = edits_between(letters, right.letters, most);
            if (edits > most) continue;
            if (edits < best) numbers.resize(before);
            best = edits;
            numbers.push_back(right.number);
        }
    };
    const auto shortest = std::max(kOneEditFrom, letters.size() - 2);
    for (auto length = shortest; length <= letters.size() + 2; ++length) {
        look_at(letters[0], length, false);
        if (letters[1] != letters[0]) look_at(letters[1], length, true);
    }
}

}  // namespace kiosk::danger
