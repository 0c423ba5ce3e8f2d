// SPDX-License-Identifier: Apache-2.0
#include "firmware/base/utf8.h"

#include <cstdint>

namespace kiosk::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

struct Lead {
    std::size_t length = 0;
    char32_t bits = 0;
    char32_t lowest = 0;
};

Lead lead_of(std::uint8_t byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {};
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x2028 || c == 0x2029 ||
           c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0xFEFF;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const CodePoint broken{kReplacement, at + 1};
    auto [length, value, lowest] = lead_of(byte_at(text, at));
    if (length == 0 || at + length > text.size()) return broken;
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = byte_at(text, at + i);
        if ((byte & 0xC0U) != 0x80) return broken;
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (value < lowest || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return broken;
    return {value, at + length};
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, next] = code_point_at(text, at);
        if (value == kReplacement && next == at + 1) return false;
        at = next;
    }
    return true;
}

void append_utf8(std::string& text, char32_t c) {
    const auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0U | (c >> 6U));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
    }
    put(0x80U | (c & 0x3FU));
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = code_point_at(text, at).next) ++count;
    return count;
}

std::string squeeze(std::string_view text) {
    std::string out;
    out.reserve(text.size());  // growing would leave copies of what was typed behind
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, next] = code_point_at(text, at);
        if (is_space(value)) {
            pending = !out.empty();
        } else {
            if (pending) out += ' ';
            pending = false;
            out.append(text.substr(at, next - at));
        }
        at = next;
    }
    return out;
}

std::string isolate(std::string_view text) { return "\u2066" + std::string(text) + "\u2069"; }

}  // namespace kiosk::base
