// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/csv.h"

#include <algorithm>

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

class Reader {
  public:
    Reader(std::string_view text, const std::string& file, Problems& problems)
        : text_(text), file_(file), problems_(problems) {}

    CsvTable read() {
        CsvTable table;
        while (at_ < text_.size() && !stopped_) {
            CsvRow row = read_row();
            if (stopped_ || is_blank(row)) continue;
            take(table, std::move(row));
        }
        if (table.header.empty() && !stopped_) problems_.add({file_}, "there is no header row");
        return table;
    }

  private:
    static bool is_blank(const CsvRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const std::string& cell) { return cell.empty(); });
    }

    void take(CsvTable& table, CsvRow row) {
        if (row.cells.size() > kMaxCsvColumns) {
            return stop(row.line, "more than " + std::to_string(kMaxCsvColumns) + " columns");
        }
        if (table.header.empty()) {
            table.header = std::move(row.cells);
            return;
        }
        if (row.cells.size() != table.header.size()) {
            problems_.add({file_, row.line}, std::to_string(row.cells.size()) +
                                                 " cells where the header has " +
                                                 std::to_string(table.header.size()));
            return;
        }
        if (table.rows.size() == kMaxCsvRows) {
            return stop(row.line, "more than " + std::to_string(kMaxCsvRows) + " rows");
        }
        table.rows.push_back(std::move(row));
    }

    CsvRow read_row() {
        CsvRow row;
        row.line = line_;
        while (!stopped_) {
            row.cells.push_back(read_cell());
            if (at_ >= text_.size()) break;
            const char end = text_[at_++];
            if (end == '\n') {
                ++line_;
                break;
            }
        }
        return row;
    }

    // Leaves `at_` on the comma or line end after the cell.
    std::string read_cell() {
        const std::size_t line = line_;
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
        const bool quoted = at_ < text_.size() && text_[at_] == '"';
        std::string cell = quoted ? read_quoted() : read_bare();
        if (cell.size() > kMaxCellBytes) {
            stop(line, "a cell over " + std::to_string(kMaxCellBytes) + " bytes");
        } else if (has_control_character(cell)) {
            problems_.add({file_, line}, "a control character");
        }
        return std::string{trimmed(cell)};
    }

    std::string read_bare() {
        const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
        std::string cell{text_.substr(at_, end - at_)};
        at_ = end;
        if (cell.find('"') != std::string::npos) {
            problems_.add({file_, line_}, "a quote inside a cell that does not begin with one");
        }
        return cell;
    }

    std::string read_quoted() {
        const std::size_t opened = line_;
        std::string cell;
        ++at_;
        while (true) {
            if (at_ >= text_.size()) {
                stop(opened, "a quote that never closes");
                return cell;
            }
            const char c = text_[at_++];
            if (c == '\n') ++line_;
            if (c != '"') {
                cell += c;
            } else if (at_ < text_.size() && text_[at_] == '"') {
                cell += '"';
                ++at_;
            } else {
                break;
            }
        }
        const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
        if (!trimmed(text_.substr(at_, end - at_)).empty()) {
            problems_.add({file_, line_}, "words after a closing quote");
        }
        at_ = end;
        return cell;
    }

    void stop(std::size_t line, const std::string& what) {
        problems_.add({file_, line}, what);
        stopped_ = true;
    }

    std::string_view text_;
    const std::string& file_;
    Problems& problems_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    bool stopped_ = false;
};

std::size_t line_of_first_bad_byte(std::string_view text) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (!base::is_utf8(text.substr(at, end - at))) return line;
        at = end + 1;
        ++line;
    }
    return line;
}

}  // namespace

CsvTable parse_csv(std::string_view text, const std::string& file, Problems& problems) {
    if (text.size() > kMaxCsvBytes) {
        problems.add({file}, "over " + std::to_string(kMaxCsvBytes) + " bytes");
        return {};
    }
    if (!base::is_utf8(text)) {
        problems.add({file, line_of_first_bad_byte(text)}, "not UTF-8: save it as \"CSV UTF-8\"");
        return {};
    }
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    return Reader{text, file, problems}.read();
}

}  // namespace kiosk::ingest
