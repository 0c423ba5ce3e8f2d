// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "localoffer_data/feeds/notes.h"

namespace kiosk::feeds {

// The first words of a text, in quotes and on one line, as a note may hold them.
[[nodiscard]] std::string quoted(std::string_view text);

// The notes about one service. Lives no longer than the Notes it writes to.
class Remarks {
  public:
    Remarks(Notes& notes, Spot spot, std::string service)
        : notes_(notes), spot_(std::move(spot)), service_(std::move(service)) {}

    void kept(std::string_view kind, std::string field, std::string what) {
        add(kind, std::move(field), std::move(what), Done::Kept);
    }
    void repaired(std::string_view kind, std::string field, std::string what) {
        add(kind, std::move(field), std::move(what), Done::Repaired);
    }
    void left(std::string_view kind, std::string field, std::string what) {
        add(kind, std::move(field), std::move(what), Done::Left);
    }
    void refused(std::string_view kind, std::string field, std::string what) {
        add(kind, std::move(field), std::move(what), Done::Refused);
    }
    // A word of the source for which we have none: one note, however many services use it.
    void unmapped(std::string field, const std::string& word);

  private:
    void add(std::string_view kind, std::string field, std::string what, Done done) {
        notes_.add(kind, {spot_, service_, std::move(field), std::move(what), done});
    }

    Notes& notes_;
    Spot spot_;
    std::string service_;
};

}  // namespace kiosk::feeds
