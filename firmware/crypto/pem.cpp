// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/pem.h"

#include "firmware/crypto/base64.h"

namespace kiosk::crypto {
namespace {

constexpr std::size_t kColumns = 64;

std::string border(std::string_view word, std::string_view label) {
    return "-----" + std::string{word} + " " + std::string{label} + "-----";
}

}  // namespace

std::string to_pem(std::string_view label, base::ByteView der) {
    auto letters = to_base64(der);
    letters.append((4 - letters.size() % 4) % 4, '=');
    const auto begin = border("BEGIN", label);
    const auto end = border("END", label);
    std::string pem;
    // Exact: growing would leave a copy of a secret key behind.
    pem.reserve(begin.size() + letters.size() + letters.size() / kColumns + end.size() + 3);
    pem.append(begin).append("\n");
    for (std::size_t at = 0; at < letters.size(); at += kColumns) {
        pem.append(letters, at, kColumns);
        pem += '\n';
    }
    base::wipe(letters);
    pem.append(end).append("\n");
    return pem;
}

base::Result<SecretBytes> from_pem(std::string_view label, std::string_view pem) {
    const auto begin = border("BEGIN", label);
    const auto start = pem.find(begin);
    const auto end = pem.find(border("END", label));
    if (start == std::string_view::npos || end == std::string_view::npos || end < start) {
        return base::Error{base::Code::NotFound, "no PEM block of that kind"};
    }
    const auto body = pem.substr(start + begin.size(), end - start - begin.size());
    std::string letters;
    letters.reserve(body.size());
    for (const char c : body) {
        if (c != '\n' && c != '\r') letters += c;
    }
    while (letters.ends_with('=')) letters.pop_back();
    auto bytes = from_base64(letters);
    base::wipe(letters);
    if (!bytes) return std::move(bytes).error();
    auto secret = SecretBytes::copy_of(*bytes);
    base::wipe(*bytes);
    return secret;
}

}  // namespace kiosk::crypto
