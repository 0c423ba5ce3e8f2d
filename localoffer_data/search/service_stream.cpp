// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/service_stream.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "localoffer_data/model/enum_text.h"
#include "localoffer_data/model/limits.h"
#include "localoffer_data/search/filters.h"

namespace kiosk::search {
namespace {

using base::Code;
using base::Error;
using base::Result;
using store::Database;
using store::Statement;

constexpr std::size_t kMaxCouncils = 65535;
constexpr std::size_t kMaxEach = 255;  // positions and openings of one service

constexpr std::string_view kServices =
    "SELECT s.number, s.name, s.subject, c.name, p.name, s.council, s.description, s.eligibility, "
    "s.referral_how, s.cost_note, s.times_note, s.age_from, s.age_to, s.charge, s.referral, "
    "s.tier, s.theme, s.standing, s.local, s.freshness, s.season, s.category "
    "FROM service s JOIN category c ON c.id = s.category JOIN provider p ON p.id = s.provider "
    "ORDER BY s.number";

// In the order of Lists.
constexpr std::array<std::string_view, 6> kLists{
    "SELECT sp.service, p.name, p.town, p.outcode, p.postcode, p.latitude, p.longitude "
    "FROM service_place sp CROSS JOIN place p ON p.id = sp.place ORDER BY sp.service, sp.position",
    "SELECT sp.service, a.feature, a.answer, t.name FROM service_place sp "
    "CROSS JOIN place_access a ON a.place = sp.place "
    "CROSS JOIN term t ON t.scheme = 'access' AND t.id = a.feature ORDER BY sp.service, "
    "sp.position",
    "SELECT n.service, n.need, t.name FROM service_need n "
    "CROSS JOIN term t ON t.scheme = 'need' AND t.id = n.need ORDER BY n.service, n.position",
    "SELECT service, head FROM service_head ORDER BY service, position",
    "SELECT service, day, opens, closes FROM service_opening ORDER BY service, day, opens",
    "SELECT service, question, answer FROM service_question ORDER BY service, position"};
enum Lists : std::size_t { Places, Access, Needs, Heads, Openings, Questions };

void add(std::string& words, std::string_view more) {
    if (!words.empty() && !more.empty()) words += ". ";
    words += more;
}

// TooLarge: what is past the limit could not be told apart by its bit or number.
Result<std::vector<std::string>> column(Database& database, std::string_view sql, std::size_t most,
                                        std::string_view what) {
    std::vector<std::string> found;
    TRY(auto statement, database.prepare(sql));
    while (true) {
        TRY(const bool row, statement.step());
        if (!row) return found;
        if (found.size() == most) {
            return Error{Code::TooLarge,
                         "more than " + std::to_string(most) + " " + std::string{what}};
        }
        found.emplace_back(statement.column_text(0));
    }
}

Result<std::vector<std::string>> terms(Database& database, std::string_view scheme) {
    const std::string name{scheme};
    return column(database,
                  "SELECT id FROM term WHERE scheme = '" + name + "' ORDER BY position, id",
                  model::kMaxTermsOfFacet, "terms of the scheme " + name);
}

std::uint32_t bit_of(const std::vector<std::string>& list, std::string_view name) {
    const auto found = std::find(list.begin(), list.end(), name);
    return found == list.end() ? 0 : 1U << static_cast<unsigned>(found - list.begin());
}

template <typename E>
Result<std::uint8_t> number_of(std::string_view word) {
    const auto value = model::from_text<E>(word);
    if (!value) return Error{Code::Invalid, "a service holds a word that the format does not know"};
    return static_cast<std::uint8_t>(*value);
}

std::uint8_t age_of(const Statement& row, int at) {
    if (row.is_null(at)) return kNoAge;
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(row.column_int(at), 0, 254));
}

std::int32_t packed_degrees(double degrees) {
    constexpr double kMillionths = 1e6;
    return static_cast<std::int32_t>(std::lround(std::clamp(degrees, -180.0, 180.0) * kMillionths));
}

void add_day_facts(SourceService& service) {
    constexpr std::array<std::string_view, 7> kDays{"day.mon", "day.tue", "day.wed", "day.thu",
                                                    "day.fri", "day.sat", "day.sun"};
    constexpr std::array<std::string_view, 3> kTimes{"time.morning", "time.afternoon",
                                                     "time.evening"};
    const auto add_bits = [&](std::uint32_t bits, const auto& names) {
        for (std::size_t at = 0; at < names.size(); ++at) {
            if ((bits >> at & 1U) != 0) service.facts.emplace_back(names.at(at));
        }
    };
    add_bits(days_of(service.openings), kDays);
    add_bits(times_of(service.openings), kTimes);
}

}  // namespace

Result<ServiceStream> ServiceStream::open(Database& database) {
    FactNames names;
    TRY(names.needs, terms(database, "need"));
    TRY(names.access, terms(database, "access"));
    TRY(names.heads, terms(database, "head"));
    TRY(names.categories, column(database, "SELECT id FROM category ORDER BY position, id",
                                 model::kMaxCategories, "categories"));
    TRY(names.councils, column(database, "SELECT DISTINCT council FROM service ORDER BY council",
                               kMaxCouncils, "councils"));
    TRY(auto services, database.prepare(kServices));
    std::vector<Rows> rows;
    for (const auto sql : kLists) {
        TRY(auto statement, database.prepare(sql));
        rows.emplace_back(std::move(statement));
    }
    return ServiceStream{std::move(names), std::move(services), std::move(rows)};
}

