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
    "s.cost_note, s.season, s.times_note, s.phone, s.email, s.web, s.tier, s.theme, s.standing, "
    "s.standing_note, s.council, s.kind, s.source_id, s.source, s.checked, "
    "p.id, p.name, p.kind, p.about, p.phone, p.email, p.web, p.source, p.checked, "
    "coalesce(l.id, ''), coalesce(l.name, ''), coalesce(l.kind, 'unknown'), coalesce(l.address, "
    "''), "
    "coalesce(l.town, ''), coalesce(l.postcode, ''), coalesce(l.outcode, ''), l.latitude, "
    "l.longitude, "
    "coalesce(l.travel, '') FROM service s JOIN provider p ON p.id = s.provider "
    "LEFT JOIN place l ON l.id = s.place ";

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

std::optional<model::Place> place_from(RowReader& row) {
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
    if (place.id.text.empty()) return std::nullopt;
    return place;
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
    s.reach = row.reach();
    s.tier = row.word<model::Tier>();
    s.theme = row.word<model::Theme>();
    s.standing = row.word<model::Standing>();
    s.standing_note = row.text();
    s.council = row.text();
    s.kind = row.word<model::Kind>();
    s.source_id = row.text();
    s.provenance = row.provenance();
    s.provider = provider_from(row);
    s.place = place_from(row);
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

Result<void> read_lists(Questions& questions, Numbered& numbered) {
    auto& s = numbered.service;
    TRY_DO(each_row(
        questions,
        "SELECT n.need, coalesce(t.name, n.need) FROM service_need n LEFT JOIN term t "
        "ON t.scheme = 'need' AND t.id = n.need WHERE n.service = ? ORDER BY n.position",
        [&](RowReader& row) {
            auto id = model::TermId{row.text()};
            s.needs.push_back({std::move(id), row.text()});
        },
        numbered.number));
    TRY_DO(each_row(
        questions,
        "SELECT day, opens, closes FROM service_opening WHERE service = ? ORDER BY day, opens",
        [&](RowReader& row) { s.schedule.openings.push_back(row.opening()); }, numbered.number));
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
    return s.place ? read_access(questions, *s.place) : Result<void>{};
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
    return read_services(
        state_->questions,
        "WHERE s.category = ? ORDER BY s.local DESC, s.name, s.id LIMIT ? OFFSET ?", category.text,
        limit, offset);
}

Result<std::vector<model::ServiceId>> Directory::service_ids() const {
    std::vector<model::ServiceId> ids;
    TRY_DO(each_row(state_->questions, "SELECT id FROM service ORDER BY number",
                    [&](RowReader& row) { ids.emplace_back(row.text()); }));
    return ids;
}

}  // namespace kiosk::directory
