// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

// What would give a hidden place away in words: a family who fled, or who minds children at home, is found by a text as well
// as by an address.
class Secrets {
  public:
    // The address and the postcode of a place that is kept from the public; either may be empty.
    void add(std::string_view address, std::string_view postcode);
    [[nodiscard]] std::string without(std::string text) const;

  private:
    std::vector<std::string> lines_;  // of addresses
    std::vector<std::string> postcodes_;
};

// Streets, with their numbers or without: "12 Acacia Road", "Acacia Road". For texts in which none may stand, since it
// takes too much for a street rather than too little ("12 Green Court").
[[nodiscard]] std::string without_streets(std::string_view text);

}  // namespace kiosk::feeds
