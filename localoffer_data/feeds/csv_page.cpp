// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/csv_page.h"

#include <algorithm>
#include <utility>

#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

// A title and a line of thanks may stand above the header.
constexpr std::size_t kRowsLookedAt = 10;

bool has_any(const Table& table, Names names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return table.has(name); });
}

bool is_plain(const Table& table) {
    constexpr std::ptrdiff_t kEnough = 5;
    const auto known = std::ranges::count_if(table.folded_names(), is_plain_column);
    const auto columns = std::ranges::count_if(
        table.folded_names(), [](const std::string& name) { return !name.empty(); });
    return known >= 2 && (known >= kEnough || 2 * known >= columns) &&
           has_any(table, {"name", "servicename", "service", "title", "nameofservice"});
}

}  // namespace

TableKind kind_of(const std::string& source, const Table& table) {
    if (table.has("importid") && table.has("name")) return TableKind::Outpost;
    const auto set_name = table_set_name(source);
    if (!set_name.empty() && set_name != "services" && table.has("id")) return TableKind::Unknown;
    if (table.has("id") && table.has("name") &&
        has_any(table, {"organizationid", "assureddate", "deliverabletype", "assureremail"})) {
        return TableKind::Hsds;
    }
    return is_plain(table) ? TableKind::Plain : TableKind::Unknown;
}

OpenTable open_table(std::string source, std::unique_ptr<PageText> text) {
    OpenTable open{.source = std::move(source), .text = std::move(text)};
    open.rows = std::make_unique<CsvRows>(*open.text);
    for (std::size_t looked_at = 0; looked_at < kRowsLookedAt; ++looked_at) {
        const auto row = open.rows->next();
        if (!row) break;
        open.table = Table{*row};
        const bool is_of_set = !table_set_name(open.source).empty() &&
                               has_any(open.table, {"id", "serviceid", "locationid", "linkid"});
        if (is_of_set || kind_of(open.source, open.table) != TableKind::Unknown) return open;
    }
    open.table = {};
    return open;
}

std::unique_ptr<PageReader> open_csv_page(OpenTable table) {
    switch (kind_of(table.source, table.table)) {
        case TableKind::Outpost: return read_outpost_table(std::move(table));
        case TableKind::Hsds: return read_table_set(std::move(table), {});
        case TableKind::Plain: return read_plain_table(std::move(table));
        case TableKind::Unknown: return nullptr;
    }
    return nullptr;
}

}  // namespace kiosk::feeds
