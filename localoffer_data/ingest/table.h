// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/date.h"
#include "localoffer_data/ingest/csv.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::ingest {

// Which columns a table may have. `required` must be there; `optional` may be left out. A name "hint@ur" is the
// Urdu of the column "hint" and is allowed for the columns in `translated`.
struct Columns {
    std::vector<std::string> required;
    std::vector<std::string> optional;
    std::vector<std::string> translated;
    std::size_t most_rows = kMaxCsvRows;
};

// One row, asked by column name. A cell that does not fit is a problem with file, line and column, and reads as
// the value for "not known", so that the rest of the row is checked too.
class Row {
  public:
    using Names = std::map<std::string, std::size_t, std::less<>>;

    Row(const CsvRow& row, const Names& columns, const std::string& file, Problems& problems)
        : row_(row), columns_(columns), file_(file), problems_(problems) {}

    [[nodiscard]] const std::string& text(std::string_view column) const;
    [[nodiscard]] std::string required_text(std::string_view column) const;
    [[nodiscard]] std::string id(std::string_view column) const;           // required
    [[nodiscard]] std::string optional_id(std::string_view column) const;  // empty cell = empty
    [[nodiscard]] std::vector<std::string> ids(std::string_view column) const;  // separated by ';'
    [[nodiscard]] std::optional<int> whole_number(std::string_view column, int least,
                                                  int most) const;
    [[nodiscard]] int required_number(std::string_view column, int least, int most) const;
    [[nodiscard]] std::optional<double> decimal(std::string_view column, double least,
                                                double most) const;
    [[nodiscard]] std::optional<std::int64_t> pence(std::string_view column) const;  // "3.50"
    [[nodiscard]] base::Date date(std::string_view column) const;                    // required
    [[nodiscard]] base::Date optional_date(std::string_view column) const;  // empty cell = Date{}
    [[nodiscard]] bool yes(std::string_view column) const;  // "yes", "no" or an empty cell = no
    [[nodiscard]] model::Provenance provenance() const;     // columns source and checked
    [[nodiscard]] model::Reach reach() const;  // columns phone, email, web, text and relay
    [[nodiscard]] std::optional<model::Position> position()
        const;  // columns latitude and longitude

    // An empty cell is the enumeration's first word: "unknown", or the plain case.
    template <typename E>
    [[nodiscard]] E word(std::string_view column) const {
        const auto cell = text(column);
        if (cell.empty()) return model::EnumWords<E>::kWords[0].first;
        const auto value = model::from_text<E>(cell);
        if (!value) bad(column, cell, "is not " + model::all_words<E>());
        return value.value_or(model::EnumWords<E>::kWords[0].first);
    }

    // Every non-empty cell whose column is "<column>@<lang>".
    void translations(
        std::string_view column,
        const std::function<void(const std::string& lang, const std::string& text)>& visit) const;

    void bad(std::string_view column, std::string_view cell, const std::string& why) const;
    void problem(const std::string& what) const;
    [[nodiscard]] Where where() const { return {file_, row_.line}; }

  private:
    const CsvRow& row_;
    const Names& columns_;
    const std::string& file_;
    Problems& problems_;
};

// Calls `visit` with every row of a table whose columns are right.
void for_each_row(Pieces pieces, const std::string& file, const Columns& columns,
                  Problems& problems, const std::function<void(const Row&)>& visit);

// Lower-case letters, digits, '-' and '.', at most model::kMaxIdBytes.
[[nodiscard]] bool is_id(std::string_view text);
// "E17 6DH" from any case and spacing; empty where it has not the shape of a postcode.
[[nodiscard]] std::string tidy_postcode(std::string_view text);
// "3.50" or "3", pounds; empty where it is neither.
[[nodiscard]] std::optional<std::int64_t> pence_of(std::string_view text);
// "E17" has the shape of an outcode.
[[nodiscard]] bool is_outcode(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace kiosk::ingest
