// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/model/id.h"

namespace kiosk::directory {
class Directory;
}

namespace kiosk::search {

// Whatever was typed, in any state of being typed. Words past kMaxWords and bytes past kMaxQueryBytes are not read.
struct Query {
    std::string text;
    std::size_t limit = 8;
    std::size_t offset = 0;
};

inline constexpr std::size_t kMaxQueryBytes = 256;
inline constexpr std::size_t kMaxWords = 12;

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
};

struct Hit {
    model::ServiceId service;
    double score = 0;  // larger is better; only its order means anything
    std::string name;
    std::vector<Mark> name_marks;
    std::string snippet;  // the part of the description that matches best, or its start
    std::vector<Mark> snippet_marks;
    Reason reason = Reason::EveryWord;
};

struct Results {
    std::vector<Hit> hits;
    std::size_t total = 0;       // of all hits, past the limit too
    std::string read_as;         // the query as corrected; empty where nothing was
    bool nothing_asked = false;  // no letter or digit in the query
};

class Engine {
  public:
    virtual ~Engine() = default;
    // Never fails for what a person typed; fails with Io or Invalid when the directory cannot be read.
    virtual base::Result<Results> search(const Query& query) = 0;
};

// The directory must outlive the engine, and both stay on one thread.
[[nodiscard]] base::Result<std::unique_ptr<Engine>> make_engine(
    const directory::Directory& directory);

}  // namespace kiosk::search
