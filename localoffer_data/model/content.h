// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/model/area.h"
#include "localoffer_data/model/guide_page.h"
#include "localoffer_data/model/service.h"
#include "localoffer_data/model/symbol.h"

namespace kiosk::model {

// A form definition, byte for byte; what it means is for firmware/forms.
struct FormText {
    FormId id;
    std::string json;
    friend bool operator==(const FormText&, const FormText&) = default;
};

// Words that stand for one thing, however a family or a service calls it: "asd" is "autism".
struct Concept {
    std::string
        id;  // "autism", or one of the facts that ../search/README.md lists: "day.sat"; empty = of no concept
    std::string
        kind;  // "is", "asks", "says", "near", "never" or "little", as ../content/README.md tells; or "known"
    std::string words;  // known: ordinary words of a to z, a line each, in order
    friend bool operator==(const Concept&, const Concept&) = default;
};

// Words of somebody who may be in danger, or ("safe") of somebody who is not though it may look so; or what such
// phrases are made of.
struct DangerWord {
    std::string lang;
    std::string
        kind;  // "danger", "safe", "list", "little" or "known", as ../content/README.md tells
    std::string words;
    friend bool operator==(const DangerWord&, const DangerWord&) = default;
};

// Another language's words for one field of one item: ("category", "play", "name", "ur") -> ...
struct Translation {
    std::string table;
    std::string id;
    std::string field;
    std::string lang;
    std::string text;
    friend bool operator==(const Translation&, const Translation&) = default;
};

struct DangerText {
    int order = 0;
    std::string lang;
    std::string words;
    ContactId contact;  // empty = none
    Provenance provenance;
    friend bool operator==(const DangerText&, const DangerText&) = default;
};

// All that one directory file holds: read from content folders and imports, written by directory::write.
// Ids are unique in each list and every id that is named is there; whoever makes one has seen to it. A service
// here names its provider, place and needs by id alone; their names stand in the other lists.
struct Content {
    Area area;
    std::vector<Neighbour> neighbours;
    std::vector<Signpost> signposts;
    std::vector<Category> categories;
    std::vector<Term> terms;
    std::vector<Outcode> outcodes;
    std::vector<HomeOutcode> home_outcodes;
    std::vector<Contact> contacts;
    std::vector<DangerText> danger;
    std::vector<Figure> figures;
    std::vector<Concept> concepts;
    std::vector<DangerWord> danger_words;
    std::vector<Provider> providers;
    std::vector<Place> places;
    std::vector<Service> services;
    std::vector<GuidePage> pages;
    std::vector<FormText> forms;
    std::vector<Symbol> symbols;
    std::vector<Translation> translations;
};

}  // namespace kiosk::model
