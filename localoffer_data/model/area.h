// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "localoffer_data/model/fact.h"

namespace kiosk::model {

// What becomes of a service that nobody has checked for that many months; a council's own settings. 0 < warn <= lower <= hide.
struct FreshnessRule {
    int warn_months = 6;    // its page says so
    int lower_months = 12;  // it comes after others
    int hide_months = 18;   // it is not shown, unless the law asks for it
    friend bool operator==(const FreshnessRule&, const FreshnessRule&) = default;
};

enum class Freshness { Fresh, Ageing, Old, Expired };

// A service that nobody dated is Ageing: it is not hidden for what we do not know. A day still to come is Fresh.
[[nodiscard]] Freshness freshness(const Provenance& provenance, base::Date today,
                                  const FreshnessRule& rule);

// An area that families of this one go to as well.
struct Neighbour {
    AreaId id;
    std::string name;
    std::string council;
    std::string web;
    std::optional<Position> position;
    Provenance provenance;
    friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

// Where help of one of the heads of a local offer is to be found in an area: what a family reads where no service is listed.
struct Signpost {
    AreaId area;
    TermId head;
    std::string title;
    std::string words;  // one or two sentences
    ContactId contact;  // whom to ask; empty = none
    std::string web;
    Provenance provenance;
    friend bool operator==(const Signpost&, const Signpost&) = default;
};

// The council that this directory speaks for.
struct Area {
    AreaId id;
    std::string name;     // "Waltham Forest"
    std::string council;  // "London Borough of Waltham Forest"
    std::string web;
    std::string home_outcode;  // where distances start when nothing else is known
    std::optional<Position> position;
    base::Date law_checked{};  // the day a person last compared the law pages with the law
    FreshnessRule freshness;
    Provenance provenance;
    friend bool operator==(const Area&, const Area&) = default;
};

// One of the doors of the home screen.
struct Category {
    CategoryId id;  // also the name of its icon and colour
    std::string name;
    std::string hint;  // a second line: what lies behind the door
    std::string icon;
    int order = 0;
    int services = 0;  // how many this directory holds
    friend bool operator==(const Category&, const Category&) = default;
};

// Old: printed in a guide years ago and not checked since; never shown as a line to ring.
enum class ContactStatus { Current, Old, Demonstration };

// Lines that answer when a child is not safe.
enum class Duty { None, Day, OutOfHours, Emergency };

struct Contact {
    ContactId id;
    AreaId area;       // whose council's families it serves; empty = everybody
    std::string role;  // "sen-team", "sendiass", "parent-carer-forum", "tribunal" ...
    std::string name;
    std::string purpose;  // one sentence: what they can help with
    Reach reach;
    std::string address;
    Schedule hours;
    Duty duty = Duty::None;
    ContactStatus status = ContactStatus::Current;
    std::string note;
    int order = 0;
    Provenance provenance;
    friend bool operator==(const Contact&, const Contact&) = default;
};

// A word of a taxonomy, or of the glossary (then with a meaning).
struct Term {
    TermId id;
    std::string scheme;  // "need", "access", "glossary"
    std::string name;
    std::string meaning;
    int order = 0;
    friend bool operator==(const Term&, const Term&) = default;
};

// The first half of a postcode.
struct Outcode {
    std::string code;  // "E17"
    std::string town;
    Position position;
    friend bool operator==(const Outcode&, const Outcode&) = default;
};

// An outcode in which homes of this council's area lie. Others may lie in it too, and the list may lack one: it serves to
// point something out, never to turn anybody away.
struct HomeOutcode {
    std::string code;
    Provenance provenance;
    friend bool operator==(const HomeOutcode&, const HomeOutcode&) = default;
};

// What to do in danger, in order; shown beside every box for free words.
struct DangerLine {
    std::string words;
    std::optional<Contact> contact;
    friend bool operator==(const DangerLine&, const DangerLine&) = default;
};

// A sum of money of the council's funding: an hourly rate, a step of the top-up ladder, a band.
struct Figure {
    std::string group;  // "hourly-rate", "increment", "band", "element"
    std::string name;   // "teaching-assistant", "1a", "E"
    std::int64_t pence = 0;
    Provenance provenance;
    friend bool operator==(const Figure&, const Figure&) = default;
};

}  // namespace kiosk::model
