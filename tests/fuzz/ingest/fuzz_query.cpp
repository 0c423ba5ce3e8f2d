// SPDX-License-Identifier: Apache-2.0
// Any bytes as what was typed, over a small directory: an answer within its limits, its marks on whole code points.
#include <cstdint>
#include <cstdlib>

#include "firmware/base/utf8.h"
#include "tests/localoffer_data/search/sample_index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    static const test::SampleDirectory sample{test::sample_content()};
    static const auto engine = *search::make_engine(sample.directory());
    search::Query query;
    query.text.assign(reinterpret_cast<const char*>(data), size);
    query.count_choices = size % 2 == 0;
    if (size % 3 == 0) query.choices = {{search::Facet::Age, query.text}};
    const auto results = engine->search(query);
    if (!results || results->hits.size() > query.limit || results->certain > results->total)
        std::abort();
    for (const auto& hit : results->hits) {
        for (const auto& mark : hit.snippet_marks) {
            if (mark.from >= mark.to || mark.to > hit.snippet.size()) std::abort();
            if (!base::is_utf8(
                    std::string_view{hit.snippet}.substr(mark.from, mark.to - mark.from)))
                std::abort();
        }
    }
    return 0;
}
