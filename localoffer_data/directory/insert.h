// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "firmware/store/database.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::directory {

// One INSERT statement, run row by row: (?, ?, ...) as many as there are values.
class Insert {
  public:
    Insert(store::Database& database, std::string table)
        : database_(&database), table_(std::move(table)) {}

    template <typename... T>
    base::Result<void> row(const T&... values) {
        if (!statement_) {
            std::string marks = "?";
            for (std::size_t i = 1; i < sizeof...(T); ++i) marks += ", ?";
            TRY(statement_, database_->prepare("INSERT INTO " + table_ + " VALUES(" + marks + ")"));
        }
        statement_->reset();
        TRY_DO(statement_->bind_all(values...));
        if (auto done = statement_->run(); !done) {
            return std::move(done).error().within("writing the table " + table_);
        }
        return {};
    }

  private:
    store::Database* database_;
    std::string table_;
    std::optional<store::Statement> statement_;
};

inline std::optional<double> latitude(const std::optional<model::Position>& position) {
    return position ? std::optional{position->latitude} : std::nullopt;
}
inline std::optional<double> longitude(const std::optional<model::Position>& position) {
    return position ? std::optional{position->longitude} : std::nullopt;
}
inline std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

}  // namespace kiosk::directory
