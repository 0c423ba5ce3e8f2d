// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/model/area.h"
#include "localoffer_data/model/service.h"

// What a whole import holds and what it lacks, counted one service at a time. Whatever comes in, a survey stays small: it keeps
// counts and a few short examples, never the services.
namespace kiosk::feeds {

inline constexpr std::size_t kMaxExamples = 5;             // of services that lack something
inline constexpr std::size_t kMaxExampleChars = 80;        // code points of a name that is kept
inline constexpr std::size_t kMaxNames = 64;               // different names that one tally keeps
inline constexpr std::size_t kMaxGroups = 100;             // areas, or sources, that are told apart
inline constexpr std::string_view kNational = "National";  // the "council" that serves all areas

// The things that a local offer must tell families of: Code of practice 4.30, as the list of 17 that councils work by.
struct Head {
    std::string id;
    std::string name;
};
inline constexpr std::size_t kHeads = 17;
// In the order of the list; a term of the scheme "head" gives its own name.
[[nodiscard]] std::array<Head, kHeads> name_heads(const std::vector<model::Term>& terms);

// What a family looks for in a service and does not find.
enum class Missing {
    AnyReach,
    Phone,
    ReachWithoutVoice,
    Place,
    Access,  // asked only where there is a place to go to
    Times,
    Ages,
    Cost,   // neither free nor to be paid
    Price,  // asked only where something is to be paid
    Needs,
    Head,
    Description,  // none, or fewer than kShortDescription code points
};
inline constexpr std::size_t kMissing = 12;
inline constexpr std::size_t kShortDescription = 80;

struct Gap {
    std::size_t asked = 0;  // of how many services it is asked at all
    std::size_t missing = 0;
    std::vector<std::string> examples;
};

// Since somebody last checked, in steps of the area's own rule.
enum class AgeBand { Fresh, Warned, Lowered, Hidden, NotDated };
inline constexpr std::size_t kAgeBands = 5;

struct FreshnessCounts {
    std::array<std::size_t, kAgeBands> bands{};
    std::size_t warned = 0;       // its page says that it may be out of date
    std::size_t lowered = 0;      // it comes after others
    std::size_t hidden = 0;       // families do not see it
    std::size_t kept_by_law = 0;  // as old as the hidden ones, and shown all the same
    std::size_t yet_to_come = 0;  // dated after today: a slip
};

struct HeadCounts {
    std::size_t services = 0;
    std::size_t shown = 0;     // not hidden for their age
    std::size_t invented = 0;  // of those shown, made up for a demonstration
};

// How often each name came up. Names past kMaxNames are counted together.
class Tally {
  public:
    void add(std::string_view name);
    [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& counts() const {
        return counts_;
    }
    [[nodiscard]] std::size_t others() const { return others_; }

  private:
    std::map<std::string, std::size_t, std::less<>> counts_;
    std::size_t others_ = 0;
};

struct Counts {
    std::size_t services = 0;
    std::size_t statutory = 0;
    std::size_t temporarily_closed = 0;
    std::size_t demonstration = 0;
    std::size_t sensitive = 0;
    std::array<Gap, kMissing> gaps;
    std::array<HeadCounts, kHeads> heads{};
    FreshnessCounts freshness;
    Tally categories;
    std::array<std::size_t, 4> tiers{};           // by model::Tier
    std::array<std::size_t, 6> provider_kinds{};  // by model::ProviderKind

    [[nodiscard]] const Gap& gap(Missing what) const {
        return gaps[static_cast<std::size_t>(what)];
    }
};

// Counts by name. Names past kMaxGroups are counted together, in others().
class Groups {
  public:
    [[nodiscard]] Counts& of(std::string_view name);
    [[nodiscard]] const Counts* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, Counts, std::less<>>& named() const { return named_; }
    [[nodiscard]] const Counts& others() const { return others_; }

  private:
    std::map<std::string, Counts, std::less<>> named_;
    Counts others_;
};

// What families of an area find under a head.
enum class Cover {
    Listed,
    NationalOnly,  // nothing of the area's own, but something that serves all areas
    Signposted,    // no service, but words on whom to ask
    InventedOnly,  // what is there was made up for a demonstration
    HiddenOnly,    // what is there is too old to be shown
    None,
};

struct ContactCounts {
    std::size_t contacts = 0;
    std::size_t without_reach = 0;
    std::size_t without_way_but_voice = 0;
    std::vector<std::string> examples;  // of the last
};

struct SurveyRules {
    std::string area;  // its name, as services name it: "Waltham Forest"
    model::FreshnessRule freshness;
    base::Date today{};
    std::vector<model::Term> terms;           // those of the scheme "head" name the heads
    std::vector<model::Category> categories;  // their names
    std::vector<model::Signpost> signposts;   // of the area; others are not looked at
    model::AreaId area_id;                    // whose signposts are the area's
};

class Survey {
  public:
    Survey() : Survey(SurveyRules{}) {}
    explicit Survey(const SurveyRules& rules);

    // A whole service, with its provider and its places as a directory gives them. One that names no council is the area's own.
    void add(const model::Service& service);
    void add(const model::Contact& contact);

    [[nodiscard]] const std::string& area() const { return area_; }
    [[nodiscard]] const model::FreshnessRule& freshness_rule() const { return rule_; }
    [[nodiscard]] base::Date today() const { return today_; }
    [[nodiscard]] const std::array<Head, kHeads>& heads() const { return heads_; }
    [[nodiscard]] const Counts& all() const { return all_; }
    [[nodiscard]] const Groups& areas() const { return areas_; }
    [[nodiscard]] const Groups& sources() const { return sources_; }
    [[nodiscard]] const ContactCounts& contacts() const { return contacts_; }

    // The counts of the area itself; empty ones while no service of it came.
    [[nodiscard]] const Counts& home() const;
    [[nodiscard]] Cover cover(const Counts& counts, std::size_t head) const;
    // The names of the heads under which families of the area find nothing real.
    [[nodiscard]] std::vector<std::string> empty_heads(const Counts& counts) const;
    // The name of a category; its id where nobody gave one.
    [[nodiscard]] std::string category_name(std::string_view id) const;

  private:
    std::string area_;
    model::FreshnessRule rule_;
    base::Date today_;
    std::array<Head, kHeads> heads_;
    std::array<bool, kHeads> is_signposted_{};  // in the area
    std::map<std::string, std::string, std::less<>> category_names_;
    Counts all_;
    Counts nothing_;
    Groups areas_;
    Groups sources_;
    ContactCounts contacts_;
};

// At most so many code points on one line, without control signs and signs that turn the direction of writing; "..." tells of a cut.
[[nodiscard]] std::string short_line(std::string_view text, std::size_t code_points);

}  // namespace kiosk::feeds
