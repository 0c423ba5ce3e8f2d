// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/feeds/notes.h"
#include "localoffer_data/feeds/page.h"
#include "localoffer_data/feeds/value.h"

namespace kiosk::feeds {

struct Row {
    std::size_t number = 0;  // as a spreadsheet numbers rows: from 1, blank ones too
    std::vector<std::string> cells;
    bool is_quote_open = false;
    std::size_t control_characters = 0;  // blanks now
};

// The rows of a table as programs save it, one at a time: parted by commas, semicolons, tabs or bars, whichever the first
// line has most of; quotes doubled inside quotes, line ends inside quotes, LF, CRLF or CR. Cells lose what is blank at their
// ends; rows of nothing are passed over. A quote that does not close within kMaxCellBytes is taken for a letter.
class CsvRows {
  public:
    static constexpr std::size_t kMaxCellBytes = 256 * 1024;

    // `text` outlives this.
    explicit CsvRows(PageText& text);

    // Nothing at the end.
    [[nodiscard]] std::optional<Row> next();
    [[nodiscard]] char separator() const { return separator_; }

  private:
    [[nodiscard]] Row next_row();
    [[nodiscard]] std::string next_cell(Row& row);
    [[nodiscard]] std::string bare_cell();
    [[nodiscard]] std::string quoted_cell(Row& row);
    [[nodiscard]] std::string give_up_quote(const std::string& raw, Row& row);
    [[nodiscard]] bool is_at_end_of_cell();
    bool take_end_of_row();

    PageText& text_;
    char separator_ = ',';
    std::size_t number_ = 0;
    std::size_t restarts_ = 0;
};

// The header of a table and its rows as records with the header's names.
class Table {
  public:
    Table() = default;
    explicit Table(const Row& header);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }  // as they came
    [[nodiscard]] const std::vector<std::string>& folded_names() const { return folded_; }
    [[nodiscard]] bool has(std::string_view folded_name) const;
    // Notes what is odd about the row; a cell without a column is left out.
    [[nodiscard]] Value record(Row row, const std::string& source, Notes& notes) const;

  private:
    std::vector<std::string> names_;
    std::vector<std::string> folded_;
};

}  // namespace kiosk::feeds
