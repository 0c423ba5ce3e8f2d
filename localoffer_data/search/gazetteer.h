// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/model/fact.h"

namespace kiosk::store {
class Database;
}

namespace kiosk::search {

// Somewhere that a person can name.
struct NamedPlace {
    std::string name;     // as its table writes it: "E17", "Market Harborough"
    std::string council;  // whose area it is, or lies in, where services say so; empty = not known
    std::optional<model::Position> position;
};

// Outcodes, towns and councils of a directory, by their folded words.
class Gazetteer {
  public:
    // Looks through all services: for the one who makes an index.
    static base::Result<Gazetteer> read(store::Database& database);
    // From the lines that it was written as.
    explicit Gazetteer(std::span<const std::string_view> lines = {});
    [[nodiscard]] std::vector<std::string> lines() const;
    void add(std::string_view words, NamedPlace place);

    struct Found {
        const NamedPlace* place = nullptr;
        std::size_t words = 0;  // how many of those given name it
    };
    // The longest name that the words begin with; a whole postcode counts as its outcode.
    [[nodiscard]] std::optional<Found> at_start_of(std::span<const std::string_view> words) const;

  private:
    std::map<std::string, NamedPlace, std::less<>> places_;  // by folded name
};

}  // namespace kiosk::search
