// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/json_parts.h"

#include <algorithm>
#include <utility>

namespace kiosk::feeds {
namespace {

constexpr std::size_t kLatitude = 1;  // of [longitude, latitude], as GeoJSON has it

DraftPhone phone_of(const Value& phone) {
    if (!phone.is_object()) return {.number = phone.words(), .kind = {}};
    return {.number = phone.words({"number", "phone", "phonenumber", "telephone", "value"}),
            .kind = phone.words({"type", "phonetype", "kind", "servicetype"}),
            .label = phone.words({"label", "description", "purpose", "department"})};
}

void add_phone(std::vector<DraftPhone>& phones, DraftPhone phone) {
    if (!phone.number.empty()) phones.push_back(std::move(phone));
}

void add_phones(std::vector<DraftPhone>& phones, const Value& owner, std::string_view name,
                std::string_view kind) {
    for (const auto& item : owner.items({name})) {
        auto phone = phone_of(item);
        if (phone.kind.empty()) phone.kind = kind;
        add_phone(phones, std::move(phone));
    }
}

DraftContact contact_of(const Value& contact) {
    if (!contact.is_object()) return {.name = contact.words()};
    return {.name = contact.words({"name", "contactname"}),
            .title = contact.words({"title", "role", "jobtitle", "department"}),
            .email = contact.words({"email", "emailaddress", "contactemail"}),
            .phones = phones_of(contact),
            .visible = contact.words({"visible", "contactvisible", "isvisible", "public"})};
}

DraftCost cost_of(const Value& cost) {
    if (!cost.is_object()) return {.option = {}, .amount = cost.words()};
    return {.option = cost.words({"option", "costoption", "name", "label"}),
            .amount = cost.words({"amount", "costamount", "price", "value"}),
            .currency = cost.words({"currency"}),
            .per = cost.words({"amountdescription", "costtype", "per", "unit", "type"})};
}

const Value& address_of(const Value& location) {
    const auto& list = location.at(
        {"physicaladdresses", "addresses", "physicaladdress", "address", "postaladdresses"});
    const auto addresses = list.items();
    for (const auto& address : addresses) {
        if (address.words({"addresstype", "type"}) == "physical") return address;
    }
    return addresses.empty() ? location : addresses.front();
}

std::string lines_of(const Value& address) {
    if (!address.is_object()) return address.words();
    std::vector<std::string> lines;
    for (const auto name : {"address1", "address2", "address3", "address4"}) {
        if (auto line = address.words({name}); !line.empty()) lines.push_back(std::move(line));
    }
    if (!lines.empty()) return joined(lines, ", ");
    return address.words({"address", "street", "streetaddress", "addressline1", "line1"});
}

void add_position(const Value& location, DraftPlace& place) {
    place.latitude = location.words({"latitude", "lat"});
    place.longitude = location.words({"longitude", "lon", "lng", "long"});
    if (!place.latitude.empty()) return;
    const auto coordinates = location.at({"geometry", "geo", "point"}).items({"coordinates"});
    if (coordinates.size() <= kLatitude) return;
    place.longitude = coordinates[0].words();
    place.latitude = coordinates[kLatitude].words();
}

std::string spoken_days(const Value& opening) {
    return joined(
        texts_of(opening.at({"byday", "weekday", "day", "days", "dayofweek", "weekdays"})), ",");
}

std::string note_of(const Value& opening) {
    std::string note = opening.words({"description"});
    add_line(note, opening.words({"notes", "note"}));
    if (const auto days = opening.words({"bymonthday"});
        !days.empty() && opening.words({"freq", "frequency"}).starts_with('M')) {
        add_line(note, "Days of the month: " + days);
    }
    return note;
}

DraftOpening opening_of(const Value& opening) {
    return {.days = spoken_days(opening),
            .opens = opening.words({"opensat", "opens", "start", "starttime", "from", "open"}),
            .closes = opening.words({"closesat", "closes", "end", "endtime", "to", "close"}),
            .frequency = opening.words({"freq", "frequency"}),
            .from = opening.words({"validfrom", "startdate"}),
            .to = opening.words({"validto", "until", "enddate"}),
            .note = note_of(opening)};
}

void add_place(const Value& location, Draft& draft) {
    if (!location.is_object()) return;
    draft.places.push_back(place_of(location));
    add_openings(location, draft);
}

// A location under "location", the same under "locations", or the fields of the place themselves.
void add_linked_place(const Value& link, Draft& draft) {
    const auto inner = link.items({"location", "locations"});
    for (const auto& location : inner) add_place(location, draft);
    if (inner.empty() && link.is_object() && link.children.size() > 3) {
        draft.places.push_back(place_of(link));
    }
    add_openings(link, draft);
    for (auto& phone : phones_of(link)) draft.phones.push_back(std::move(phone));
}

bool is_somewhere(const DraftPlace& place) {
    return !(place.address + place.postcode + place.latitude + place.town).empty();
}

}  // namespace

void add_line(std::string& text, const std::string& line) {
    if (line.empty() || text.find(line) != std::string::npos) return;
    if (!text.empty()) text += '\n';
    text += line;
}

std::vector<DraftPhone> phones_of(const Value& owner) {
    std::vector<DraftPhone> phones;
    if (!owner.is_object()) return phones;
    for (const auto name : {"phones", "phone", "telephone", "telephones", "tel", "phonenumber",
                            "telephonenumber", "phonenumbers", "contactphone", "mobile"}) {
        add_phones(phones, owner, name, {});
    }
    add_phones(phones, owner, "textphone", "textphone");
    add_phones(phones, owner, "minicom", "minicom");
    return phones;
}

std::vector<DraftContact> contacts_of(const Value& owner) {
    std::vector<DraftContact> contacts;
    for (const auto& contact : owner.items({"contacts", "contact"})) {
        contacts.push_back(contact_of(contact));
    }
    return contacts;
}

std::vector<DraftCost> costs_of(const Value& service) {
    std::vector<DraftCost> costs;
    for (const auto& cost : service.items({"costoptions", "costs", "costoption"})) {
        costs.push_back(cost_of(cost));
    }
    if (auto fees = service.words({"fees", "feesdescription", "fee"}); !fees.empty()) {
        costs.push_back({.option = std::move(fees)});
    }
    return costs;
}

std::vector<std::string> features_of(const Value& location) {
    std::vector<std::string> features;
    const auto& list =
        location.at({"accessibilities", "accessibility", "accessibilityfordisabilities", "access",
                     "accessfeatures", "facilities"});
    if (list.kind == Value::Kind::Text) return texts_of(list);
    for (const auto& item : list.items()) {
        auto feature =
            item.is_object()
                ? item.words({"accessibility", "name", "label", "description", "details"})
                : item.words();
        if (!feature.empty()) features.push_back(std::move(feature));
    }
    return features;
}

DraftPlace place_of(const Value& location) {
    const auto& address = address_of(location);
    DraftPlace place{.id = location.words({"id", "locationid"}),
                     .name = location.words({"name", "locationname", "venue"}),
                     .kind = location.words({"locationtype"}),
                     .address = lines_of(address),
                     .town = address.words({"city", "town", "locality", "village"}),
                     .postcode = address.words({"postalcode", "postcode", "zip"}),
                     .travel = location.words({"transportation", "travel", "directions"}),
                     .access = features_of(location),
                     .phones = phones_of(location),
                     .is_masked = location.words({"maskexactaddress", "ismasked", "mask"}),
                     .visible = location.words({"visible", "locationvisible", "isvisible"})};
    if (place.postcode.empty())
        place.postcode = location.words({"postalcode", "postcode", "outcode"});
    if (place.town.empty()) place.town = location.words({"city", "town"});
    add_position(location, place);
    if (place.latitude.empty()) add_position(address, place);
    return place;
}

void add_places(const Value& service, Draft& draft) {
    for (const auto& link : service.items({"serviceatlocations", "serviceatlocation"})) {
        add_linked_place(link, draft);
    }
    for (const auto& location : service.items({"locations", "location", "places", "venues"})) {
        add_place(location, draft);
    }
    if (!draft.places.empty()) return;
    auto place = place_of(service);
    place.id.clear();
    place.name = service.words({"venue", "venuename", "locationname", "location"});
    place.phones.clear();
    place.visible.clear();
    if (is_somewhere(place) || !place.access.empty()) draft.places.push_back(std::move(place));
}

void add_openings(const Value& owner, Draft& draft) {
    for (const auto name : {"schedules", "regularschedules", "schedule", "regularschedule",
                            "openinghours", "openings"}) {
        for (const auto& item : owner.items({name})) {
            if (!item.is_object()) {
                add_line(draft.schedule_note, item.words());
                continue;
            }
            auto opening = opening_of(item);
            const bool has_time = !(opening.days + opening.opens + opening.closes).empty();
            if (has_time) {
                draft.openings.push_back(std::move(opening));
            } else {
                add_line(draft.schedule_note, opening.note);
            }
        }
    }
}

DraftProvider provider_of(const Value& organization) {
    if (!organization.is_object()) return {.name = organization.words()};
    return {.id = organization.words({"id", "organizationid", "organisationid"}),
            .name = organization.words({"name", "title"}),
            .description = organization.words({"description"}),
            .email = organization.words({"email"}),
            .web = organization.words({"website", "url", "web", "uri"}),
            .phones = phones_of(organization)};
}

void add_what_is_missing(DraftProvider& to, const DraftProvider& from) {
    const auto add = [](auto& mine, const auto& theirs) {
        if (mine.empty()) mine = theirs;
    };
    add(to.id, from.id);
    add(to.name, from.name);
    add(to.description, from.description);
    add(to.email, from.email);
    add(to.web, from.web);
    add(to.phones, from.phones);
}

Draft service_of(const Value& service) {
    Draft draft;
    draft.source_id = service.words({"id", "serviceid", "importid", "uuid", "uniqueid"});
    draft.name = service.words({"name", "title", "servicename"});
    draft.summary = service.words({"summary", "shortdescription"});
    draft.description = service.words({"description", "longdescription", "about", "details"});
    draft.provider =
        provider_of(service.at({"organization", "organisation", "provider", "organizationname",
                                "organisationname", "providername"}));
    add_what_is_missing(draft.provider,
                        {.id = service.words({"organizationid", "organisationid", "providerid"})});
    draft.web = service.words({"url", "website", "web", "link"});
    draft.email = service.words({"email", "emailaddress", "contactemail"});
    draft.phones = phones_of(service);
    draft.contacts = contacts_of(service);
    draft.costs = costs_of(service);
    draft.free = service.words({"free", "isfree"});
    draft.age_from = service.words({"minimumage", "minage", "agemin", "agefrom"});
    draft.age_to = service.words({"maximumage", "maxage", "agemax", "ageto"});
    draft.needs = texts_of(service.at({"sendneeds", "needs", "senneeds"}));
    draft.eligibility = service.words({"eligibilitydescription", "eligibility", "whoitisfor"});
    draft.referral = service.words({"needsreferral", "referral", "referralneeded"});
    draft.referral_how = service.words({"applicationprocess", "referralhow", "howtoapply"});
    draft.languages = texts_of(service.at({"languages", "language"}));
    draft.status = service.words({"status"});
    draft.temporarily_closed = service.words({"temporarilyclosed"});
    draft.alert = service.words({"alert", "notice"});
    draft.council = service.words({"council", "localauthority"});
    draft.visible = service.words({"visible", "isvisible"});
    draft.visible_from = service.words({"visiblefrom"});
    draft.visible_to = service.words({"visibleto"});
    draft.checked = service.words({"assureddate", "checked", "lastassured", "datechecked"});
    draft.modified =
        service.words({"lastmodified", "updatedat", "updated", "datemodified", "modified"});
    draft.tier = service.words({"tier", "levelofsupport"});
    draft.theme = service.words({"theme"});
    draft.statutory = service.words({"statutory", "isstatutory", "requiredbylaw"});
    draft.invented = service.words({"fictitious", "invented", "demonstration"});
    return draft;
}

}  // namespace kiosk::feeds
