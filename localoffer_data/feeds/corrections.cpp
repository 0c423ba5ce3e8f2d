// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/corrections.h"

#include <algorithm>
#include <array>
#include <set>

#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

constexpr std::string_view kRemove = "remove";

// What makes a service the one it is cannot be corrected.
bool can_be_corrected(const std::string& field) {
    constexpr std::array kFixed{"id", "provider", "places", "source_id"};
    const auto cells = ingest::service_cells({});
    const bool known = cells.contains(field) || field == "price" || field == "stars" ||
                       field == "ratings" || field == kRemove;
    return known && std::find(kFixed.begin(), kFixed.end(), field) == kFixed.end();
}

}  // namespace

Corrections Corrections::parse(std::string_view csv, const std::string& file,
                               ingest::Problems& problems) {
    const ingest::Columns columns{{"service", "field", "value", "source", "checked"}, {}, {}};
    Corrections corrections;
    ingest::for_each_row(
        ingest::one_piece(csv), file, columns, problems, [&](const ingest::Row& row) {
            Row next{row.where().line,
                     row.required_text("field"),
                     row.text("value"),
                     row.required_text("source"),
                     base::to_iso(row.date("checked")),
                     0};
            if (!can_be_corrected(next.field)) {
                row.bad("field", next.field, "is not a column of services.csv that can be changed");
            } else if (next.field == kRemove && next.value != "yes") {
                row.bad("value", next.value, "is not yes");
            }
            if (corrections.rows_.size() == kMaxRows) {
                row.problem("more than " + std::to_string(kMaxRows) + " rows");
            } else {
                corrections.rows_.emplace(row.required_text("service"), std::move(next));
            }
        });
    return corrections;
}

Corrections::Outcome Corrections::apply(ingest::Cells& service) {
    auto outcome = Outcome::Untouched;
    std::set<std::string> keys;
    for (const auto* name : {"name", "source_id", "id"}) {
        const auto found = service.find(name);
        if (found == service.end() || found->second.empty()) continue;
        const auto key = found->second;
        if (!keys.insert(key).second) continue;
        const auto [first, last] = rows_.equal_range(key);
        for (auto row = first; row != last; ++row) {
            ++row->second.services;
            if (row->second.field == kRemove) return Outcome::Removed;
            service[row->second.field] = row->second.value;
            service["source"] = row->second.source;
            service["checked"] = row->second.checked;
            outcome = Outcome::Corrected;
        }
    }
    return outcome;
}

std::vector<std::string> Corrections::unused() const {
    std::vector<std::string> lines;
    for (const auto& [service, row] : rows_) {
        if (row.services == 0) {
            lines.push_back("line " + std::to_string(row.line) + ": no service \"" + service +
                            "\"");
        }
    }
    return lines;
}

std::vector<std::string> Corrections::shared() const {
    std::vector<std::string> lines;
    for (const auto& [service, row] : rows_) {
        if (row.services > 1) {
            lines.push_back("line " + std::to_string(row.line) + ": \"" + service + "\" is " +
                            std::to_string(row.services) + " services; all were changed");
        }
    }
    return lines;
}

}  // namespace kiosk::feeds
