// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/csv_rows.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kHeadBytes = 16 * 1024;
constexpr std::string_view kSeparators = ",;\t|";

std::string_view first_line(std::string_view head) {
    while (!head.empty() && is_blank(head.front()) && head.front() != '\t') head.remove_prefix(1);
    bool is_quoted = false;
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (head[at] == '"') is_quoted = !is_quoted;
        if (!is_quoted && (head[at] == '\n' || head[at] == '\r')) return head.substr(0, at);
    }
    return head;
}

char separator_of(std::string_view line) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char separator : kSeparators) {
        const auto count = std::ranges::count(line, separator);
        if (count > most) best = separator;
        most = std::max(most, count);
    }
    return best;
}

bool is_nothing(const Row& row) {
    return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

std::size_t blank_control_characters(std::string& cell) {
    std::size_t count = 0;
    for (char& c : cell) {
        const auto byte = static_cast<std::uint8_t>(c);
        if ((byte >= 0x20 && byte != 0x7F) || is_blank(c)) continue;
        c = ' ';
        ++count;
    }
    return count;
}

}  // namespace

CsvRows::CsvRows(PageText& text) : text_(text) {
    const auto line = first_line(text_.ahead(kHeadBytes));
    const bool says_it = line.size() == 5 && line.starts_with("sep=");  // a line for Excel
    separator_ = says_it ? line[4] : separator_of(line);
    if (says_it) (void)next_row();
}

std::optional<Row> CsvRows::next() {
    while (text_.peek() != PageText::kEnd) {
        auto row = next_row();
        if (!is_nothing(row)) return row;
    }
    return std::nullopt;
}

Row CsvRows::next_row() {
    Row row{.number = ++number_};
    std::size_t bytes = 0;
    while (true) {
        auto cell = next_cell(row);
        row.control_characters += blank_control_characters(cell);
        bytes += cell.size();
        if (row.cells.size() < kMaxColumns && bytes <= kMaxRecordBytes) {
            row.cells.emplace_back(trimmed(cell));
        }
        if (take_end_of_row()) return row;
        text_.skip();  // the separator
    }
}

bool CsvRows::is_at_end_of_cell() {
    const int c = text_.peek();
    return c == PageText::kEnd || c == separator_ || c == '\n' || c == '\r';
}

bool CsvRows::take_end_of_row() {
    const int c = text_.peek();
    if (c == separator_) return false;
    if (c == PageText::kEnd) return true;
    text_.skip();
    if (c == '\r' && text_.peek() == '\n') text_.skip();
    return true;
}

std::string CsvRows::next_cell(Row& row) {
    while (text_.peek() == ' ' || (text_.peek() == '\t' && separator_ != '\t')) text_.skip();
    if (text_.peek() == '"') return quoted_cell(row);
    return bare_cell();
}

std::string CsvRows::bare_cell() {
    std::string cell;
    while (!is_at_end_of_cell()) {
        if (cell.size() < kMaxCellBytes) cell += static_cast<char>(text_.peek());
        text_.skip();
    }
    return cell;
}

std::string CsvRows::quoted_cell(Row& row) {
    std::string raw{'"'};
    std::string cell;
    text_.skip();
    while (true) {
        const int c = text_.peek();
        if (c == PageText::kEnd || raw.size() > kMaxCellBytes) return give_up_quote(raw, row);
        text_.skip();
        raw += static_cast<char>(c);
        if (c != '"') {
            cell += static_cast<char>(c);
            continue;
        }
        if (text_.peek() != '"') break;
        cell += '"';
        raw += '"';
        text_.skip();
    }
    return cell + bare_cell();  // words after the closing quote belong to it too
}

// The quote was a letter: the row ends with its line, and what it swallowed is read again.
std::string CsvRows::give_up_quote(const std::string& raw, Row& row) {
    row.is_quote_open = true;
    const auto end = std::min(raw.find_first_of("\r\n"), raw.size());
    if (restarts_ < kMaxRestarts) {
        ++restarts_;
        text_.put_back(std::string_view{raw}.substr(end));
    }
    return raw.substr(1, end - 1) + bare_cell();
}

Table::Table(const Row& header) : names_(header.cells) {
    for (const auto& name : names_) folded_.push_back(folded(name));
}

bool Table::has(std::string_view folded_name) const {
    return std::ranges::find(folded_, folded_name) != folded_.end();
}

Value Table::record(Row row, const std::string& source, Notes& notes) const {
    const auto note = [&](std::string_view kind, std::string what, Done done) {
        notes.add(kind, {.spot = {source, row.number}, .what = std::move(what), .done = done});
    };
    if (row.is_quote_open) note("quote", "has a quote that does not close", Done::Repaired);
    if (row.control_characters > 0)
        note("control-character", "has control characters", Done::Repaired);
    if (row.cells.size() < folded_.size()) {
        note("cells",
             "has " + std::to_string(row.cells.size()) + " cells, the table " +
                 std::to_string(folded_.size()),
             Done::Kept);
    }
    Value record{.kind = Value::Kind::Object};
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        if (row.cells[at].empty()) continue;
        if (at >= folded_.size()) {
            note("cells", "has more cells than the table has columns", Done::Left);
            break;
        }
        record.children.push_back(text_value(folded_[at], std::move(row.cells[at])));
    }
    return record;
}

}  // namespace kiosk::feeds
