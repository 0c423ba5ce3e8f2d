// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/ingest/problems.h"

namespace kiosk::ingest {

inline constexpr std::size_t kMaxCsvBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kMaxCsvRows = 500'000;
inline constexpr std::size_t kMaxCsvColumns = 128;
inline constexpr std::size_t kMaxCellBytes = 32 * 1024;

struct CsvRow {
    std::size_t line = 0;  // where it begins in the file
    std::vector<std::string> cells;
};

// The first row is the header, and every other row has as many cells.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
};

// RFC 4180: commas, quotes doubled inside quotes, LF or CRLF, line ends inside quotes. A byte order mark at the
// start is skipped, cells lose white space at their ends, lines of blanks and commas only are skipped.
// Refused, each with its line: bytes that are not UTF-8, control characters, a quote inside a bare cell, words
// after a closing quote, a quote that never closes, a row with more or fewer cells, and more than the limits above.
[[nodiscard]] CsvTable parse_csv(std::string_view text, const std::string& file,
                                 Problems& problems);

}  // namespace kiosk::ingest
