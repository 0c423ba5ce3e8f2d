// SPDX-License-Identifier: Apache-2.0
// Any bytes as a page; what is accepted has words in every block.
#include <cstdint>
#include <cstdlib>

#include "localoffer_data/ingest/markdown.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::ingest;
    Problems problems;
    const auto page =
        split_front_matter({reinterpret_cast<const char*>(data), size}, "p.md", problems);
    if (!page) return 0;
    const auto blocks = parse_markdown(*page, "p.md", problems);
    if (!problems.empty()) return 0;
    for (const auto& block : blocks) {
        if (block.text.empty()) std::abort();
    }
    return 0;
}
