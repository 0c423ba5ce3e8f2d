// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "localoffer_data/model/fact.h"

namespace kiosk::model {

enum class ProviderKind { Unknown, Council, Health, School, Charity, Private };

struct Provider {
    ProviderId id;
    std::string name;
    ProviderKind kind = ProviderKind::Unknown;
    std::string about;
    Reach reach;
    Provenance provenance;
    friend bool operator==(const Provider&, const Provider&) = default;
};

enum class PlaceKind { Unknown, Building, Outdoors, HomeVisit, Online, Telephone };

// One thing about getting in, around or along at a place: a term of the scheme "access".
struct AccessFact {
    TermId feature;
    std::string name;
    Answer answer = Answer::Unknown;
    friend bool operator==(const AccessFact&, const AccessFact&) = default;
};

struct Place {
    PlaceId id;
    std::string name;
    PlaceKind kind = PlaceKind::Unknown;
    std::string address;  // one line, without town and postcode
    std::string town;
    std::string postcode;  // "E17 6DH"; empty = not known
    std::string outcode;   // "E17"; known wherever the postcode is
    std::optional<Position> position;
    // One fact for every feature of the scheme "access", in its order: what nobody told us is Unknown.
    std::vector<AccessFact> access;
    std::string travel;
    // Kept from everybody, as a refuge's is: then there is no address, postcode or position here, and a family rings.
    bool is_hidden = false;
    friend bool operator==(const Place&, const Place&) = default;
};

// Level of support (a local offer speaks of universal, targeted and specialist services).
enum class Tier { Unknown, Universal, Targeted, Specialist };

// The four themes of preparing for adulthood.
enum class Theme { Unknown, LearningAndWork, HomeAndIndependence, FriendsAndCommunity, Health };

enum class Standing { Open, TemporarilyClosed };

// One of the questions that the provider answered for the local offer, any number of them.
struct QuestionAnswer {
    std::string question;
    std::string answer;
    friend bool operator==(const QuestionAnswer&, const QuestionAnswer&) = default;
};

// A word of a scheme ("need", "access", "head") with the name that families read.
struct Tag {
    TermId id;
    std::string name;
    friend bool operator==(const Tag&, const Tag&) = default;
};

// A word of the source's own taxonomy, kept as it came.
struct SourceTerm {
    std::string scheme;  // "esdServices", "bfis"; empty = not said
    std::string term;
    friend bool operator==(const SourceTerm&, const SourceTerm&) = default;
};

// What families said of a service, moderated by the council. From 1 to 5 stars, in tenths.
struct Rating {
    int tenths = 10;
    int count = 1;
    friend bool operator==(const Rating&, const Rating&) = default;
};

struct Service {
    ServiceId id;
    std::string name;
    Provider provider;
    CategoryId category;
    std::string subject;      // a finer heading: "Speech and language therapy"
    std::string summary;      // one or two sentences
    std::string description;  // all of it, the summary included
    Ages ages;
    std::vector<Tag> needs;  // of the scheme "need"; empty = not known
    std::vector<Tag>
        heads;  // of the scheme "head": what a local offer must have that this is some of
    std::string eligibility;
    Referral referral;
    Cost cost;                     // the first thing to pay, or that there is none
    std::vector<Cost> more_costs;  // what else may have to be paid
    Schedule schedule;
    std::vector<Place> places;  // the main one first
    std::string ask_for;        // whom to ask for: a role or a team, never a person's name
    Reach reach;
    std::vector<std::string> languages;  // BCP 47; empty = not known
    Tier tier = Tier::Unknown;
    Theme theme = Theme::Unknown;
    Standing standing = Standing::Open;
    std::string standing_note;  // why and until when it is closed
    std::string council;        // whose area it serves; "National" for all
    std::vector<QuestionAnswer> questions;
    std::vector<SourceTerm> source_terms;
    std::optional<Rating> rating;
    bool is_statutory = false;  // the council must offer it by law; it is never hidden for its age
    bool is_sensitive =
        false;  // refuges, sexual health, domestic abuse: a family may not want it seen
    Kind kind = Kind::Real;
    std::string source_id;  // its id where it came from
    Provenance provenance;
    [[nodiscard]] const Place* place() const { return places.empty() ? nullptr : &places.front(); }
    friend bool operator==(const Service&, const Service&) = default;
};

}  // namespace kiosk::model
