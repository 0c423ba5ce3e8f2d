// SPDX-License-Identifier: Apache-2.0
// Any bytes as frames of 16 by 16, each after a byte with its length: refused, or pictures of that size.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "firmware/codec/vp8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    auto decoder = codec::Vp8Decoder::open({16, 16});
    if (!decoder) std::abort();
    base::ByteView rest{data, size};
    while (!rest.empty()) {
        const auto length = std::min<std::size_t>(rest.front(), rest.size() - 1);
        const auto frame = rest.subspan(1, length);
        rest = rest.subspan(1 + length);
        if (!decoder->take(frame)) continue;
        const auto picture = decoder->picture();
        if (picture && picture->rows.size() != std::size_t{16} * 16) std::abort();
    }
    return 0;
}
