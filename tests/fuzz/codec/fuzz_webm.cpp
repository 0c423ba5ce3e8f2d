// SPDX-License-Identifier: Apache-2.0
// Any bytes as a WebM file; what is accepted keeps every limit.
#include <cstdint>
#include <cstdlib>

#include "localoffer_data/ingest/webm.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    const auto film = ingest::read_webm({data, size});
    if (!film) return 0;
    if (film->frames.empty() || film->width > 640 || film->height > 480) std::abort();
    if (film->length > model::kLongestClip) std::abort();
    for (std::size_t i = 1; i < film->frames.size(); ++i) {
        if (film->frames[i].at < film->frames[i - 1].at + model::kLeastFrameTime) std::abort();
    }
    return 0;
}
