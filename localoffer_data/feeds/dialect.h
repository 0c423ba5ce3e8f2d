// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "localoffer_data/feeds/json_records.h"
#include "localoffer_data/feeds/value.h"

namespace kiosk::feeds {

// What a record of JSON is, told by the names in it.
enum class Dialect {
    OpenReferral3,
    OpenReferral1,
    Outpost,
    Plain,
    Organization,  // given apart from its services
    Other,         // a term, a place, a page about the feed: nothing to show by itself
};

// `usual` is what the records before it were, and decides where the names do not.
[[nodiscard]] Dialect dialect_of(const Value& record, Dialect usual);
// Before the first record.
[[nodiscard]] Dialect usual_for(Envelope envelope);

}  // namespace kiosk::feeds
