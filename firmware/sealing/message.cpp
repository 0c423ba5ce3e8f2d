// SPDX-License-Identifier: Apache-2.0
#include "firmware/sealing/message.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "firmware/base/utf8.h"
#include "firmware/crypto/base64.h"
#include "firmware/sealing/quoted_printable.h"

namespace kiosk::sealing {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kBoundary = "=_localoffer";
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kReferenceHeader = "X-Local-Offer-Reference";
constexpr std::string_view kMultipart = "multipart/mixed; boundary=\"=_localoffer\"";
constexpr std::string_view kText = "text/plain; charset=utf-8";
constexpr std::string_view kJson = "application/json";
constexpr std::string_view kQuotedPrintable = "quoted-printable";
constexpr std::string_view kBase64 = "base64";
constexpr std::size_t kBase64Columns = 76;
constexpr std::size_t kPaddingColumns = 900;  // RFC 5322 allows 998
constexpr std::size_t kMaxReferenceLetters = 40;
constexpr std::size_t kMaxLanguageLetters = 35;
constexpr std::size_t kMaxHeaders = 8;
constexpr std::size_t kMaxHeaderBytes = 256;
constexpr std::size_t kMaxParts = 3;

bool is_word(std::string_view text, std::size_t min, std::size_t max) {
    return text.size() >= min && text.size() <= max && std::ranges::all_of(text, [](char c) {
               return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                      (c >= 'a' && c <= 'z');
           });
}

bool is_reference(std::string_view text) { return is_word(text, 1, kMaxReferenceLetters); }
bool is_language(std::string_view text) { return is_word(text, 2, kMaxLanguageLetters); }

// --- writing

// Writes into memory that is reserved beforehand: growing would leave copies of the words behind.
class Writer {
  public:
    explicit Writer(std::size_t room) { out_.reserve(room); }
    ~Writer() { base::wipe(out_); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void header(std::string_view name, std::string_view value) {
        out_ += name;
        out_ += ": ";
        out_ += value;
        out_ += kLineEnd;
    }
    void line(std::string_view text = {}) {
        out_ += text;
        out_ += kLineEnd;
    }
    void boundary(std::string_view tail = {}) {
        out_ += "--";
        out_ += kBoundary;
        line(tail);
    }
    void quoted_printable(std::string_view text) {
        append_quoted_printable(out_, text);
        line();
    }
    void base64(std::string_view text) {
        auto letters = crypto::to_base64(base::as_bytes(text));
        letters.append((4 - letters.size() % 4) % 4, '=');
        for (std::size_t at = 0; at < letters.size(); at += kBase64Columns) {
            line(std::string_view{letters}.substr(at, kBase64Columns));
        }
        base::wipe(letters);
    }
    void pad(std::size_t size) {
        while (out_.size() < size) {
            const auto left = size - out_.size();
            const auto blanks = std::min(left, kPaddingColumns);
            out_.append(blanks, ' ');
            if (left >= blanks + kLineEnd.size()) out_ += kLineEnd;
        }
    }
    [[nodiscard]] std::size_t size() const { return out_.size(); }
    [[nodiscard]] base::ByteView view() const { return base::as_bytes(out_); }

  private:
    std::string out_;
};

void write_text(Writer& out, std::string_view text, std::string_view language,
                std::string_view file, std::string_view encoding) {
    out.boundary();
    out.header("Content-Type", kText);
    out.header("Content-Language", language);
    out.header("Content-Disposition", "inline; filename=\"" + std::string{file} + "\"");
    out.header("Content-Transfer-Encoding", encoding);
    out.line();
    if (encoding == kQuotedPrintable) {
        out.quoted_printable(text);
    } else {
        out.base64(text);
    }
}

void write_json(Writer& out, std::string_view json) {
    out.boundary();
    out.header("Content-Type", kJson);
    out.header("Content-Disposition", "attachment; filename=\"request.json\"");
    out.header("Content-Transfer-Encoding", kBase64);
    out.line();
    out.base64(json);
}

std::size_t bucket_above(std::size_t size) {
    return (size + kBucketBytes - 1) / kBucketBytes * kBucketBytes;
}

std::string family_file(std::string_view language) {
    return "request." + std::string{language} + ".txt";
}

// --- reading

struct Part {
    std::map<std::string, std::string, std::less<>> headers;
    std::string_view body;

