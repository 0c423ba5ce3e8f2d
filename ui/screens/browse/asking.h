// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "localoffer_data/model/service.h"
#include "localoffer_data/search/engine.h"

namespace kiosk::screens {

// Others like one service.
struct LikeThis {
    model::ServiceId service;
    std::size_t limit = 3;
    friend bool operator==(const LikeThis&, const LikeThis&) = default;
};

using Question = std::variant<search::Query, LikeThis>;

// What was found, and for each hit its service, in the same order.
struct Answer {
    bool is_broken = false;  // the directory could not be read: nothing is known
    search::Results results;
    std::vector<model::Service> services;
};

// Answers questions elsewhere, so that no frame waits for them. The newest question replaces one that still waits.
class Searcher {
  public:
    using Number = std::uint64_t;
    struct Awaited {};
    struct Lost {};  // a newer question came before its answer was taken
    using Taken = std::variant<Awaited, Lost, Answer>;

    virtual ~Searcher() = default;
    // Never 0, and never the same again.
    virtual Number ask(Question question) = 0;
    // The answer to that question, once.
    virtual Taken take(Number question) = 0;
};

// One screen's question: put again only where it has changed; the last answer stays until the next one is there.
class Inquiry {
  public:
    // The searcher outlives it.
    explicit Inquiry(Searcher& searcher) : searcher_(searcher) {}

    void put(Question question);
    // Takes the answer where it has come; asks again where it was lost. True when there is a new one.
    bool poll();
    // The last question that was put.
    [[nodiscard]] bool is_about(const Question& question) const;
    [[nodiscard]] bool is_waiting() const { return waiting_for_ != 0; }
    // Nothing yet: nullptr.
    [[nodiscard]] const Answer* answer() const { return answer_ ? &*answer_ : nullptr; }

  private:
    Searcher& searcher_;
    std::optional<Question> asked_;
    Searcher::Number waiting_for_ = 0;
    std::optional<Answer> answer_;
};

}  // namespace kiosk::screens
