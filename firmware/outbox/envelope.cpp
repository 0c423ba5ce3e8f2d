// SPDX-License-Identifier: Apache-2.0
#include "firmware/outbox/envelope.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "firmware/crypto/base64.h"

namespace kiosk::outbox {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kStart = "send-kiosk envelope 1 ";
constexpr std::size_t kMaxKioskLetters = 32;

std::string signed_part(std::string_view kiosk, std::int64_t number,
                        const crypto::Sha256Digest& sha256) {
    return std::string{kStart} + std::string{kiosk} + " " + std::to_string(number) + " " +
           base::to_hex(sha256) + " ";
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const auto end = text.find(' ');
        words.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return words;
        text.remove_prefix(end + 1);
    }
}

bool is_kiosk_word(std::string_view word) {
    return !word.empty() && word.size() <= kMaxKioskLetters && word.front() != '-' &&
           std::ranges::all_of(word, [](char c) {
               return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
           });
}

}  // namespace

Result<std::string> signed_envelope(std::string_view kiosk, std::int64_t number,
                                    const crypto::Sha256Digest& sha256,
                                    const crypto::SigningKey& device) {
    const auto part = signed_part(kiosk, number, sha256);
    TRY(const auto signature, device.sign(base::as_bytes(part)));
    return part + crypto::to_base64(signature) + "\n";
}

Result<Envelope> parse_envelope(std::string_view line) {
    const Error odd{Code::Invalid, "not an envelope line"};
    if (line.size() > kMaxEnvelopeBytes) return Error{Code::TooLarge, "envelope over 256 bytes"};
    if (!line.starts_with(kStart) || !line.ends_with('\n')) return odd;
    const auto words = words_of(line.substr(kStart.size(), line.size() - kStart.size() - 1));
    if (words.size() != 4 || !is_kiosk_word(words[0])) return odd;
    Envelope envelope;
    envelope.kiosk = words[0];
    const auto* end = words[1].data() + words[1].size();
    const auto [stop, error] = std::from_chars(words[1].data(), end, envelope.number);
    if (error != std::errc{} || stop != end || envelope.number < 1) return odd;
    TRY(const auto digest, base::from_hex(words[2]));
    if (digest.size() != envelope.sha256.size()) return odd;
    std::ranges::copy(digest, envelope.sha256.begin());
    TRY(envelope.signature, crypto::from_base64(words[3]));
    // Only one spelling of a number counts, or the signature would not be over these bytes.
    if (!line.starts_with(signed_part(envelope.kiosk, envelope.number, envelope.sha256)))
        return odd;
    return envelope;
}

Result<void> verify_envelope(const Envelope& envelope, const crypto::VerifyingKey& device) {
    return device.verify(
        base::as_bytes(signed_part(envelope.kiosk, envelope.number, envelope.sha256)),
        envelope.signature);
}

}  // namespace kiosk::outbox