    [[nodiscard]] std::string_view header(std::string_view name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string_view{} : std::string_view{found->second};
    }
};

Error odd(const char* what) { return {Code::Invalid, std::string{"message: "} + what}; }

// Headers, an empty line, the rest.
Result<Part> parse_part(std::string_view text) {
    Part part;
    while (true) {
        const auto end = text.find(kLineEnd);
        if (end == std::string_view::npos) return odd("no end of headers");
        const auto line = text.substr(0, end);
        text.remove_prefix(end + kLineEnd.size());
        if (line.empty()) break;
        const auto colon = line.find(": ");
        if (colon == std::string_view::npos || line.size() > kMaxHeaderBytes) return odd("header");
        const bool is_new =
            part.headers
                .emplace(std::string{line.substr(0, colon)}, std::string{line.substr(colon + 2)})
                .second;
        if (!is_new || part.headers.size() > kMaxHeaders) return odd("headers");
    }
    part.body = text;
    return part;
}

// The texts between the boundaries; what follows the last one is padding.
Result<std::vector<std::string_view>> split_parts(std::string_view body) {
    const std::string boundary = "--" + std::string{kBoundary};
    const std::string inner = boundary + std::string{kLineEnd};
    const std::string next = std::string{kLineEnd} + boundary;
    if (!body.starts_with(inner)) return odd("no first boundary");
    body.remove_prefix(inner.size());
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = body.find(next);
        if (end == std::string_view::npos || parts.size() == kMaxParts) return odd("parts");
        parts.push_back(body.substr(0, end));
        body.remove_prefix(end + next.size());
        if (body.starts_with("--\r\n")) return parts;
        if (!body.starts_with(kLineEnd)) return odd("boundary");
        body.remove_prefix(kLineEnd.size());
    }
}

Result<std::string> from_mime_base64(std::string_view body) {
    std::string letters;
    letters.reserve(body.size());
    for (const char c : body) {
        if (c != '\r' && c != '\n') letters += c;
    }
    while (letters.ends_with('=')) letters.pop_back();
    auto bytes = crypto::from_base64(letters);
    base::wipe(letters);
    if (!bytes) return std::move(bytes).error();
    std::string text{base::as_text(*bytes)};
    base::wipe(*bytes);
    return text;
}

Result<std::string> decode(const Part& part) {
    const auto encoding = part.header("Content-Transfer-Encoding");
    if (encoding != kBase64 && encoding != kQuotedPrintable) return odd("encoding");
    TRY(auto text,
        encoding == kBase64 ? from_mime_base64(part.body) : from_quoted_printable(part.body));
    if (!base::is_utf8(text)) return odd("not UTF-8");
    return text;
}

Result<void> take_part(const Part& part, OpenedMessage& message) {
    if (part.header("Content-Type") == kJson && message.json.empty()) {
        TRY(message.json, decode(part));
        return {};
    }
    if (part.header("Content-Type") != kText) return odd("kind of part");
    const auto language = part.header("Content-Language");
    if (language == "en") {
        if (!message.text.empty()) return odd("second English part");
        TRY(message.text, decode(part));
        return {};
    }
    if (!is_language(language) || !message.family_lang.empty()) return odd("language");
    message.family_lang = language;
    TRY(message.family_text, decode(part));
    return {};
}

}  // namespace

Result<crypto::SecretBytes> write_message(const MessageParts& parts) {
    if (!is_reference(parts.reference)) return Error{Code::Invalid, "an odd reference"};
    const bool has_family = !parts.family_text.empty();
    if (has_family && !is_language(parts.family_lang))
        return Error{Code::Invalid, "an odd language"};
    // Quoted-printable takes three bytes for one, and line ends; base64 less.
    const auto words = parts.text.size() + parts.family_text.size() + parts.json.size();
    if (words > kMaxMessageBytes) return Error{Code::TooLarge, "the request is over 512 KiB"};
    Writer out{4 * words + 2 * kBucketBytes};
    out.header("MIME-Version", "1.0");
    out.header("Subject", "Local Offer request " + std::string{parts.reference});
    out.header(kReferenceHeader, parts.reference);
    out.header("Content-Type", kMultipart);
    out.line();
    write_text(out, parts.text, "en", "request.txt", kQuotedPrintable);
    if (has_family) {
        write_text(out, parts.family_text, parts.family_lang, family_file(parts.family_lang),
                   kBase64);
    }
    write_json(out, parts.json);
    out.boundary("--");
    const auto size = bucket_above(out.size());
    // Leaves room for age's own header and tags.
    if (size >= kMaxMessageBytes) return Error{Code::TooLarge, "the message is over 496 KiB"};
    out.pad(size);
    return crypto::SecretBytes::copy_of(out.view());
}

Result<OpenedMessage> read_message(base::ByteView bytes) {
    if (bytes.size() > kMaxMessageBytes) return Error{Code::TooLarge, "message over 512 KiB"};
    TRY(const auto whole, parse_part(base::as_text(bytes)));
    if (whole.header("Content-Type") != kMultipart) return odd("kind of message");
    OpenedMessage message;
    message.reference = whole.header(kReferenceHeader);
    if (!is_reference(message.reference)) return odd("reference");
    TRY(const auto texts, split_parts(whole.body));
    for (const auto text : texts) {
        TRY(const auto part, parse_part(text));
        TRY_DO(take_part(part, message));
    }
    if (message.text.empty() || message.json.empty()) return odd("a part is missing");
    return message;
}

}  // namespace kiosk::sealing
