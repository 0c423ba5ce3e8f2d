// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "localoffer_data/feeds/report.h"

// A report as a council would get one, for tests that look at a whole page.
namespace kiosk::feeds::sample {

inline constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::November,
                                   std::chrono::day{22}};
inline constexpr std::size_t kSampleServices = 640;

inline model::Service full_service(std::size_t i) {
    model::Service service;
    service.id.text = "service-" + std::to_string(i);
    service.name = "Saturday club " + std::to_string(i);
    service.category.text = "play";
    service.description =
        "A club for children with SEND and their brothers and sisters. Come and try it once, then "
        "choose.";
    service.ages = {0, 18};
    service.needs = {{model::TermId{"autism"}, "Autism"}};
    service.heads = {{model::TermId{"leisure"}, "Things to do"}};
    service.cost = {model::Charge::Paid, 0, model::PricePer::Session, {}};
    service.schedule.note = "Ring for the dates.";
    service.reach = {"020 7946 0000", "club@example.org", {}, {}, {}};
    service.tier = model::Tier::Universal;
    service.provider.kind = model::ProviderKind::Charity;
    service.council = "Waltham Forest";
    service.provenance = {"Family Information Service", kToday};
    model::Place place;
    place.kind = model::PlaceKind::Building;
    place.access = {{model::TermId{"lift"}, "Lift", model::Answer::No}};
    service.places = {place};
    return service;
}

// Service number i of a made-up import: each lacks something else.
inline model::Service varied_service(std::size_t i) {
    static const std::array<std::string, 4> kAreas{"Waltham Forest", "Wigan", "National", "Sutton"};
    static const auto kHeadList = name_heads({});
    auto service = full_service(i);
    const auto area = i % 13 == 0 ? 2U : i % 7 == 0 ? 1U : i % 17 == 0 ? 3U : 0U;
    service.council = kAreas.at(area);
    service.heads = {{model::TermId{kHeadList.at((i * i + area) % 12).id}, {}}};
    service.provenance.source = area == 1 ? "Wigan open data" : "Family Information Service";
    service.provenance.checked =
        i % 9 == 0 ? base::Date{} : base::add_months(kToday, -static_cast<int>((i * 5) % 23));
    service.is_statutory = i % 11 == 0;
    if (i % 3 == 0) service.reach.email.clear();
    if (i % 21 == 0) service.reach = {};
    if (i % 4 == 0) service.places.front().access.clear();
    if (i % 5 == 0) service.cost = {};
    if (i % 6 == 0) service.ages = {};
    if (i % 8 == 0) service.needs.clear();
    if (i % 10 == 0) service.description = "A club.";
    if (i % 12 == 0) service.schedule = {};
    if (i % 40 == 0) service.standing = model::Standing::TemporarilyClosed;
    if (i % 90 == 0) service.is_sensitive = true;
    service.category.text = i % 2 == 0 ? "play" : i % 3 == 0 ? "health" : "learning";
    service.tier = static_cast<model::Tier>(i % 4);
    service.provider.kind = static_cast<model::ProviderKind>(i % 6);
    return service;
}

inline Survey survey() {
    SurveyRules rules;
    rules.area = "Waltham Forest";
    rules.today = kToday;
    rules.categories = {{model::CategoryId{"play"}, "Things to do", {}, {}, 4, 0},
                        {model::CategoryId{"health"}, "Health", {}, {}, 2, 0},
                        {model::CategoryId{"learning"}, "Learning", {}, {}, 1, 0}};
    Survey survey{rules};
    for (std::size_t i = 1; i <= kSampleServices; ++i) survey.add(varied_service(i));
    for (int i = 0; i < 12; ++i) {
        model::Contact contact;
        contact.name = "SEN team " + std::to_string(i);
        contact.reach.phone = "020 7946 0100";
        if (i % 4 != 0) contact.reach.email = "team@example.org";
        survey.add(contact);
    }
    return survey;
}

inline Notes notes() {
    Notes notes;
    const std::string source = "services.json";
    for (std::size_t i = 1; i <= 41; ++i) {
        notes.add("no-name", {{source, 20 * i}, "", "name", "has no name", Done::Refused});
    }
    for (std::size_t i = 1; i <= 6; ++i) {
        notes.add(
            "not-active",
            {{source, 21 * i}, "Old club", "status", "is not active: \"closed\"", Done::Refused});
    }
    for (std::size_t i = 1; i <= 240; ++i) {
        notes.add("html", {{source, i},
                           "Saturday club " + std::to_string(i),
                           "description",
                           "had web page marks in it",
                           Done::Repaired});
    }
    for (std::size_t i = 1; i <= 33; ++i) {
        notes.add("postcode", {{source, i},
                               "Saturday club " + std::to_string(i),
                               "places[0].postcode",
                               "is not a postcode: \"E17\"",
                               Done::Left});
    }
    for (std::size_t i = 1; i <= 18; ++i) {
        notes.add("unmapped", {{source, i},
                               "Saturday club " + std::to_string(i),
                               "needs",
                               "has no word of ours: \"Sensory play\"",
                               Done::Kept});
    }
    notes.add("person",
              {{source, 3}, "Saturday club 3", "contacts[0].name", "names a person", Done::Left});
    return notes;
}

inline Report report() {
    Report report;
    report.made = kToday;
    report.version = "2026-11-22.1";
    report.survey = survey();
    report.notes = notes();
    report.sources = {
        {"Family Information Service", "Open Referral UK, version 3", 640, 554, 41, 45},
        {"Wigan open data", "A table (CSV)", 95, 86, 6, 3}};
    for (std::size_t i = 1; i <= 48; ++i) {
        report.merges.add({"Saturday club " + std::to_string(i),
                           {"services.json", i},
                           {"services.json", 500 + i},
                           "the same id"});
    }
    report.last = LastImport{base::add_months(kToday, -1),
                             912,
                             {{"Family Information Service", 800}, {"Wigan open data", 90}}};
    report.findings = {
        {"Saturday club 3, description", "The school must have spent £6,000 before you can ask.",
         "A family may ask whatever the school has spent."},
        {"Saturday club 9, summary", "Only schools may ask for an assessment.",
         "Parents and young people may ask for themselves."}};
    return report;
}

}  // namespace kiosk::feeds::sample