Result<bool> ServiceStream::next(SourceService& service) {
    TRY(const bool stands, services_.step());
    if (!stands) return false;
    if (services_.column_int(0) != number_ + 1) {
        return Error{Code::Invalid, "the services are not numbered from 1 without gaps"};
    }
    ++number_;
    service = {};
    const auto& row = services_;
    service.name = row.column_text(1);
    service.tags = row.column_text(2);
    add(service.tags, row.column_text(3));
    service.provider = row.column_text(4);
    service.place = row.column_text(5);
    service.text = row.column_text(6);
    for (const int also : {7, 8, 9, 10}) add(service.text, row.column_text(also));
    auto& facts = service.packed;
    facts.age_from = age_of(row, 11);
    facts.age_to = age_of(row, 12);
    TRY(facts.charge, number_of<model::Charge>(row.column_text(13)));
    TRY(facts.referral, number_of<model::Answer>(row.column_text(14)));
    TRY(facts.tier, number_of<model::Tier>(row.column_text(15)));
    TRY(facts.theme, number_of<model::Theme>(row.column_text(16)));
    TRY(const auto standing, number_of<model::Standing>(row.column_text(17)));
    TRY(const auto freshness, number_of<model::Freshness>(row.column_text(19)));
    if (standing != static_cast<std::uint8_t>(model::Standing::Open)) facts.flags |= kIsClosed;
    if (row.column_int(18) != 0) facts.flags |= kIsLocal;
    if (freshness == static_cast<std::uint8_t>(model::Freshness::Old)) facts.flags |= kIsOld;
    if (freshness == static_cast<std::uint8_t>(model::Freshness::Expired))
        facts.flags |= kIsExpired;
    const auto& councils = names_.councils;
    const auto council = std::lower_bound(councils.begin(), councils.end(), row.column_text(5));
    facts.council = static_cast<std::uint16_t>(council - councils.begin());
    const auto category =
        std::find(names_.categories.begin(), names_.categories.end(), row.column_text(21));
    const auto place = static_cast<std::size_t>(category - names_.categories.begin());
    if (place == names_.categories.size()) return Error{Code::Invalid, "a service of no category"};
    facts.category = static_cast<std::uint8_t>(place);
    if (facts.charge == static_cast<std::uint8_t>(model::Charge::Free))
        service.facts.emplace_back("cost.free");
    if (facts.referral == static_cast<std::uint8_t>(model::Answer::No))
        service.facts.emplace_back("referral.no");
    if (row.column_text(20) == model::to_text(model::Season::Holidays))
        service.facts.emplace_back("season.holidays");
    TRY_DO(add_places(service));
    TRY_DO(add_lists(service));
    add_day_facts(service);
    return true;
}

Result<void> ServiceStream::add_places(SourceService& service) {
    TRY_DO(rows_[Places].of(number_, [&](const Statement& row) {
        for (int word = 1; word <= 4; ++word) add(service.place, row.column_text(word));
        if (row.is_null(5) || row.is_null(6) || service.positions.size() == kMaxEach) return;
        service.positions.push_back(
            {packed_degrees(row.column_real(5)), packed_degrees(row.column_real(6))});
    }));
    return rows_[Access].of(number_, [&](const Statement& row) {
        const auto bit = bit_of(names_.access, row.column_text(1));
        if (row.column_text(2) == model::to_text(model::Answer::Yes)) {
            if ((service.packed.access_yes & bit) == 0) add(service.tags, row.column_text(3));
            service.packed.access_yes |= bit;
        } else if (row.column_text(2) == model::to_text(model::Answer::No)) {
            service.packed.access_no |= bit;
        }
    });
}

Result<void> ServiceStream::add_lists(SourceService& service) {
    auto& facts = service.packed;
    facts.access_no &= ~facts.access_yes;  // one of its places has it
    TRY_DO(rows_[Needs].of(number_, [&](const Statement& row) {
        facts.needs |= bit_of(names_.needs, row.column_text(1));
        add(service.tags, row.column_text(2));
    }));
    TRY_DO(rows_[Heads].of(number_, [&](const Statement& row) {
        facts.heads |= bit_of(names_.heads, row.column_text(1));
    }));
    TRY_DO(rows_[Openings].of(number_, [&](const Statement& row) {
        const auto day = row.column_int(1);
        const bool is_time = day >= 1 && day <= 7 && row.column_int(2) >= 0 &&
                             row.column_int(3) <= 65535 && row.column_int(2) < row.column_int(3);
        if (!is_time || service.openings.size() == kMaxEach) return;
        service.openings.push_back({static_cast<std::uint8_t>(day), 0,
                                    static_cast<std::uint16_t>(row.column_int(2)),
                                    static_cast<std::uint16_t>(row.column_int(3))});
    }));
    return rows_[Questions].of(number_, [&](const Statement& row) {
        add(service.text, row.column_text(1));
        add(service.text, row.column_text(2));
    });
}

}  // namespace kiosk::search
