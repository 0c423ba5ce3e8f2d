// SPDX-License-Identifier: Apache-2.0
#include "ui/typeset/letters.h"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::typeset {

namespace {

struct Block {
    char32_t first;
    char32_t last;
};

bool is_in(std::span<const Block> blocks, char32_t letter) {
    return std::ranges::any_of(
        blocks, [&](const Block& block) { return letter >= block.first && letter <= block.last; });
}

constexpr std::array kArabic = {Block{0x0600, 0x06FF}, Block{0x0750, 0x077F}, Block{0x08A0, 0x08FF},
                                Block{0xFB50, 0xFDFF}, Block{0xFE70, 0xFEFC}};
constexpr std::array kIndic = {Block{0x0980, 0x0AFF}, Block{0x0B80, 0x0BFF}};
// The sign that ends sentences in Indic letters, and what joins or parts letters.
constexpr std::array kJoining = {Block{0x0964, 0x0965}, Block{0x200C, 0x200D}};

}  // namespace

bool is_arabic(char32_t letter) { return is_in(kArabic, letter); }
bool is_indic(char32_t letter) { return is_in(kIndic, letter); }
bool is_joined(char32_t letter) {
    return is_arabic(letter) || is_indic(letter) || is_in(kJoining, letter);
}

}  // namespace kiosk::typeset
