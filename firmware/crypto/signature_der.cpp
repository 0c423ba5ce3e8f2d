// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/signature_der.h"

#include <algorithm>
#include <span>

namespace kiosk::crypto {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

constexpr std::uint8_t kSequence = 0x30;
constexpr std::uint8_t kInteger = 0x02;
constexpr std::size_t kHalf = 32;

Error odd() { return {Code::Untrusted, "the signature is not strict DER"}; }

void append_integer(Bytes& out, ByteView number) {
    while (number.size() > 1 && number.front() == 0) number = number.subspan(1);
    const bool needs_zero = (number.front() & 0x80U) != 0;
    out.push_back(kInteger);
    out.push_back(static_cast<std::uint8_t>(number.size() + (needs_zero ? 1 : 0)));
    if (needs_zero) out.push_back(0);
    out.insert(out.end(), number.begin(), number.end());
}

// Takes one INTEGER from the front of `der` into `half`.
Result<void> take_integer(ByteView& der, std::span<std::uint8_t> half) {
    if (der.size() < 3 || der[0] != kInteger) return odd();
    const std::size_t size = der[1];
    if (size == 0 || size > kHalf + 1 || der.size() < 2 + size) return odd();
    auto number = der.subspan(2, size);
    der = der.subspan(2 + size);
    if ((number[0] & 0x80U) != 0) return odd();  // negative
    if (number[0] == 0 && number.size() > 1) {
        if ((number[1] & 0x80U) == 0) return odd();  // a zero too many
        number = number.subspan(1);
    }
    if (number.size() > kHalf) return odd();
    std::ranges::copy(number, half.subspan(kHalf - number.size()).begin());
    return {};
}

}  // namespace

Bytes to_der(const RawSignature& raw) {
    Bytes der;
    der.push_back(kSequence);
    der.push_back(0);
    append_integer(der, ByteView{raw}.first(kHalf));
    append_integer(der, ByteView{raw}.subspan(kHalf));
    der[1] = static_cast<std::uint8_t>(der.size() - 2);
    return der;
}

Result<RawSignature> from_der(ByteView der) {
    if (der.size() < 2 || der[0] != kSequence || der[1] != der.size() - 2 || der[1] > 127) {
        return odd();
    }
    der = der.subspan(2);
    RawSignature raw{};
    TRY_DO(take_integer(der, std::span{raw}.first(kHalf)));
    TRY_DO(take_integer(der, std::span{raw}.subspan(kHalf)));
    if (!der.empty()) return odd();
    return raw;
}

}  // namespace kiosk::crypto
