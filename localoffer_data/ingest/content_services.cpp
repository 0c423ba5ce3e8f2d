// SPDX-License-Identifier: Apache-2.0
// The tables that describe help: providers, places, services and their answers.
#include <algorithm>

#include "localoffer_data/ingest/content_reader.h"

namespace kiosk::ingest {
namespace {

constexpr int kOldest = 130;
constexpr std::size_t kSummaryBytes = 240;

// The first sentence where nobody wrote a summary.
std::string first_sentence(const std::string& text) {
    std::size_t end = 0;
    while ((end = text.find_first_of(".!?", end)) != std::string::npos) {
        ++end;
        if (end >= text.size() || text[end] == ' ' || text[end] == '\n') break;
    }
    return end == std::string::npos ? text : text.substr(0, end);
}

}  // namespace

void ContentReader::read_provider(const Row& row) {
    model::Provider provider;
    provider.id = model::ProviderId{row.id("id")};
    provider.name = row.required_text("name");
    provider.kind = row.word<model::ProviderKind>("kind");
    provider.about = row.text("about");
    provider.reach = row.reach();
    provider.provenance = row.provenance();
    if (claim("provider", provider.id.text, row.where())) content_.providers.push_back(provider);
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
    static_cast<void>(row.provenance());
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
    if (claim("place", place.id.text, row.where())) content_.places.push_back(place);
}

model::Ages ContentReader::ages(const Row& row) {
    model::Ages ages{row.whole_number("age_from", 0, kOldest),
                     row.whole_number("age_to", 0, kOldest)};
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

void ContentReader::read_service(const Row& row) {
    model::Service service;
    service.id = model::ServiceId{row.id("id")};
    service.name = row.required_text("name");
    service.provider.id = model::ProviderId{row.id("provider")};
    service.category = model::CategoryId{row.id("category")};
    service.subject = row.text("subject");
    service.description = row.required_text("description");
    service.summary = row.text("summary");
    if (service.summary.empty()) service.summary = first_sentence(service.description);
    if (service.summary.size() > kSummaryBytes) {
        row.problem("summary: is over " + std::to_string(kSummaryBytes) + " bytes");
    }
    service.ages = ages(row);
    for (const auto& need : row.ids("needs")) {
        refer(row, "needs", "need", need);
        service.needs.push_back({model::TermId{need}, {}});
    }
    service.eligibility = row.text("eligibility");
    service.referral = {row.word<model::Answer>("referral"), row.text("referral_how")};
    service.cost = cost(row);
    service.schedule = schedule(row, "times", "times_note");
    if (const auto place = row.optional_id("place"); !place.empty()) {
        service.place.emplace().id = model::PlaceId{place};
        refer(row, "place", "place", place);
    }
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
    service.provenance = row.provenance();
    refer(row, "provider", "provider", service.provider.id.text);
    refer(row, "category", "category", service.category.text);
    if (claim("service", service.id.text, row.where())) {
        content_.services.push_back(std::move(service));
    }
}

void ContentReader::read_answer(const Row& row) {
    constexpr int kMaxAnswers = 100;
    const auto service = row.id("service");
    const int order = row.required_number("order", 1, kMaxAnswers);
    model::QuestionAnswer answer{row.required_text("question"), row.required_text("answer")};
    refer(row, "service", "service", service);
    if (claim("answer", service + " " + std::to_string(order), row.where())) {
        answers_[service].emplace_back(order, std::move(answer));
    }
}

void ContentReader::settle_services() {
    for (auto& service : content_.services) {
        auto& given = answers_[service.id.text];
        std::sort(given.begin(), given.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [order, answer] : given) service.questions.push_back(std::move(answer));
    }
}

}  // namespace kiosk::ingest
