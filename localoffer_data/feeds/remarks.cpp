// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/remarks.h"

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/fold.h"

namespace kiosk::feeds {

std::string quoted(std::string_view text) {
    constexpr std::size_t kMaxQuotedBytes = 60;
    constexpr std::size_t kMaxReadBytes = 400;
    return "\"" + clean_line(text.substr(0, kMaxReadBytes), kMaxQuotedBytes).text + "\"";
}

void Remarks::unmapped(std::string field, const std::string& word) {
    notes_.add_word(
        "unmapped", fold(word),
        {spot_, service_, std::move(field), "has no word of ours: " + quoted(word), Done::Kept});
}

}  // namespace kiosk::feeds
