// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/ingest/problems.h"

namespace kiosk::ingest {

inline constexpr std::uint64_t kMaxCsvBytes = std::uint64_t{4} << 30;
inline constexpr std::size_t kMaxCsvRows = 5'000'000;
// Of the answers of services, of which each has several: nothing is kept of a row.
inline constexpr std::size_t kMaxAnswerRows = 50'000'000;
inline constexpr std::size_t kMaxCsvColumns = 128;
inline constexpr std::size_t kMaxCellBytes = 32 * 1024;

// The bytes of a file, a piece at a time: valid until the next call, empty at the end.
using Pieces = std::function<std::string_view()>;

struct CsvRow {
    std::size_t line = 0;  // where it begins in the file
    std::vector<std::string> cells;
};

// A table of RFC 4180, a row at a time: commas, quotes doubled inside quotes, LF or CRLF, line ends inside quotes. A
// byte order mark at the start is skipped, cells lose white space at their ends, lines of blanks and commas only are
// skipped. The first row is the header, and every other row has as many cells. The apostrophe before what a spreadsheet would
// take for a formula belongs to the spreadsheet and is left out.
// Refused, each with its line: bytes that are not UTF-8, control characters, a quote inside a bare cell, words
// after a closing quote, a quote that never closes, a row with more or fewer cells, and more than the limits above.
class CsvReader {
  public:
    // The file's name and the problems outlive the reader. Reads the header.
    CsvReader(Pieces pieces, const std::string& file, Problems& problems,
              std::size_t most_rows = kMaxCsvRows);

    // Empty where there was none that could be read.
    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    // The next row that is sound; empty at the end, or where nothing more can be read.
    [[nodiscard]] std::optional<CsvRow> next();

  private:
    static constexpr int kEnd = -1;

    [[nodiscard]] int peek();
    int take();
    void skip_mark();
    std::optional<CsvRow> next_line_with_words();
    CsvRow read_row();
    std::string read_cell();
    std::string read_bare();
    std::string read_quoted();
    void add(std::string& cell, int byte, std::size_t line);
    void check(const std::string& cell, std::size_t line);
    void stop(std::size_t line, const std::string& what);

    Pieces pieces_;
    const std::string& file_;
    Problems& problems_;
    std::vector<std::string> header_;
    std::string_view piece_;
    std::size_t at_ = 0;
    std::uint64_t before_ = 0;  // bytes of the pieces that are done with
    std::size_t line_ = 1;
    std::size_t rows_ = 0;
    std::size_t most_rows_;
    bool stopped_ = false;
};

// A text that is there already, as one piece.
[[nodiscard]] Pieces one_piece(std::string_view text);

[[nodiscard]] bool begins_like_a_formula(std::string_view cell);

// All of a small table.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
};
[[nodiscard]] CsvTable parse_csv(std::string_view text, const std::string& file,
                                 Problems& problems);

}  // namespace kiosk::ingest
