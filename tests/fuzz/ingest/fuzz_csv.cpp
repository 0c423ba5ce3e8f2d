// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table; what is accepted is rectangular and within its limits.
#include <cstdint>
#include <cstdlib>

#include "localoffer_data/ingest/csv.h"
#include "localoffer_data/ingest/times.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::ingest;
    Problems problems;
    const auto table = parse_csv({reinterpret_cast<const char*>(data), size}, "t.csv", problems);
    for (const auto& row : table.rows) {
        if (row.cells.size() != table.header.size()) std::abort();
        for (const auto& cell : row.cells) {
            const auto times = parse_times(cell);
            if (!times) continue;
            for (const auto& opening : *times) {
                if (opening.opens >= opening.closes) std::abort();
            }
        }
    }
    return 0;
}
