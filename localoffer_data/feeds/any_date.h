// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "firmware/base/date.h"

namespace kiosk::feeds {

// A date however a council writes it: "2023-03-15", "2023-03-15T10:30:45.123Z", "20230315", "15/03/2023", "15.3.23",
// "15 March 2023", "15th Mar 2023". The day comes before the month.
[[nodiscard]] std::optional<base::Date> read_any_date(std::string_view text);

// The moment in a form that sorts: the ISO text as it is, or the date of any other; empty = none.
[[nodiscard]] std::string sortable_moment(std::string_view text);

// "5 January 2027"
[[nodiscard]] std::string spoken_date(base::Date date);

}  // namespace kiosk::feeds
