// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/age_header.h"

#include <algorithm>

#include "firmware/crypto/base64.h"

namespace kiosk::crypto {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kVersionLine = "age-encryption.org/v1";
constexpr std::string_view kStanzaStart = "-> ";
constexpr std::string_view kMacStart = "---";
constexpr std::size_t kColumns = 64;

// Hands out the lines of the header one by one; each must end in LF within the limit.
class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text.substr(0, kMaxAgeHeaderBytes)) {}

    Result<std::string_view> next() {
        const auto end = text_.find('\n', at_);
        if (end == std::string_view::npos) return Error{Code::Invalid, "age header has no end"};
        const auto line = text_.substr(at_, end - at_);
        at_ = end + 1;
        return line;
    }
    [[nodiscard]] std::size_t at() const { return at_; }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

Result<std::vector<std::string>> parse_arguments(std::string_view line) {
    std::vector<std::string> arguments{""};
    for (const char c : line.substr(kStanzaStart.size())) {
        if (c == ' ') {
            arguments.emplace_back();
        } else if (c >= 0x21 && c <= 0x7E) {
            arguments.back() += c;
        } else {
            return Error{Code::Invalid, "age header: odd letter in a stanza"};
        }
    }
    if (std::ranges::any_of(arguments, &std::string::empty)) {
        return Error{Code::Invalid, "age header: empty argument"};
    }
    return arguments;
}

Result<base::Bytes> parse_body(Lines& lines) {
    std::string text;
    while (true) {
        TRY(const auto line, lines.next());
        if (line.size() > kColumns) return Error{Code::Invalid, "age header: line too long"};
        text += line;
        if (line.size() < kColumns) return from_base64(text);
    }
}

Result<Sha256Digest> parse_mac(std::string_view line) {
    if (!line.starts_with("--- ")) return Error{Code::Invalid, "age header: no MAC"};
    TRY(const auto bytes, from_base64(line.substr(kMacStart.size() + 1)));
    Sha256Digest mac{};
    if (bytes.size() != mac.size()) return Error{Code::Invalid, "age header: MAC of odd size"};
    std::ranges::copy(bytes, mac.begin());
    return mac;
}

}  // namespace

std::string format_age_header(const std::vector<AgeStanza>& stanzas) {
    std::string text{kVersionLine};
    text += '\n';
    for (const auto& stanza : stanzas) {
        text += "->";
        for (const auto& argument : stanza.arguments) text += " " + argument;
        text += '\n';
        const auto body = to_base64(stanza.body);
        for (std::size_t at = 0; at <= body.size(); at += kColumns) {
            text += body.substr(at, kColumns);
            text += '\n';
        }
    }
    text += kMacStart;
    return text;
}

Result<AgeHeader> parse_age_header(base::ByteView file) {
    const auto text = base::as_text(file);
    Lines lines{text};
    TRY(const auto version, lines.next());
    if (version != kVersionLine) return Error{Code::Invalid, "not an age v1 file"};
    AgeHeader header;
    while (true) {
        const auto start = lines.at();
        TRY(const auto line, lines.next());
        if (line.starts_with(kMacStart)) {
            TRY(header.mac, parse_mac(line));
            header.authenticated = text.substr(0, start + kMacStart.size());
            break;
        }
        if (!line.starts_with(kStanzaStart)) return Error{Code::Invalid, "age header: odd line"};
        TRY(auto arguments, parse_arguments(line));
        TRY(auto body, parse_body(lines));
        header.stanzas.push_back({std::move(arguments), std::move(body)});
    }
    if (header.stanzas.empty()) return Error{Code::Invalid, "age header: nobody can open it"};
    header.bytes = lines.at();
    return header;
}

}  // namespace kiosk::crypto
