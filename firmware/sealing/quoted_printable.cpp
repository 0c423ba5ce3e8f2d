// SPDX-License-Identifier: Apache-2.0
#include "firmware/sealing/quoted_printable.h"

#include <cstddef>

namespace kiosk::sealing {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kColumns = 76;
constexpr std::string_view kHex = "0123456789ABCDEF";

int hex_digit(char c) {
    const auto at = kHex.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// A blank at the end of a line may be lost on its way, so it is spelt out there.
bool stands_for_itself(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool ends_line = at + 1 == text.size() || text[at + 1] == '\n';
    if (c == ' ') return !ends_line;
    return c > ' ' && c <= '~' && c != '=';
}

}  // namespace

void append_quoted_printable(std::string& out, std::string_view text) {
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool plain = stands_for_itself(text, at);
        const std::size_t width = plain ? 1 : 3;
        if (column + width > kColumns - 1) {
            out += "=\r\n";
            column = 0;
        }
        column += width;
        if (plain) {
            out += text[at];
        } else {
            const auto byte = static_cast<unsigned char>(text[at]);
            out += '=';
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        }
    }
}

base::Result<std::string> from_quoted_printable(std::string_view encoded) {
    const Error bad{Code::Invalid, "not quoted-printable"};
    std::string text;
    text.reserve(encoded.size());
    while (!encoded.empty()) {
        if (encoded.starts_with("=\r\n")) {
            encoded.remove_prefix(3);
        } else if (encoded.starts_with("\r\n")) {
            text += '\n';
            encoded.remove_prefix(2);
        } else if (encoded.front() == '=') {
            if (encoded.size() < 3) return bad;
            const int high = hex_digit(encoded[1]);
            const int low = hex_digit(encoded[2]);
            if (high < 0 || low < 0) return bad;
            text += static_cast<char>(high * 16 + low);
            encoded.remove_prefix(3);
        } else {
            const char c = encoded.front();
            if (c < ' ' || c > '~') return bad;
            text += c;
            encoded.remove_prefix(1);
        }
    }
    return text;
}

}  // namespace kiosk::sealing
