// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

struct FoundPostcode {
    std::string code;  // "E17 6DH"
    std::size_t at = 0;
    std::size_t end = 0;
};

// Every whole postcode in a text, in any case, with or without its blank.
[[nodiscard]] std::vector<FoundPostcode> find_postcodes(std::string_view text);

// The text with every whole postcode out of it.
[[nodiscard]] std::string without_postcodes(std::string_view text);

}  // namespace kiosk::feeds
