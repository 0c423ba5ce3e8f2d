// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/model/area.h"
#include "localoffer_data/model/service.h"
#include "localoffer_data/search/engine.h"
#include "ui/node/node.h"
#include "ui/words/words.h"

// A service's facts in words. What is not known is said to be not known; nothing reads as free or as any age by default.
namespace kiosk::screens {

[[nodiscard]] words::Text ages_text(const model::Ages& ages, const words::Words& say);
// Whether the charge says more than a council's own words on it: "there is a cost" says less.
[[nodiscard]] bool tells_cost(const model::Cost& cost);
[[nodiscard]] words::Text cost_text(const model::Cost& cost, const words::Words& say);
// "Monday to Friday", "Tuesday, Thursday", "Saturday 9:00 to 10:00"
[[nodiscard]] words::Text when_text(const model::Schedule& schedule, const words::Words& say);
// "Monday 9:00 to 17:00", "24 November 2026 9:00 to 17:00"
[[nodiscard]] words::Text day_time_text(const words::Text& day, std::chrono::minutes opens,
                                        std::chrono::minutes closes, const words::Words& say);
// "Mon to Fri 9:00 to 17:00" where every day is alike, otherwise a line a day.
[[nodiscard]] std::vector<words::Text> hours_lines(const model::Schedule& schedule,
                                                   const words::Words& say);
// One line a day.
[[nodiscard]] std::vector<words::Text> opening_lines(const model::Schedule& schedule,
                                                     const words::Words& say);
[[nodiscard]] std::optional<words::Text> distance_text(const model::Service& service,
                                                       const model::Area& area,
                                                       const words::Words& say);
// Who offers it, and that it is invented where it is.
[[nodiscard]] words::Text provider_line(const model::Service& service, const words::Words& say);
// What of the place is known to be there; empty where nothing is known.
[[nodiscard]] std::string access_known(const model::Service& service);

// A service as one thing to press in a list, with what matched marked and, where that is not plain, why it is there.
struct Found {
    const model::Service& service;
    std::vector<node::Mark> name_marks;
    std::string snippet;
    std::vector<node::Mark> snippet_marks;
    search::Reason reason = search::Reason::Listed;
    std::vector<search::Facet> not_known;
    std::optional<double> kilometres;  // empty: from the area's middle, where that is known
    std::string
        place;  // where the distance starts, as the family typed it; empty = the area's middle
    base::Date today{};  // to say how old its facts are; Date{} = not said
};
[[nodiscard]] node::Node service_card(const Found& found, const model::Area& area,
                                      const words::Words& say);
// The same for what a search found.
[[nodiscard]] Found found_of(const search::Hit& hit, const model::Service& service);

}  // namespace kiosk::screens
