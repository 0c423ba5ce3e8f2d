// SPDX-License-Identifier: Apache-2.0
// Any bytes as what was typed; the plan stays within its limits and cannot break out of its quotes.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/plan.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::search;
    static const Vocabulary vocabulary{
        {{"speech", 8}, {"therapy", 12}, {"wheelchair", 20}, {"after", 15}, {"school", 60}}};
    static const Synonyms synonyms{{{"asd", "autism"}, {"short breaks", "respite"}}};
    const auto plan = make_plan({reinterpret_cast<const char*>(data), size}, vocabulary, synonyms);
    if (plan.groups.size() > kMaxWords) std::abort();
    for (const auto& group : plan.groups) {
        if (group.alternatives.empty()) std::abort();
        for (const auto& alternative : group.alternatives) {
            if (std::ranges::count(alternative.match, '"') % 2 != 0) std::abort();
        }
    }
    return 0;
}
