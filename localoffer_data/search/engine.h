// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "localoffer_data/model/id.h"

namespace kiosk::directory {
class Directory;
}

// From what a person types and presses to services, each with the reason why.
namespace kiosk::search {

// What a list can be narrowed by.
enum class Facet {
    Age,       // "7", "5-11": years
    Need,      // a term of "need"
    Access,    // a term of "access": what the place has
    Category,  // a category's id
    Head,      // a term of "head": what a local offer must hold
    Theme,     // a word of model::Theme
    Day,       // "mon" to "sun"
    Time,      // "morning", "afternoon" (from 12:00), "evening" (from 17:00)
    Cost,      // "free"
    Distance,  // "5": at most so many miles from the place that was typed, else from the area's middle
    Area,      // a council's name, as services have it; "National"
    Tier,      // a word of model::Tier
    Referral,  // "no": nobody has to refer you
    Open,      // "now"
};
inline constexpr std::size_t kFacets = 14;

struct Choice {
    Facet facet = Facet::Age;
    std::string value;
    friend bool operator==(const Choice&, const Choice&) = default;
};

// A day of the week and a minute of it, local time.
struct Moment {
    std::chrono::weekday day{};
    std::chrono::minutes minute{};
    friend bool operator==(const Moment&, const Moment&) = default;
};

// Whatever was typed, in any state of being typed, and what was pressed: all facets must hold, of each any one choice.
// Words past kMaxWords, bytes past kMaxQueryBytes and choices past kMaxChoices are not read.
struct Query {
    std::string text;
    std::size_t limit = 8;
    std::size_t offset = 0;
    std::vector<Choice> choices;
    std::optional<Moment> now;        // without it nothing is known to be open now
    bool count_choices = false;       // fill Results::counts
    std::optional<std::string> near;  // an outcode or place; what is typed says more
};

inline constexpr std::size_t kMaxQueryBytes = 256;
inline constexpr std::size_t kMaxWords = 12;
inline constexpr std::size_t kMaxChoices = 64;

// Byte range [from, to) of the text beside it, on whole code points.
struct Mark {
    std::size_t from = 0;
    std::size_t to = 0;
    friend bool operator==(const Mark&, const Mark&) = default;
};

// Why a service is in the list.
enum class Reason {
    EveryWord,  // all that was typed is there
    SomeWords,  // part of it is there
    Corrected,  // it is there once a word is spelt another way
    Meaning,    // it is there in other words
    Listed,     // nothing was typed
};

struct Hit {
    model::ServiceId service;
    double score = 0;  // larger is better; only its order means anything
    std::string name;
    std::vector<Mark> name_marks;
    std::string snippet;  // the part of the description that matches best, or its start
    std::vector<Mark> snippet_marks;
    Reason reason = Reason::EveryWord;
    std::vector<Facet>
        not_known;  // pressed, and nobody told us: such services come after the others
    std::optional<double> kilometres;  // from the place that was typed, else from the area's middle
};

// A guide page, contact or word of the glossary that was found.
struct Aside {
    std::string id;
    std::string title;
};

// How many services would be listed for certain if this were pressed alone in its facet, beside the other facets.
struct Count {
    Choice choice;
    std::size_t services = 0;
};

// With this facet let go of, so many services would be found.
struct Loosening {
    Facet facet = Facet::Age;
    std::size_t services = 0;
};

struct Results {
    std::vector<Hit> hits;
    std::size_t total = 0;    // of all hits, past the limit too
    std::size_t certain = 0;  // of these, without anything in not_known; they come first
    std::string read_as;      // the query as corrected; empty where nothing was
    std::string
        place;  // the place that distances start from, as its table writes it; empty = none was typed
    bool nothing_asked = false;         // no letter or digit in the query, and nothing pressed
    std::vector<Aside> pages;           // at most kMaxAsides each, best first
    std::vector<Aside> contacts;        // never one that may not be shown
    std::vector<Aside> terms;           // of the glossary
    std::vector<Count> counts;          // of every choice that leads anywhere
    std::vector<Loosening> loosenings;  // where nothing was found: best first
};

inline constexpr std::size_t kMaxAsides = 3;

// One thread at a time.
class Engine {
  public:
    virtual ~Engine() = default;
    // Never fails for what a person typed; fails with Io or Invalid when the directory cannot be read.
    virtual base::Result<Results> search(const Query& query) = 0;
    // Others of the same kind for the same people, nearest in meaning first; none where the id is not known.
    virtual base::Result<std::vector<model::ServiceId>> similar(const model::ServiceId& service,
                                                                std::size_t limit) = 0;
    // Bytes of the index that it reads.
    [[nodiscard]] virtual std::size_t index_bytes() const = 0;
};

// The index that lies beside the directory file, mapped; where there is none that was made from these services, one is made in
// memory (about a second for 10,000 services). The directory must outlive the engine, and both stay on one thread.
[[nodiscard]] base::Result<std::unique_ptr<Engine>> make_engine(
    const directory::Directory& directory);

// "directory.sqlite" -> "directory.index"
[[nodiscard]] std::filesystem::path index_path(const std::filesystem::path& directory_file);

// Makes the index and puts it beside the directory file, whole or not at all. Memory is bounded: the postings of 65,536
// services and the words of all.
[[nodiscard]] base::Result<void> write_index(const std::filesystem::path& directory_file);

// Reads every list of the index beside the file, as staff do before they sign it. NotFound: none; Invalid: damaged, or of another
// directory.
[[nodiscard]] base::Result<void> check_index(const directory::Directory& directory,
                                             const std::filesystem::path& directory_file);

}  // namespace kiosk::search
