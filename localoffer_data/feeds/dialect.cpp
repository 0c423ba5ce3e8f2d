// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/dialect.h"

#include <array>
#include <cstddef>

namespace kiosk::feeds {
namespace {

struct Marker {
    std::string_view name;
    Dialect dialect;
    int weight;
};

constexpr auto kThree = Dialect::OpenReferral3;
constexpr auto kOne = Dialect::OpenReferral1;

// Names that stand in records of one dialect more than in those of the others.
constexpr std::array kMarkers{
    Marker{"serviceatlocations", kThree, 1},
    Marker{"organization", kThree, 1},
    Marker{"organizationid", kThree, 1},
    Marker{"status", kThree, 1},
    Marker{"assureddate", kThree, 2},
    Marker{"assureremail", kThree, 2},
    Marker{"minimumage", kThree, 2},
    Marker{"maximumage", kThree, 2},
    Marker{"lastmodified", kThree, 2},
    Marker{"alert", kThree, 1},
    Marker{"schedules", kThree, 2},
    Marker{"attributes", kThree, 1},
    Marker{"serviceareas", kThree, 1},
    Marker{"funding", kThree, 1},
    Marker{"costoptions", kThree, 1},
    Marker{"contacts", kThree, 1},
    Marker{"languages", kThree, 1},
    Marker{"applicationprocess", kThree, 2},
    Marker{"interpretationservices", kThree, 2},
    Marker{"eligibilitydescription", kThree, 2},
    Marker{"feesdescription", kThree, 2},
    Marker{"waittime", kThree, 2},
    Marker{"alternatename", kThree, 1},
    Marker{"eligibilitys", kOne, 4},
    Marker{"eligibilities", kOne, 3},
    Marker{"servicetaxonomys", kOne, 4},
    Marker{"servicetaxonomies", kOne, 4},
    Marker{"serviceatlocations", kOne, 1},
    Marker{"organization", kOne, 1},
    Marker{"organizationid", kOne, 1},
    Marker{"status", kOne, 1},
    Marker{"serviceareas", kOne, 1},
    Marker{"languages", kOne, 1},
    Marker{"regularschedules", kOne, 3},
    Marker{"holidayschedules", kOne, 3},
    Marker{"deliverabletype", kOne, 4},
    Marker{"attendingtype", kOne, 3},
    Marker{"attendingaccess", kOne, 4},
    Marker{"reviews", kOne, 3},
    Marker{"fundings", kOne, 3},
    Marker{"pcmetadata", kOne, 4},
    Marker{"pctargetaudience", kOne, 4},
    Marker{"pcattendingaccessadditionalinfo", kOne, 4},
    Marker{"assureddate", kOne, 1},
    Marker{"costoptions", kOne, 1},
    Marker{"contacts", kOne, 1},
    Marker{"sendneeds", Dialect::Outpost, 5},
    Marker{"localoffer", Dialect::Outpost, 5},
    Marker{"suitabilities", Dialect::Outpost, 4},
    Marker{"targetdirectories", Dialect::Outpost, 5},
    Marker{"organisation", Dialect::Outpost, 2},
    Marker{"needsreferral", Dialect::Outpost, 3},
    Marker{"visiblefrom", Dialect::Outpost, 2},
    Marker{"visibleto", Dialect::Outpost, 2},
    Marker{"free", Dialect::Outpost, 1},
    Marker{"minage", Dialect::Outpost, 1},
    Marker{"maxage", Dialect::Outpost, 1},
    Marker{"locations", Dialect::Outpost, 1},
    Marker{"taxonomies", Dialect::Outpost, 1},
    Marker{"regularschedules", Dialect::Outpost, 1},
    Marker{"costoptions", Dialect::Outpost, 1},
    Marker{"contacts", Dialect::Outpost, 1},
    Marker{"updatedat", Dialect::Outpost, 1},
    Marker{"agebandall", Dialect::Outpost, 3},
    Marker{"fictitious", Dialect::Plain, 4},
    Marker{"agemin", Dialect::Plain, 2},
    Marker{"agemax", Dialect::Plain, 2},
    Marker{"agefrom", Dialect::Plain, 2},
    Marker{"ageto", Dialect::Plain, 2},
    Marker{"category", Dialect::Plain, 2},
    Marker{"subcategory", Dialect::Plain, 2},
    Marker{"outcode", Dialect::Plain, 2},
    Marker{"termtimeonly", Dialect::Plain, 2},
    Marker{"provider", Dialect::Plain, 2},
    Marker{"needs", Dialect::Plain, 2},
    Marker{"referral", Dialect::Plain, 1},
    Marker{"web", Dialect::Plain, 1},
    Marker{"website", Dialect::Plain, 1},
    Marker{"phone", Dialect::Plain, 1},
    Marker{"postcode", Dialect::Plain, 1},
    Marker{"town", Dialect::Plain, 1},
    Marker{"access", Dialect::Plain, 1},
    Marker{"lat", Dialect::Plain, 1},
    Marker{"schedule", Dialect::Plain, 1},
    Marker{"cost", Dialect::Plain, 1},
    Marker{"organizationidentifiers", Dialect::Organization, 5},
    Marker{"parentorganizationid", Dialect::Organization, 4},
    Marker{"logo", Dialect::Organization, 3},
    Marker{"website", Dialect::Organization, 2},
    Marker{"legalstatus", Dialect::Organization, 4},
    Marker{"taxid", Dialect::Organization, 4},
    Marker{"yearincorporated", Dialect::Organization, 4},
    Marker{"termuri", Dialect::Other, 5},
    Marker{"taxonomy", Dialect::Other, 3},
    Marker{"vocabulary", Dialect::Other, 4},
    Marker{"parentid", Dialect::Other, 3},
    Marker{"slug", Dialect::Other, 4},
    Marker{"children", Dialect::Other, 2},
    Marker{"version", Dialect::Other, 3},
    Marker{"openapiurl", Dialect::Other, 5},
    Marker{"addresses", Dialect::Other, 3},
    Marker{"physicaladdresses", Dialect::Other, 4},
    Marker{"locationtype", Dialect::Other, 4},
    Marker{"externalidentifier", Dialect::Other, 3},
};

constexpr std::size_t kDialects = 6;

bool is_of_service(Dialect dialect) {
    return dialect != Dialect::Organization && dialect != Dialect::Other;
}

}  // namespace

Dialect dialect_of(const Value& record, Dialect usual) {
    std::array<int, kDialects> scores{};
    for (const auto& member : record.children) {
        for (const auto& [name, dialect, weight] : kMarkers) {
            if (member.key == name) scores[static_cast<std::size_t>(dialect)] += 2 * weight;
        }
    }
    scores[static_cast<std::size_t>(usual)] += 1;
    std::size_t best = 0;
    for (std::size_t each = 0; each < kDialects; ++each) {
        if (scores[each] > scores[best]) best = each;
    }
    const auto dialect = static_cast<Dialect>(best);
    const bool has_name = !record.words({"name", "title", "servicename"}).empty();
    constexpr int kSure = 8;  // so much is a service that lost its name
    if (is_of_service(dialect) && !has_name && scores[best] < kSure) return Dialect::Other;
    return dialect;
}

Dialect usual_for(Envelope envelope) {
    switch (envelope) {
        case Envelope::Contents: return Dialect::OpenReferral3;
        case Envelope::Content: return Dialect::OpenReferral1;
        case Envelope::Named:
        case Envelope::Single:
        case Envelope::Array:
        case Envelope::Lines: return Dialect::Plain;
    }
    return Dialect::Plain;
}

}  // namespace kiosk::feeds
