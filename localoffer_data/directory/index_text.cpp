// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/index_text.h"

#include <array>
#include <set>

namespace kiosk::directory {
namespace {

template <typename Map, typename Id>
auto find_in(const Map& map, const Id& id) {
    const auto found = map.find(id);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

void add(std::string& words, std::string_view more) {
    if (!words.empty() && !more.empty()) words += ". ";
    words += more;
}

std::string place_words(const model::Service& service, const model::Place* place) {
    std::string words = service.council;
    if (place == nullptr) return words;
    for (const auto* more : {&place->name, &place->town, &place->outcode, &place->postcode}) {
        add(words, *more);
    }
    return words;
}

}  // namespace

IndexTexts::IndexTexts(const model::Content& content) {
    for (const auto& item : content.providers) providers_.emplace(item.id, &item);
    for (const auto& item : content.places) places_.emplace(item.id, &item);
    for (const auto& item : content.categories) categories_.emplace(item.id, &item);
    for (const auto& item : content.terms)
        terms_.emplace(std::pair{item.scheme, item.id}, item.name);
}

std::string_view IndexTexts::term(const std::string& scheme, const model::TermId& id) const {
    return find_in(terms_, std::pair{scheme, id});
}

std::string IndexTexts::subject_of(const model::Service& service, const model::Place* place) const {
    constexpr std::array<std::string_view, 8> kDays{"",         "Monday", "Tuesday",  "Wednesday",
                                                    "Thursday", "Friday", "Saturday", "Sunday"};
    std::string words = service.subject;
    if (const auto* category = find_in(categories_, service.category)) add(words, category->name);
    for (const auto& need : service.needs) add(words, term("need", need.id));
    if (place != nullptr) {
        for (const auto& fact : place->access) {
            if (fact.answer == model::Answer::Yes) add(words, term("access", fact.feature));
        }
    }
    std::set<unsigned> days;
    for (const auto& opening : service.schedule.openings) days.insert(opening.day.iso_encoding());
    for (const auto day : days) add(words, kDays.at(day));
    if (service.cost.charge == model::Charge::Free) add(words, "Free");
    return words;
}

IndexText IndexTexts::text_of(const model::Service& service) const {
    const auto* place = service.place ? find_in(places_, service.place->id) : nullptr;
    const auto* provider = find_in(providers_, service.provider.id);
    return {service.name, subject_of(service, place), place_words(service, place),
            provider != nullptr ? provider->name : std::string{}, service.description};
}

}  // namespace kiosk::directory
