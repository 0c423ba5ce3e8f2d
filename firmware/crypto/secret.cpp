// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/secret.h"

#include <algorithm>
#include <utility>

namespace kiosk::crypto {

SecretBytes::SecretBytes(std::size_t size)
    : bytes_(std::make_unique<std::uint8_t[]>(size)), size_(size) {}

SecretBytes SecretBytes::copy_of(base::ByteView bytes) {
    SecretBytes copy{bytes.size()};
    std::ranges::copy(bytes, copy.bytes_.get());
    return copy;
}

SecretBytes::~SecretBytes() { base::wipe(span()); }

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        base::wipe(span());
        bytes_ = std::move(other.bytes_);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

void SecretBytes::shrink(std::size_t size) {
    if (size >= size_) return;
    base::wipe(span().subspan(size));
    size_ = size;
}

}  // namespace kiosk::crypto
