// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

// One service as its source tells it, before anything is believed: the text of every field as it came (UTF-8, with its
// HTML, its blanks and its -1), under our names. A reader of a format only moves fields here; settle() alone cleans, repairs and refuses,
// so that every format is treated alike. Empty = the source says nothing.
namespace kiosk::feeds {

// Where in a source: "services.json", record 14 (counted from 1; 0 = the whole source).
struct Spot {
    std::string source;
    std::size_t record = 0;
};

struct DraftPhone {
    std::string number;
    std::string kind;     // "text", "minicom", "voice" ... as the source says it
    std::string label{};  // what it is for: "Bookings", "Evenings"
};

struct DraftContact {
    std::string name;   // may be a person's: never shown
    std::string title;  // a role
    std::string email;
    std::vector<DraftPhone> phones;
    std::string visible;  // "false": not for families
};

struct DraftOpening {
    std::string days;   // "Monday", "MO,TU", "1"
    std::string opens;  // "10:00:00", "10:00", "600"
    std::string closes;
    std::string frequency;  // "WEEKLY", "MONTHLY"
    std::string from;       // the first and the last date on which it holds
    std::string to;
    std::string note;
};

struct DraftPlace {
    std::string id;
    std::string name;
    std::string kind;  // "physical", "virtual", "postal"
    std::string address;
    std::string town;
    std::string postcode;
    std::string latitude;
    std::string longitude;
    std::string travel;
    std::vector<std::string> access;  // features that are there, in the source's words
    std::vector<DraftPhone> phones;
    std::string is_masked;  // "true": its exact address is kept from the public
    std::string visible;
};

struct DraftCost {
    std::string option;  // who or what it is for
    std::string amount;
    std::string currency;
    std::string per;
};

struct DraftTerm {
    std::string scheme;
    std::string term;
};

struct DraftAnswer {
    std::string question;
    std::string answer;
};

struct DraftProvider {
    std::string id;
    std::string name;
    std::string description;
    std::string email;
    std::string web;
    std::vector<DraftPhone> phones;
};

struct Draft {
    Spot spot;
    std::string source_id;
    std::string name;
    std::string summary;
    std::string description;
    DraftProvider provider;
    std::string web;
    std::string email;
    std::vector<DraftPhone> phones;
    std::vector<DraftContact> contacts;
    std::vector<DraftPlace> places;
    std::vector<DraftOpening> openings;
    std::string season;  // "term", "true" for term-time only ...
    std::string schedule_note;
    std::vector<DraftCost> costs;
    std::string free;  // "true", "false"
    std::string age_from;
    std::string age_to;
    std::vector<std::string> needs;       // kinds of need, in the source's words
    std::vector<std::string> categories;  // most telling first
    std::string subject;
    std::vector<DraftTerm> terms;  // of any taxonomy
    std::string eligibility;
    std::string referral;  // "true", "false", or words
    std::string referral_how;
    std::vector<std::string> languages;
    std::string tier;
    std::string theme;
    std::string status;              // "active", "inactive", "temporarily closed" ...
    std::string temporarily_closed;  // "true"
    std::string alert;
    std::string council;  // whose area it serves
    std::vector<DraftAnswer> answers;
    std::string visible;  // "false": not for the public
    std::string visible_from;
    std::string visible_to;
    std::string checked;   // when somebody last assured it
    std::string modified;  // when it last changed
    std::string rating_stars;
    std::string rating_count;
    std::string statutory;  // "true": the council must offer it by law
    std::string invented;   // "true": made up for a demonstration
};

}  // namespace kiosk::feeds
