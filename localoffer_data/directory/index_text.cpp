// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/index_text.h"

#include <array>
#include <set>

namespace kiosk::directory {

void add_words(std::string& words, std::string_view more) {
    if (!words.empty() && !more.empty()) words += ". ";
    words += more;
}

IndexTexts::IndexTexts(const model::Content& content) {
    for (const auto& item : content.categories) categories_.emplace(item.id, item.name);
    for (const auto& item : content.terms)
        terms_.emplace(std::pair{item.scheme, item.id}, item.name);
}

std::string_view IndexTexts::term(const std::string& scheme, const model::TermId& id) const {
    const auto found = terms_.find({scheme, id});
    return found == terms_.end() ? std::string_view{} : found->second;
}

std::string IndexTexts::subject_of(const model::Service& service,
                                   const std::vector<PlaceWords>& places) const {
    constexpr std::array<std::string_view, 8> kDays{"",         "Monday", "Tuesday",  "Wednesday",
                                                    "Thursday", "Friday", "Saturday", "Sunday"};
    std::string words = service.subject;
    const auto category = categories_.find(service.category);
    if (category != categories_.end()) add_words(words, category->second);
    for (const auto& need : service.needs) add_words(words, term("need", need.id));
    std::set<std::string_view> access;
    for (const auto& place : places) {
        for (const auto& feature : place.access) {
            if (access.insert(feature).second) add_words(words, feature);
        }
    }
    std::set<unsigned> days;
    for (const auto& opening : service.schedule.openings) days.insert(opening.day.iso_encoding());
    for (const auto day : days) add_words(words, kDays.at(day));
    if (service.cost.charge == model::Charge::Free) add_words(words, "Free");
    return words;
}

IndexText IndexTexts::text_of(const model::Service& service, std::string provider,
                              const std::vector<PlaceWords>& places) const {
    std::string where = service.council;
    for (const auto& place : places) add_words(where, place.where);
    return {service.name, subject_of(service, places), std::move(where), std::move(provider),
            service.description};
}

}  // namespace kiosk::directory
