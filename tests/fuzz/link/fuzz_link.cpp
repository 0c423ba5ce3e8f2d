// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "firmware/link/message.h"

// The first byte says in which pieces the rest arrives. What is understood must read back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    if (size == 0) return 0;
    const std::size_t piece = std::size_t{data[0]} + 1;
    base::ByteView rest{data + 1, size - 1};
    link::Decoder decoder;
    while (!rest.empty()) {
        const auto part = rest.first(std::min(piece, rest.size()));
        rest = rest.subspan(part.size());
        decoder.feed(part);
        while (true) {
            const auto next = decoder.next();
            if (!next) return 0;
            if (!*next) break;
            const auto bytes = link::encode(**next);
            link::Decoder again;
            again.feed(bytes);
            const auto same = again.next();
            if (!same || !*same || link::encode(**same) != bytes) std::abort();
        }
    }
    return 0;
}
