// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/ingest/folder_writer.h"
#include "localoffer_data/ingest/problems.h"

namespace kiosk::feeds {

// A council's own corrections, which come before whatever its feeds say: a table with the columns service, field, value,
// source and checked. `service` is our id, the source's id, or the exact name; `field` is a column of services.csv,
// or "remove" with the value "yes".
class Corrections {
  public:
    static constexpr std::size_t kMaxRows = 100'000;

    // What is wrong with it is a problem with file and line.
    [[nodiscard]] static Corrections parse(std::string_view csv, const std::string& file,
                                           ingest::Problems& problems);

    enum class Outcome { Untouched, Corrected, Removed };
    Outcome apply(ingest::Cells& service);

    // The rows that no service was found for, as "line 4: no service "x"".
    [[nodiscard]] std::vector<std::string> unused() const;
    // The rows that more than one service was found for: ids of two sources, or one name. All of them are corrected.
    [[nodiscard]] std::vector<std::string> shared() const;
    [[nodiscard]] bool empty() const { return rows_.empty(); }

  private:
    struct Row {
        std::size_t line = 0;
        std::string field;
        std::string value;
        std::string source;
        std::string checked;
        std::size_t services = 0;  // that it was found for
    };
    std::multimap<std::string, Row> rows_;
};

}  // namespace kiosk::feeds
