// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "localoffer_data/feeds/csv_rows.h"
#include "localoffer_data/feeds/page_reader.h"

namespace kiosk::feeds {

// A table with its rows still to come.
struct OpenTable {
    std::string source;
    std::unique_ptr<PageText> text;
    std::unique_ptr<CsvRows> rows;
    Table table;
};

enum class TableKind { Outpost, Hsds, Plain, Unknown };
[[nodiscard]] TableKind kind_of(const std::string& source, const Table& table);

// Looks for the header among the first rows; without one the table is Unknown, and has no names.
[[nodiscard]] OpenTable open_table(std::string source, std::unique_ptr<PageText> text);

// Null where it is not a table of services.
[[nodiscard]] std::unique_ptr<PageReader> open_csv_page(OpenTable table);

// One reader a kind of table.
[[nodiscard]] std::unique_ptr<PageReader> read_outpost_table(OpenTable table);
[[nodiscard]] std::unique_ptr<PageReader> read_plain_table(OpenTable table);
// `tables`: the pages that are joined to the services.
[[nodiscard]] std::unique_ptr<PageReader> read_table_set(OpenTable services,
                                                         std::vector<Page> tables);

// The table of a set that a file of that name is, the same for "services.csv" and "service.csv"; empty where it is none.
[[nodiscard]] std::string_view table_set_name(const std::string& file);

// Of a table of our own: the folded names that mean something in it.
[[nodiscard]] bool is_plain_column(std::string_view folded_name);

}  // namespace kiosk::feeds
