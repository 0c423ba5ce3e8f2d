// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "firmware/base/utf8.h"

namespace kiosk::feeds {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
constexpr std::string_view kMark16Little = "\xFF\xFE";
constexpr std::string_view kMark16Big = "\xFE\xFF";
constexpr std::size_t kLookAt = 512;

// Windows-1252 from 0x80 to 0x9F; the five that it leaves undefined stay control characters.
constexpr std::array<char32_t, 32> kWindows{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t windows_letter(char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : byte;
}

std::size_t zeros(std::string_view bytes, std::size_t from) {
    std::size_t count = 0;
    for (std::size_t at = from; at < bytes.size(); at += 2) count += bytes[at] == '\0' ? 1U : 0U;
    return count;
}

// Without a mark: nearly all of every other byte is zero.
Encoding guessed(std::string_view bytes) {
    const auto head = bytes.substr(0, kLookAt);
    const std::size_t most = head.size() / 2 * 8 / 10;
    if (most == 0) return Encoding::Utf8;
    const auto even = zeros(head, 0);
    const auto odd = zeros(head, 1);
    if (odd > most && even == 0) return Encoding::Utf16Little;
    if (even > most && odd == 0) return Encoding::Utf16Big;
    return Encoding::Utf8;
}

std::size_t length_of(char lead) {
    const auto byte = static_cast<std::uint8_t>(lead);
    if (byte >= 0xC2 && byte < 0xE0) return 2;
    if (byte >= 0xE0 && byte < 0xF0) return 3;
    if (byte >= 0xF0 && byte < 0xF5) return 4;
    return 1;
}

// How many bytes at the end begin a letter that is not complete.
std::size_t cut_off(std::string_view bytes) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const char c = bytes[bytes.size() - back];
        if ((static_cast<std::uint8_t>(c) & 0xC0U) == 0x80) continue;
        return length_of(c) > back ? back : 0;
    }
    return 0;
}

}  // namespace

std::string_view Decoder::begin(std::string_view bytes) {
    has_begun_ = true;
    if (bytes.starts_with(kMark8)) return bytes.substr(kMark8.size());
    if (bytes.starts_with(kMark16Little)) {
        encoding_ = Encoding::Utf16Little;
        return bytes.substr(kMark16Little.size());
    }
    if (bytes.starts_with(kMark16Big)) {
        encoding_ = Encoding::Utf16Big;
        return bytes.substr(kMark16Big.size());
    }
    encoding_ = guessed(bytes);
    return bytes;
}

void Decoder::take(std::string_view bytes, std::string& text) {
    if (!has_begun_) bytes = begin(bytes);
    std::string joined;
    if (!held_.empty()) {
        joined = std::move(held_).append(bytes);
        held_.clear();
        bytes = joined;
    }
    if (encoding_ != Encoding::Utf8) return take_utf16(bytes, text);
    const auto whole = bytes.size() - cut_off(bytes);
    held_ = bytes.substr(whole);
    take_utf8(bytes.substr(0, whole), text);
}

void Decoder::finish(std::string& text) {
    if (encoding_ == Encoding::Utf8) {
        take_utf8(held_, text);
    } else if (high_ != 0 || !held_.empty()) {
        base::append_utf8(text, kReplacement);
        ++broken_;
    }
    held_.clear();
    high_ = 0;
}

void Decoder::take_utf8(std::string_view bytes, std::string& text) {
    if (base::is_utf8(bytes)) {
        text += bytes;
        return;
    }
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [value, next] = base::code_point_at(bytes, at);
        if (value == kReplacement && next == at + 1) {
            base::append_utf8(text, windows_letter(bytes[at]));
            ++foreign_;
        } else {
            text += bytes.substr(at, next - at);
        }
        at = next;
    }
}

void Decoder::take_utf16(std::string_view bytes, std::string& text) {
    const std::size_t whole = bytes.size() / 2 * 2;
    const std::size_t low = encoding_ == Encoding::Utf16Little ? 0 : 1;
    for (std::size_t at = 0; at < whole; at += 2) {
        const auto small = static_cast<std::uint8_t>(bytes[at + low]);
        const auto large = static_cast<std::uint8_t>(bytes[at + 1 - low]);
        take_unit(static_cast<char32_t>(large) << 8U | small, text);
    }
    held_ = bytes.substr(whole);
}

void Decoder::take_unit(char32_t unit, std::string& text) {
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (high_ != 0 && is_low) {
        base::append_utf8(text, 0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00));
        high_ = 0;
        return;
    }
    if (high_ != 0 || is_low) {
        base::append_utf8(text, kReplacement);
        ++broken_;
    }
    high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (high_ == 0 && !is_low) base::append_utf8(text, unit);
}

}  // namespace kiosk::feeds
