// SPDX-License-Identifier: Apache-2.0
// Any bytes as an index file: refused, or read within its bounds.
#include <cstdint>
#include <cstdlib>

#include "localoffer_data/search/gazetteer.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/scorer.h"
#include "localoffer_data/search/speller.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::search;
    const auto index = Index::own(kiosk::base::Bytes(data, data + size));
    if (!index) return 0;
    static_cast<void>(check_whole(*index));
    constexpr std::uint32_t kMany = 10'000;
    if (index->documents() > kMany || index->words() > kMany) return 0;
    Speller speller{*index};
    static_cast<void>(speller.corrections("speach", Typing::GoingOn));
    static_cast<void>(speller.split("afterschool"));
    const Gazetteer places{index->names("place")};
    Reading reading;
    for (std::uint32_t term = 0; term < index->terms(); ++term)
        reading.groups.push_back({{{term, 1}}, 1});
    if (reading.groups.size() > 64) reading.groups.resize(64);
    Scorer scorer{*index};
    for (const auto score : scorer.score(reading).score) {
        if (!(score >= 0)) std::abort();
    }
    for (std::uint32_t service = 0; service < index->services(); ++service) {
        static_cast<void>(index->positions(index->facts(service)));
        static_cast<void>(index->openings(index->facts(service)));
    }
    return 0;
}
