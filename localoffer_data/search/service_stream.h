// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "firmware/base/result.h"
#include "firmware/store/database.h"
#include "localoffer_data/search/index_format.h"

namespace kiosk::search {

// The words that facts are told by in Names, in order; a fact's bit or number is its place in its list.
struct FactNames {
    std::vector<std::string> needs;       // at most 32
    std::vector<std::string> access;      // at most 32
    std::vector<std::string> heads;       // at most 32
    std::vector<std::string> categories;  // at most 256
    std::vector<std::string> councils;    // at most 65,536
};

// What the index holds of one service: its words, field by field, and its facts.
struct SourceService {
    std::string name;
    std::string
        tags;  // its kind of help, needs, access: what a family may type beside its own words
    std::string place;
    std::string provider;
    std::string text;
    std::vector<std::string> facts;  // ids of concepts that are facts: "day.sat"
    ServiceFacts packed{};
    std::vector<PackedPosition> positions;
    std::vector<PackedOpening> openings;
};

// Every service of a directory in order of its number, from 1 without gaps, read in one go through each table.
class ServiceStream {
  public:
    static base::Result<ServiceStream> open(store::Database& database);

    // False: there are no more.
    base::Result<bool> next(SourceService& service);
    [[nodiscard]] const FactNames& names() const { return names_; }

  private:
    // One table, parted by service.
    class Rows {
      public:
        explicit Rows(store::Statement statement) : statement_(std::move(statement)) {}
        // Calls take(statement) for each row of that service; rows of services before it are passed over.
        template <typename Take>
        base::Result<void> of(std::int64_t number, Take take) {
            while (true) {
                if (!stands_) {
                    if (is_done_) return {};
                    TRY(stands_, statement_.step());
                    is_done_ = !stands_;
                    continue;
                }
                const auto service = statement_.column_int(0);
                if (service > number) return {};
                if (service == number) take(statement_);
                stands_ = false;
            }
        }

      private:
        store::Statement statement_;
        bool stands_ = false;
        bool is_done_ = false;
    };

    ServiceStream(FactNames names, store::Statement services, std::vector<Rows> rows)
        : names_(std::move(names)), services_(std::move(services)), rows_(std::move(rows)) {}
    base::Result<void> add_lists(SourceService& service);
    base::Result<void> add_places(SourceService& service);

    FactNames names_;
    store::Statement services_;
    std::vector<Rows> rows_;
    std::int64_t number_ = 0;
};

}  // namespace kiosk::search
