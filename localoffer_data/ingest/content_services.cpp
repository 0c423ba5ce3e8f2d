// SPDX-License-Identifier: Apache-2.0
// The tables that describe help: providers, places, services and their answers.
#include <algorithm>
#include <cmath>

#include "localoffer_data/ingest/content_reader.h"
#include "localoffer_data/model/limits.h"

namespace kiosk::ingest {
namespace {

// Where nobody wrote a summary: the first sentence, or as many words of it as there is room for.
std::string first_sentence(const std::string& text) {
    constexpr std::string_view kMore = "\u2026";
    std::size_t end = 0;
    while ((end = text.find_first_of(".!?", end)) != std::string::npos) {
        ++end;
        if (end >= text.size() || text[end] == ' ' || text[end] == '\n') break;
    }
    if (std::min(end, text.size()) <= kSummaryBytes) return text.substr(0, end);
    auto cut = text.rfind(' ', kSummaryBytes - kMore.size());
    if (cut == std::string::npos) cut = kSummaryBytes - kMore.size();
    while (cut > 0 && (text[cut] & 0xC0) == 0x80) --cut;  // never inside a letter
    return text.substr(0, cut) + std::string{kMore};
}

// The last word may say per what, the one before it how much, all before that what for.
std::optional<model::Cost> cost_from(const std::string& part) {
    auto words = split(part, ' ');
    model::Cost cost{model::Charge::Paid, {}, model::PricePer::Unknown, {}};
    if (words.empty()) return std::nullopt;
    const auto per = model::from_text<model::PricePer>(words.back());
    if (per && *per != model::PricePer::Unknown) {
        cost.per = *per;
        words.pop_back();
    }
    if (words.empty()) return std::nullopt;
    if (const auto charge = model::from_text<model::Charge>(words.back())) {
        cost.charge = *charge;
    } else {
        cost.pence = pence_of(words.back());
        if (!cost.pence || *cost.pence == 0) return std::nullopt;
    }
    words.pop_back();
    for (const auto& word : words) cost.note += (cost.note.empty() ? "" : " ") + word;
    return cost;
}

// "esdServices: Clubs; Sports": a scheme before the colon, or none.
std::vector<model::SourceTerm> source_terms(const std::string& cell) {
    std::vector<model::SourceTerm> terms;
    for (const auto& part : split(cell, ';')) {
        const auto colon = part.find(": ");
        if (colon == std::string::npos) {
            terms.push_back({{}, part});
        } else {
            terms.push_back({part.substr(0, colon), part.substr(colon + 2)});
        }
    }
    return terms;
}

}  // namespace

void ContentReader::read_provider(const Row& row) {
    model::Provider provider;
    provider.id = model::ProviderId{row.id("id")};
    provider.name = row.required_text("name");
    provider.kind = row.word<model::ProviderKind>("kind");
    provider.about = row.text("about");
    provider.reach = row.reach();
    provider.provenance = {row.required_text("source"), row.optional_date("checked")};
    if (claim("provider", provider.id.text, row.where())) {
        give(sink_.add(provider));
    }
}

void ContentReader::access_facts(const Row& row, std::string_view column, model::Answer answer,
                                 model::Place& place) {
    for (const auto& id : row.ids(column)) {
        refer(row, column, "access", id);
        const auto& known = place.access;
        if (std::any_of(known.begin(), known.end(),
                        [&](const auto& f) { return f.feature.text == id; })) {
            row.bad(column, id, "is both there and not there");
        }
        place.access.push_back({model::TermId{id}, {}, answer});
    }
}

void ContentReader::read_place(const Row& row) {
    model::Place place;
    place.id = model::PlaceId{row.id("id")};
    place.name = row.text("name");
    place.kind = row.word<model::PlaceKind>("kind");
    place.address = row.text("address");
    place.town = row.text("town");
    place.outcode = row.text("outcode");
    place.position = row.position();
    place.travel = row.text("travel");
    place.is_hidden = row.yes("hidden");
    if (place.is_hidden &&
        (!place.address.empty() || !row.text("postcode").empty() || place.position)) {
        row.problem("hidden: then its address, postcode and position must be empty");
    }
    static_cast<void>(row.required_text("source"));
    static_cast<void>(row.optional_date("checked"));
    const auto postcode = row.text("postcode");
    place.postcode = tidy_postcode(postcode);
    if (!postcode.empty() && place.postcode.empty())
        row.bad("postcode", postcode, "is not a postcode");
    if (!place.outcode.empty() && !is_outcode(place.outcode)) {
        row.bad("outcode", place.outcode, "is not an outcode");
    }
    const auto derived = place.postcode.substr(0, place.postcode.find(' '));
    if (place.outcode.empty()) place.outcode = derived;
    if (!derived.empty() && place.outcode != derived) {
        row.bad("outcode", place.outcode, "does not begin the postcode");
    }
    access_facts(row, "access_yes", model::Answer::Yes, place);
    access_facts(row, "access_no", model::Answer::No, place);
    if (claim("place", place.id.text, row.where())) give(sink_.add(place));
}

model::Ages ContentReader::ages(const Row& row) {
    model::Ages ages{row.whole_number("age_from", 0, model::kOldestAge),
                     row.whole_number("age_to", 0, model::kOldestAge)};
    if (ages.from && ages.to && *ages.to < *ages.from) {
        row.bad("age_to", row.text("age_to"), "is less than age_from");
    }
    return ages;
}

model::Cost ContentReader::cost(const Row& row) {
    model::Cost cost;
    cost.charge = row.word<model::Charge>("cost");
    cost.pence = row.pence("price");
    cost.per = row.word<model::PricePer>("price_per");
    cost.note = row.text("cost_note");
    if (cost.charge != model::Charge::Paid &&
        (cost.pence || cost.per != model::PricePer::Unknown)) {
        row.bad("cost", row.text("cost"), "has a price, so it must be paid");
    }
    if (cost.pence == 0) row.bad("price", row.text("price"), "is nothing: write free as the cost");
    return cost;
}

// "Adults 6.00 session; Materials 2.50": what for, pounds and pence, and per what.
std::vector<model::Cost> ContentReader::more_costs(const Row& row) {
    std::vector<model::Cost> costs;
    for (const auto& part : split(row.text("costs"), ';')) {
        if (auto cost = cost_from(part)) {
            costs.push_back(*std::move(cost));
        } else {
            row.bad("costs", part, "is not what for, an amount and per what (Adults 6.00 session)");
        }
    }
    return costs;
}

std::vector<model::Tag> ContentReader::tags(const Row& row, std::string_view column,
                                            const std::string& scheme) {
    std::vector<model::Tag> tags;
    for (const auto& id : row.ids(column)) {
        refer(row, column, scheme, id);
        tags.push_back({model::TermId{id}, {}});
    }
    return tags;
}

std::optional<model::Rating> ContentReader::rating(const Row& row) {
    constexpr int kMaxRatings = 1'000'000;
    const auto stars = row.decimal("stars", 1, 5);
    const auto count = row.whole_number("ratings", 1, kMaxRatings);
    if (row.text("stars").empty() != row.text("ratings").empty()) {
        row.problem("stars and ratings go together");
    }
    if (!stars || !count) return std::nullopt;
    return model::Rating{static_cast<int>(std::lround(*stars * 10)), *count};
}

model::Service ContentReader::service(const Row& row) {
    model::Service service;
    service.id = model::ServiceId{row.id("id")};
    service.name = row.required_text("name");
    service.provider.id = model::ProviderId{row.id("provider")};
    service.category = model::CategoryId{row.id("category")};
    service.subject = row.text("subject");
    service.description = row.text("description");
    service.summary = row.text("summary");
    if (service.summary.empty()) service.summary = first_sentence(service.description);
    if (service.summary.size() > kSummaryBytes) {
        row.problem("summary: is over " + std::to_string(kSummaryBytes) + " bytes");
    }
    service.ages = ages(row);
    service.needs = tags(row, "needs", "need");
    service.heads = tags(row, "heads", "head");
    service.eligibility = row.text("eligibility");
    service.referral = {row.word<model::Answer>("referral"), row.text("referral_how")};
    service.cost = cost(row);
    service.more_costs = more_costs(row);
    service.schedule = schedule(row, "times", "times_note");
    for (const auto& place : row.ids("places")) {
        service.places.emplace_back().id = model::PlaceId{place};
        refer(row, "places", "place", place);
    }
    service.ask_for = row.text("ask_for");
    service.reach = row.reach();
    service.languages = split(row.text("languages"), ';');
    service.tier = row.word<model::Tier>("tier");
    service.theme = row.word<model::Theme>("theme");
    if (!row.text("standing").empty()) service.standing = row.word<model::Standing>("standing");
    service.standing_note = row.text("standing_note");
    service.council = row.text("council");
    const auto demonstration = row.required_text("demonstration");
    if (demonstration != "yes" && demonstration != "no") {
        row.bad("demonstration", demonstration, "is not yes or no");
    }
    service.kind = demonstration == "no" ? model::Kind::Real : model::Kind::Demonstration;
    service.source_id = row.text("source_id");
    service.source_terms = source_terms(row.text("terms"));
    service.rating = rating(row);
    service.is_statutory = row.yes("statutory");
    service.is_sensitive = row.yes("sensitive");
    service.provenance = {row.required_text("source"), row.optional_date("checked")};
    refer(row, "provider", "provider", service.provider.id.text);
    refer(row, "category", "category", service.category.text);
    return service;
}

void ContentReader::read_service(const Row& row) {
    const auto service = this->service(row);
    if (claim("service", service.id.text, row.where())) give(sink_.add(service));
}

void ContentReader::read_answer(const Row& row) {
    const model::ServiceId service{row.id("service")};
    const int order = row.required_number("order", 1, kMaxAnswers);
    const model::QuestionAnswer answer{row.required_text("question"), row.required_text("answer")};
    refer(row, "service", "service", service.text);
    auto& taken = answers_[std::hash<std::string>{}(service.text)];
    const auto place = static_cast<std::size_t>(order);
    if (place <= kMaxAnswers && taken.test(place)) {
        return row.problem("the answer \"" + service.text + " " + std::to_string(order) +
                           "\" is there twice");
    }
    if (place <= kMaxAnswers) taken.set(place);
    give(sink_.add(service, order, answer));
}

}  // namespace kiosk::ingest
