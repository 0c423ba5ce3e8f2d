// SPDX-License-Identifier: Apache-2.0
// Services and what belongs to them.
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/state.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kServiceColumns =
    "SELECT s.number, s.id, s.name, s.category, s.subject, s.summary, s.description, s.age_from, "
    "s.age_to, s.eligibility, s.referral, s.referral_how, s.charge, s.pence, s.price_per, "
    "s.cost_note, s.season, s.times_note, s.ask_for, s.phone, s.email, s.web, s.text, s.relay, "
    "s.tier, s.theme, s.standing, s.standing_note, s.council, s.rating_tenths, s.rating_count, "
    "s.statutory, s.sensitive, s.kind, s.source_id, s.source, s.checked, "
    "p.id, p.name, p.kind, p.about, p.phone, p.email, p.web, p.text, p.relay, p.source, p.checked "
    "FROM service s JOIN provider p ON p.id = s.provider ";

model::Provider provider_from(RowReader& row) {
    model::Provider provider;
    provider.id = model::ProviderId{row.text()};
    provider.name = row.text();
    provider.kind = row.word<model::ProviderKind>();
    provider.about = row.text();
    provider.reach = row.reach();
    provider.provenance = row.provenance();
    return provider;
}

model::Place place_from(RowReader& row) {
    model::Place place;
    place.id = model::PlaceId{row.text()};
    place.name = row.text();
    place.kind = row.word<model::PlaceKind>();
    place.address = row.text();
    place.town = row.text();
    place.postcode = row.text();
    place.outcode = row.text();
    place.position = row.position();
    place.travel = row.text();
    place.is_hidden = row.yes();
    return place;
}

std::optional<model::Rating> rating_from(RowReader& row) {
    const auto tenths = row.optional_number();
    const auto count = row.optional_number();
    if (!tenths || !count) return std::nullopt;
    return model::Rating{*tenths, *count};
}

struct Numbered {
    std::int64_t number = 0;
    model::Service service;
};

Numbered service_from(RowReader& row) {
    Numbered numbered;
    numbered.number = row.long_number();
    auto& s = numbered.service;
    s.id = model::ServiceId{row.text()};
    s.name = row.text();
    s.category = model::CategoryId{row.text()};
    s.subject = row.text();
    s.summary = row.text();
    s.description = row.text();
    s.ages.from = row.optional_number();
    s.ages.to = row.optional_number();
    s.eligibility = row.text();
    s.referral.needed = row.word<model::Answer>();
    s.referral.how = row.text();
    s.cost.charge = row.word<model::Charge>();
    s.cost.pence = row.optional_long();
    s.cost.per = row.word<model::PricePer>();
    s.cost.note = row.text();
    s.schedule.season = row.word<model::Season>();
    s.schedule.note = row.text();
    s.ask_for = row.text();
    s.reach = row.reach();
    s.tier = row.word<model::Tier>();
    s.theme = row.word<model::Theme>();
    s.standing = row.word<model::Standing>();
    s.standing_note = row.text();
    s.council = row.text();
    s.rating = rating_from(row);
    s.is_statutory = row.yes();
    s.is_sensitive = row.yes();
    s.kind = row.word<model::Kind>();
    s.source_id = row.text();
    s.provenance.source = row.text();
    s.provenance.checked = row.optional_date();
    s.provider = provider_from(row);
    return numbered;
}

// Every feature of the scheme, so that what nobody told us is there as Unknown.
Result<void> read_access(Questions& questions, model::Place& place) {
    return each_row(
        questions,
        "SELECT t.id, t.name, coalesce(a.answer, 'unknown') FROM term t LEFT JOIN place_access a "
        "ON a.place = ? AND a.feature = t.id WHERE t.scheme = 'access' ORDER BY t.position, t.id",
        [&](RowReader& row) {
            model::AccessFact fact;
            fact.feature = model::TermId{row.text()};
            fact.name = row.text();
            fact.answer = row.word<model::Answer>();
            place.access.push_back(std::move(fact));
        },
        place.id.text);
}

Result<void> read_places(Questions& questions, Numbered& numbered) {
    auto& places = numbered.service.places;
    TRY_DO(each_row(
        questions,
        "SELECT l.id, l.name, l.kind, l.address, l.town, l.postcode, l.outcode, l.latitude, "
        "l.longitude, l.travel, l.hidden FROM service_place s JOIN place l ON l.id = s.place "
        "WHERE s.service = ? ORDER BY s.position",
        [&](RowReader& row) { places.push_back(place_from(row)); }, numbered.number));
    for (auto& place : places) TRY_DO(read_access(questions, place));
    return {};
}

