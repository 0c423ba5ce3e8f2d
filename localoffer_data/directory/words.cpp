// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/words.h"

#include <algorithm>
#include <array>

#include "firmware/base/utf8.h"

namespace kiosk::directory {
namespace {

// Letters of the Latin script that are a plain letter and a mark, as the index's tokenizer takes them apart.
struct Accented {
    char32_t first;
    char32_t last;
    char base;
};
constexpr std::array<Accented, 43> kAccented{{
    {0xC0, 0xC5, 'a'},     {0xC7, 0xC7, 'c'},     {0xC8, 0xCB, 'e'},     {0xCC, 0xCF, 'i'},
    {0xD1, 0xD1, 'n'},     {0xD2, 0xD6, 'o'},     {0xD9, 0xDC, 'u'},     {0xDD, 0xDD, 'y'},
    {0xE0, 0xE5, 'a'},     {0xE7, 0xE7, 'c'},     {0xE8, 0xEB, 'e'},     {0xEC, 0xEF, 'i'},
    {0xF1, 0xF1, 'n'},     {0xF2, 0xF6, 'o'},     {0xF9, 0xFC, 'u'},     {0xFD, 0xFD, 'y'},
    {0xFF, 0xFF, 'y'},     {0x100, 0x105, 'a'},   {0x106, 0x10D, 'c'},   {0x10E, 0x10F, 'd'},
    {0x112, 0x11B, 'e'},   {0x11C, 0x123, 'g'},   {0x124, 0x125, 'h'},   {0x128, 0x130, 'i'},
    {0x134, 0x135, 'j'},   {0x136, 0x137, 'k'},   {0x139, 0x13E, 'l'},   {0x143, 0x148, 'n'},
    {0x14C, 0x151, 'o'},   {0x154, 0x159, 'r'},   {0x15A, 0x161, 's'},   {0x162, 0x165, 't'},
    {0x168, 0x173, 'u'},   {0x174, 0x175, 'w'},   {0x176, 0x178, 'y'},   {0x179, 0x17E, 'z'},
    {0x1A0, 0x1A1, 'o'},   {0x1AF, 0x1B0, 'u'},   {0x1EA0, 0x1EB7, 'a'}, {0x1EB8, 0x1EC7, 'e'},
    {0x1EC8, 0x1ECB, 'i'}, {0x1ECC, 0x1EE3, 'o'}, {0x1EE4, 0x1EF1, 'u'},
}};

struct Range {
    char32_t first;
    char32_t last;
};
// Above ASCII, what is neither letter nor digit nor mark: punctuation, symbols, arrows, pictures.
constexpr std::array<Range, 11> kSeparators{{
    {0x80, 0xA9},
    {0xAB, 0xB4},
    {0xB6, 0xB9},
    {0xBB, 0xBF},
    {0xD7, 0xD7},
    {0xF7, 0xF7},
    {0x2000, 0x2BFF},
    {0x3000, 0x3004},
    {0xFE00, 0xFE6F},
    {0xFFF0, 0xFFFF},
    {0x1F000, 0x1FFFF},
}};

bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool is_separator(char32_t c) {
    if (c < 0x80) {
        return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
    return std::any_of(kSeparators.begin(), kSeparators.end(),
                       [c](Range r) { return c >= r.first && c <= r.last; });
}

char32_t folded(char32_t c) {
    if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
    if (c < 0xC0) return c;
    if (c >= 0x1EF2 && c <= 0x1EF9) return 'y';
    const auto* found = std::find_if(kAccented.begin(), kAccented.end(), [c](const Accented& a) {
        return c >= a.first && c <= a.last;
    });
    if (found != kAccented.end()) return static_cast<char32_t>(found->base);
    const bool latin_capital = c >= 0xC0 && c <= 0xDE;
    return latin_capital ? c + 0x20 : c;
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text) {
    std::vector<FoldedWord> words;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::code_point_at(text, at);
        if (is_mark(point.value)) {
            if (open) words.back().to = point.next;
        } else if (is_separator(point.value)) {
            open = false;
        } else {
            if (!open) words.push_back({{}, at, at});
            open = true;
            base::append_utf8(words.back().text, folded(point.value));
            words.back().to = point.next;
        }
        at = point.next;
    }
    return words;
}

}  // namespace kiosk::directory
