// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>

#include "localoffer_data/feeds/json_parts.h"
#include "localoffer_data/feeds/json_readers.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};

// This shape counts days from 0 = Monday; elsewhere 1 is Monday, so the name goes on.
std::string day_name(const std::string& day) {
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(day.data(), day.data() + day.size(), number);
    const bool is_number = failed == std::errc{} && end == day.data() + day.size();
    return is_number && number < kDays.size() ? std::string{kDays[number]} : day;
}

void add_cost(const Value& service, Draft& draft) {
    const auto& cost = service.at({"cost", "price"});
    if (!cost.says_something()) return;
    const auto kind = folded(cost.is_object() ? cost.words({"type", "kind"}) : cost.words());
    if (kind == "free") {
        draft.free = "true";
        return;
    }
    if (kind == "paid") draft.free = "false";
    if (!cost.is_object()) {
        draft.costs.push_back({.option = {}, .amount = cost.words()});
        return;
    }
    DraftCost found{.option = cost.words({"note", "for", "option"}),
                    .amount = cost.words({"amount", "value"}),
                    .currency = cost.words({"currency"}),
                    .per = cost.words({"unit", "per"})};
    if (!(found.option + found.amount).empty()) draft.costs.push_back(std::move(found));
}

}  // namespace

Draft read_plain(const Value& service) {
    auto draft = service_of(service);
    add_places(service, draft);
    add_openings(service, draft);
    for (auto& opening : draft.openings) opening.days = day_name(opening.days);
    draft.categories = texts_of(service.at({"category", "categories"}));
    draft.subject = service.words({"subcategory", "subject"});
    draft.season = service.words({"termtimeonly", "season"});
    add_cost(service, draft);
    for (const auto& pair : service.items({"answers", "questions", "localoffer"})) {
        if (auto question = pair.words({"question"}); !question.empty()) {
            draft.answers.push_back({std::move(question), pair.words({"answer"})});
        }
    }
    for (auto& term : texts_of(service.at({"tags", "terms"}))) {
        draft.terms.push_back({.scheme = {}, .term = std::move(term)});
    }
    return draft;
}

}  // namespace kiosk::feeds
