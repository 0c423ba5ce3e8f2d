// SPDX-License-Identifier: Apache-2.0
#include "firmware/crypto/age_payload.h"

#include <algorithm>

#include "firmware/crypto/primitives.h"

namespace kiosk::crypto {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kSealedChunkBytes = kAgeChunkBytes + kAeadTagBytes;

enum class Place { Middle, Last };

AeadNonce chunk_nonce(std::uint64_t number, Place place) {
    AeadNonce nonce{};
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[10 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    nonce[11] = place == Place::Last ? 1 : 0;
    return nonce;
}

Error broken(const char* how) { return {Code::Untrusted, std::string{"age payload: "} + how}; }

}  // namespace

Result<void> write_age_chunks(const SecretBytes& payload_key, base::ByteView plaintext,
                              base::Bytes& out) {
    std::uint64_t number = 0;
    while (true) {
        const auto size = std::min(plaintext.size(), kAgeChunkBytes);
        const auto place = size == plaintext.size() ? Place::Last : Place::Middle;
        TRY(const auto sealed,
            aead_encrypt(payload_key, chunk_nonce(number++, place), plaintext.first(size)));
        out.insert(out.end(), sealed.begin(), sealed.end());
        if (place == Place::Last) return {};
        plaintext = plaintext.subspan(size);
    }
}

Result<void> read_age_chunks(const SecretBytes& payload_key, base::ByteView chunks,
                             const ChunkSink& sink) {
    for (std::uint64_t number = 0;; ++number) {
        const auto chunk = chunks.first(std::min(chunks.size(), kSealedChunkBytes));
        chunks = chunks.subspan(chunk.size());
        // A full chunk may be one of the middle or the last: only its tag tells which.
        if (chunk.size() == kSealedChunkBytes) {
            const auto middle =
                aead_decrypt(payload_key, chunk_nonce(number, Place::Middle), chunk);
            if (middle) {
                sink(middle->view());
                if (chunks.empty()) return broken("the end is missing");
                continue;
            }
        }
        const auto last = aead_decrypt(payload_key, chunk_nonce(number, Place::Last), chunk);
        if (!last) return broken("a tag does not hold");
        if (last->size() == 0 && number > 0) return broken("the last chunk is empty");
        sink(last->view());
        if (!chunks.empty()) return broken("something follows the end");
        return {};
    }
}

}  // namespace kiosk::crypto