Result<std::vector<model::Tag>> read_tags(Questions& questions, std::string_view sql,
                                          std::int64_t number) {
    std::vector<model::Tag> tags;
    TRY_DO(each_row(
        questions, sql,
        [&](RowReader& row) {
            auto id = model::TermId{row.text()};
            tags.push_back({std::move(id), row.text()});
        },
        number));
    return tags;
}

Result<void> read_times(Questions& questions, Numbered& numbered) {
    auto& schedule = numbered.service.schedule;
    TRY_DO(each_row(
        questions,
        "SELECT day, opens, closes FROM service_opening WHERE service = ? ORDER BY day, opens",
        [&](RowReader& row) { schedule.openings.push_back(row.opening()); }, numbered.number));
    return each_row(
        questions,
        "SELECT date, opens, closes FROM service_date WHERE service = ? ORDER BY position",
        [&](RowReader& row) { schedule.dates.push_back(row.dated_opening()); }, numbered.number);
}

Result<void> read_costs(Questions& questions, Numbered& numbered) {
    return each_row(
        questions,
        "SELECT charge, pence, price_per, note FROM service_cost WHERE service = ? ORDER BY "
        "position",
        [&](RowReader& row) {
            model::Cost cost;
            cost.charge = row.word<model::Charge>();
            cost.pence = row.optional_long();
            cost.per = row.word<model::PricePer>();
            cost.note = row.text();
            numbered.service.more_costs.push_back(std::move(cost));
        },
        numbered.number);
}

Result<void> read_lists(Questions& questions, Numbered& numbered) {
    auto& s = numbered.service;
    TRY(s.needs,
        read_tags(questions,
                  "SELECT n.need, coalesce(t.name, n.need) FROM service_need n LEFT JOIN term t "
                  "ON t.scheme = 'need' AND t.id = n.need WHERE n.service = ? ORDER BY n.position",
                  numbered.number));
    TRY(s.heads,
        read_tags(questions,
                  "SELECT h.head, coalesce(t.name, h.head) FROM service_head h LEFT JOIN term t "
                  "ON t.scheme = 'head' AND t.id = h.head WHERE h.service = ? ORDER BY h.position",
                  numbered.number));
    TRY_DO(read_times(questions, numbered));
    TRY_DO(read_costs(questions, numbered));
    TRY_DO(each_row(
        questions, "SELECT lang FROM service_language WHERE service = ? ORDER BY position",
        [&](RowReader& row) { s.languages.push_back(row.text()); }, numbered.number));
    TRY_DO(each_row(
        questions,
        "SELECT question, answer FROM service_question WHERE service = ? ORDER BY position",
        [&](RowReader& row) {
            auto question = row.text();
            s.questions.push_back({std::move(question), row.text()});
        },
        numbered.number));
    TRY_DO(each_row(
        questions, "SELECT scheme, term FROM service_term WHERE service = ? ORDER BY position",
        [&](RowReader& row) {
            auto scheme = row.text();
            s.source_terms.push_back({std::move(scheme), row.text()});
        },
        numbered.number));
    return read_places(questions, numbered);
}

template <typename... T>
Result<std::vector<model::Service>> read_services(Questions& questions, std::string_view rest,
                                                  const T&... values) {
    std::vector<Numbered> found;
    TRY_DO(each_row(
        questions, std::string{kServiceColumns} + std::string{rest},
        [&](RowReader& row) { found.push_back(service_from(row)); }, values...));
    std::vector<model::Service> services;
    for (auto& numbered : found) {
        TRY_DO(read_lists(questions, numbered));
        services.push_back(std::move(numbered.service));
    }
    return services;
}

}  // namespace

Result<model::Service> Directory::service(const model::ServiceId& id) const {
    TRY(auto services, read_services(state_->questions, "WHERE s.id = ?", id.text));
    if (services.empty()) return Error{Code::NotFound, "no such service"};
    return std::move(services.front());
}

Result<std::vector<model::Service>> Directory::services_in(const model::CategoryId& category,
                                                           std::size_t offset,
                                                           std::size_t limit) const {
    return read_services(state_->questions,
                         "WHERE s.category = ? AND s.freshness <> 'expired' ORDER BY s.local DESC, "
                         "s.name, s.id LIMIT ? OFFSET ?",
                         category.text, limit, offset);
}

Result<std::vector<model::ServiceId>> Directory::service_ids() const {
    std::vector<model::ServiceId> ids;
    TRY_DO(each_row(state_->questions, "SELECT id FROM service ORDER BY number",
                    [&](RowReader& row) { ids.emplace_back(row.text()); }));
    return ids;
}

}  // namespace kiosk::directory
