// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/base64.h"

namespace kiosk::crypto {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    if (c == '/') return 63;
    return -1;
}

}  // namespace

std::string to_base64(base::ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const auto byte : bytes) {
        bits = (bits << 8U | byte) & 0xFFFFU;
        for (count += 8; count >= 6; count -= 6) text += kAlphabet[bits >> (count - 6) & 63U];
    }
    if (count > 0) text += kAlphabet[bits << (6 - count) & 63U];
    return text;
}

base::Result<base::Bytes> from_base64(std::string_view text) {
    if (text.size() % 4 == 1) return Error{Code::Invalid, "base64 of an impossible length"};
    base::Bytes bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const int value = value_of(c);
        if (value < 0) return Error{Code::Invalid, "not a base64 letter"};
        bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(static_cast<std::uint8_t>(bits >> count));
    }
    const auto loose = bits & ((1U << count) - 1U);
    if (loose != 0) return Error{Code::Invalid, "base64 with loose bits at its end"};
    return bytes;
}

}  // namespace kiosk::crypto
