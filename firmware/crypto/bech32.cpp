// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/bech32.h"

#include <array>
#include <optional>

namespace kiosk::crypto {
namespace {

using base::Bytes;
using base::Code;
using base::Error;

constexpr std::string_view kAlphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::array<std::uint32_t, 5> kGenerator{0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD,
                                                  0x2A1462B3};
constexpr std::size_t kChecksumLetters = 6;

void mix(std::uint32_t& state, std::uint32_t value) {
    const auto top = state >> 25U;
    state = (state & 0x1FFFFFFU) << 5U ^ value;
    for (std::size_t i = 0; i < kGenerator.size(); ++i) {
        if ((top >> i & 1U) != 0) state ^= kGenerator[i];
    }
}

std::uint32_t checksum_state(std::string_view prefix, base::ByteView fives) {
    std::uint32_t state = 1;
    for (const char c : prefix) mix(state, static_cast<unsigned char>(c) >> 5U);
    mix(state, 0);
    for (const char c : prefix) mix(state, static_cast<unsigned char>(c) & 31U);
    for (const auto five : fives) mix(state, five);
    return state;
}

// Regroups bits, `from` a unit to `to` a unit; nothing where what is left over is not zero padding.
// Never grows, and has room for a checksum: a copy of a secret key would stay behind.
std::optional<Bytes> regroup(base::ByteView in, unsigned from, unsigned to, bool pad) {
    Bytes out;
    out.reserve(in.size() * from / to + 1 + kChecksumLetters);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const auto unit : in) {
        bits = (bits << from | unit) & 0xFFFFU;
        for (count += from; count >= to; count -= to) {
            out.push_back(static_cast<std::uint8_t>(bits >> (count - to) & ((1U << to) - 1U)));
        }
    }
    const auto rest = bits << (to - count) & ((1U << to) - 1U);
    if (pad) {
        if (count > 0) out.push_back(static_cast<std::uint8_t>(rest));
    } else if (count >= from || rest != 0) {
        base::wipe(out);
        return std::nullopt;
    }
    return out;
}

}  // namespace

std::string to_bech32(std::string_view prefix, base::ByteView bytes) {
    auto fives = *regroup(bytes, 8, 5, true);
    fives.resize(fives.size() + kChecksumLetters);
    const auto sum = checksum_state(prefix, fives) ^ 1U;
    for (std::size_t i = 0; i < kChecksumLetters; ++i) {
        fives[fives.size() - kChecksumLetters + i] =
            static_cast<std::uint8_t>(sum >> (5 * (5 - i)) & 31U);
    }
    std::string text;
    text.reserve(prefix.size() + 1 + fives.size());
    text.append(prefix).append("1");
    for (const auto five : fives) text += kAlphabet[five];
    base::wipe(fives);
    return text;
}

base::Result<Bytes> from_bech32(std::string_view prefix, std::string_view text) {
    const Error bad{Code::Invalid, "not a key of the expected kind"};
    if (text.size() < prefix.size() + 1 + kChecksumLetters) return bad;
    if (!text.starts_with(prefix) || text[prefix.size()] != '1') return bad;
    const auto letters = text.substr(prefix.size() + 1);
    if (letters.find_first_not_of(kAlphabet) != std::string_view::npos) return bad;
    Bytes fives;
    fives.reserve(letters.size());
    for (const char c : letters) fives.push_back(static_cast<std::uint8_t>(kAlphabet.find(c)));
    const bool holds = checksum_state(prefix, fives) == 1;
    auto bytes =
        holds ? regroup(base::ByteView{fives}.first(fives.size() - kChecksumLetters), 5, 8, false)
              : std::nullopt;
    base::wipe(fives);
    if (!bytes) return bad;
    return *std::move(bytes);
}

}  // namespace kiosk::crypto
