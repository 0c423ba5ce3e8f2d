// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "localoffer_data/feeds/json_parts.h"
#include "localoffer_data/feeds/json_readers.h"

namespace kiosk::feeds {
namespace {

std::optional<double> number_in(const std::string& text) {
    double number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{}) return std::nullopt;
    return number;
}

// The wider of two bounds; a bound that is no number stands only where there is no other.
template <typename Better>
void widen(std::string& bound, std::string other, Better better) {
    const auto mine = number_in(bound);
    const auto theirs = number_in(other);
    if (bound.empty() || (mine && theirs && better(*theirs, *mine))) bound = std::move(other);
}

void add_eligibility(const Value& eligibility, Draft& draft) {
    if (!eligibility.is_object()) return add_line(draft.eligibility, eligibility.words());
    add_line(draft.eligibility, eligibility.words({"eligibility", "name", "description"}));
    auto from = eligibility.words({"minimumage", "minage"});
    auto to = eligibility.words({"maximumage", "maxage"});
    if (!from.empty()) widen(draft.age_from, std::move(from), std::less<>{});
    if (!to.empty()) widen(draft.age_to, std::move(to), std::greater<>{});
}

void add_taxonomy(const Value& link, Draft& draft) {
    const auto& inner = link.at({"taxonomy", "taxonomyterm"});
    const auto& term = inner.is_object() ? inner : link;
    auto name = term.words({"name", "term", "label"});
    if (name.empty()) name = inner.words();
    if (name.empty()) return;
    draft.categories.push_back(name);
    draft.terms.push_back(
        {.scheme = term.words({"vocabulary", "scheme"}), .term = std::move(name)});
}

void add_rating(const Value& service, Draft& draft) {
    double sum = 0;
    int count = 0;
    for (const auto& review : service.items({"reviews"})) {
        const auto score = number_in(review.words({"score", "rating", "stars"}));
        if (!score) continue;
        sum += *score;
        ++count;
    }
    if (count == 0) return;
    draft.rating_stars = std::to_string(sum / count);
    draft.rating_count = std::to_string(count);
}

// "referral", "appointment", "membership" or "drop-in": of the service or of its being at a place.
void add_attending(const Value& owner, Draft& draft) {
    if (draft.referral.empty()) draft.referral = owner.words({"attendingaccess"});
    add_line(draft.referral_how, owner.words({"pcattendingaccessadditionalinfo"}));
    if (auto kind = owner.words({"attendingtype"}); !kind.empty()) {
        draft.terms.push_back({.scheme = "attending_type", .term = std::move(kind)});
    }
}

// A service at no place says by telephone, online or at home how it is attended.
void add_place_without_address(const Value& service, Draft& draft) {
    auto kind = service.words({"attendingtype"});
    if (draft.places.empty() && !kind.empty()) draft.places.push_back({.kind = std::move(kind)});
}

void add_placecube(const Value& service, Draft& draft) {
    for (const auto& audience : texts_of(service.at({"pctargetaudience"}))) {
        add_line(draft.eligibility, audience);
    }
    const auto& about = service.at({"pcmetadata"});
    const auto add = [](std::string& to, std::string words) {
        if (to.empty()) to = std::move(words);
    };
    add(draft.checked, about.words({"dateassured", "assureddate", "assured"}));
    add(draft.modified, about.words({"datemodified", "modified", "lastmodified", "datecreated"}));
}

std::string council_of(const Value& service) {
    std::vector<std::string> names;
    for (const auto& area : service.items({"serviceareas"})) {
        auto name = area.is_object() ? area.words({"servicearea", "name"}) : area.words();
        if (!name.empty()) names.push_back(std::move(name));
    }
    return joined(names, "; ");
}

}  // namespace

Draft read_open_referral_1(const Value& service) {
    auto draft = service_of(service);
    draft.eligibility.clear();
    for (const auto& each : service.items({"eligibilitys", "eligibilities", "eligibility"})) {
        add_eligibility(each, draft);
    }
    add_places(service, draft);
    add_openings(service, draft);
    add_place_without_address(service, draft);
    for (const auto& link :
         service.items({"servicetaxonomys", "servicetaxonomies", "taxonomies"})) {
        add_taxonomy(link, draft);
    }
    add_attending(service, draft);
    for (const auto& link : service.items({"serviceatlocations"})) add_attending(link, draft);
    if (auto kind = service.words({"deliverabletype"}); !kind.empty()) {
        draft.terms.push_back({.scheme = "deliverable_type", .term = std::move(kind)});
    }
    add_rating(service, draft);
    add_placecube(service, draft);
    if (draft.council.empty()) draft.council = council_of(service);
    return draft;
}

}  // namespace kiosk::feeds
