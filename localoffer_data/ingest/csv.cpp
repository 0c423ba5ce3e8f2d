// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/csv.h"

#include <algorithm>
#include <utility>

#include "firmware/base/utf8.h"

namespace kiosk::ingest {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto from = text.find_first_not_of(kBlanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
    });
}

bool is_blank(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

Pieces one_piece(std::string_view text) {
    return [text, given = false]() mutable {
        return std::exchange(given, true) ? std::string_view{} : text;
    };
}

bool begins_like_a_formula(std::string_view cell) {
    return !cell.empty() && std::string_view{"=+-@"}.find(cell.front()) != std::string_view::npos;
}

CsvTable parse_csv(std::string_view text, const std::string& file, Problems& problems) {
    CsvReader reader{one_piece(text), file, problems};
    CsvTable table{reader.header(), {}};
    while (auto row = reader.next()) table.rows.push_back(*std::move(row));
    return table;
}

CsvReader::CsvReader(Pieces pieces, const std::string& file, Problems& problems,
                     std::size_t most_rows)
    : pieces_(std::move(pieces)), file_(file), problems_(problems), most_rows_(most_rows) {
    skip_mark();
    auto first = next_line_with_words();
    if (first && first->cells.size() > kMaxCsvColumns) {
        stop(first->line, "more than " + std::to_string(kMaxCsvColumns) + " columns");
        return;
    }
    if (first) header_ = std::move(first->cells);
    if (header_.empty() && !stopped_) problems_.add({file_}, "there is no header row");
}

std::optional<CsvRow> CsvReader::next() {
    while (!header_.empty()) {
        auto row = next_line_with_words();
        if (!row) return std::nullopt;
        if (row->cells.size() != header_.size()) {
            problems_.add({file_, row->line}, std::to_string(row->cells.size()) +
                                                  " cells where the header has " +
                                                  std::to_string(header_.size()));
            continue;
        }
        if (rows_ == most_rows_) {
            stop(row->line, "more than " + std::to_string(most_rows_) + " rows");
            return std::nullopt;
        }
        ++rows_;
        return row;
    }
    return std::nullopt;
}

int CsvReader::peek() {
    while (at_ >= piece_.size() && !stopped_) {
        before_ += piece_.size();
        piece_ = pieces_();
        at_ = 0;
        if (piece_.empty()) break;
        if (before_ + piece_.size() > kMaxCsvBytes) {
            stop(0, "over " + std::to_string(kMaxCsvBytes) + " bytes");
        }
    }
    if (stopped_ || piece_.empty()) return kEnd;
    return static_cast<unsigned char>(piece_[at_]);
}

int CsvReader::take() {
    const int byte = peek();
    if (byte != kEnd) ++at_;
    return byte;
}

void CsvReader::skip_mark() {
    if (peek() != kEnd && piece_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

std::optional<CsvRow> CsvReader::next_line_with_words() {
    while (peek() != kEnd) {
        auto row = read_row();
        if (stopped_) return std::nullopt;
        if (!is_blank(row)) return row;
    }
    return std::nullopt;
}

CsvRow CsvReader::read_row() {
    CsvRow row;
    row.line = line_;
    while (!stopped_) {
        row.cells.push_back(read_cell());
        if (row.cells.size() > 2 * kMaxCsvColumns) {
            stop(row.line, "more than " + std::to_string(kMaxCsvColumns) + " columns");
        }
        const int end = take();
        if (end == kEnd) break;
        if (end == '\n') {
            ++line_;
            break;
        }
    }
    return row;
}

// Leaves the comma or line end after the cell to be taken.
std::string CsvReader::read_cell() {
    const std::size_t line = line_;
    while (peek() == ' ' || peek() == '\t') take();
    const auto cell = peek() == '"' ? read_quoted() : read_bare();
    check(cell, line);
    auto words = trimmed(cell);
    const auto bare = words.substr(std::min(words.find_first_not_of('\''), words.size()));
    if (words.starts_with('\'') && begins_like_a_formula(bare)) words.remove_prefix(1);
    return std::string{words};
}

void CsvReader::add(std::string& cell, int byte, std::size_t line) {
    if (cell.size() == kMaxCellBytes) {
        return stop(line, "a cell over " + std::to_string(kMaxCellBytes) + " bytes");
    }
    cell += static_cast<char>(byte);
}

void CsvReader::check(const std::string& cell, std::size_t line) {
    if (!base::is_utf8(cell)) {
        stop(line, "not UTF-8: save it as \"CSV UTF-8\"");
    } else if (has_control_character(cell)) {
        problems_.add({file_, line}, "a control character");
    }
}

std::string CsvReader::read_bare() {
    std::string cell;
    bool has_quote = false;
    for (int c = peek(); c != kEnd && c != ',' && c != '\n'; c = peek()) {
        has_quote = has_quote || c == '"';
        add(cell, take(), line_);
    }
    if (has_quote) {
        problems_.add({file_, line_}, "a quote inside a cell that does not begin with one");
    }
    return cell;
}

std::string CsvReader::read_quoted() {
    const std::size_t opened = line_;
    std::string cell;
    take();
    while (true) {
        const int c = take();
        if (c == kEnd) {
            if (!stopped_) stop(opened, "a quote that never closes");
            return cell;
        }
        if (c == '\n') ++line_;
        if (c == '\r' && peek() == '\n') continue;  // within a cell a line ends in one way
        if (c != '"') {
            add(cell, c, opened);
        } else if (peek() == '"') {
            add(cell, take(), opened);
        } else {
            break;
        }
    }
    if (!trimmed(read_bare()).empty()) problems_.add({file_, line_}, "words after a closing quote");
    return cell;
}

void CsvReader::stop(std::size_t line, const std::string& what) {
    if (!stopped_) problems_.add({file_, line}, what);
    stopped_ = true;
}

}  // namespace kiosk::ingest
