// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "localoffer_data/model/fact.h"
#include "localoffer_data/model/limits.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/numbers.h"

namespace kiosk::search {

// The nearest of a service's places; empty where none is known.
[[nodiscard]] std::optional<double> kilometres_to(const Index& index, const ServiceFacts& facts,
                                                  const model::Position& from);

// What was pressed, ready to be asked of each service.
class Filters {
  public:
    // Choices that this directory does not know are left out.
    Filters(const Index& index, std::span<const Choice> choices,
            std::optional<model::Position> middle, std::optional<Moment> now);

    // Of one service, a bit for each facet (1 << facet).
    struct Verdict {
        std::uint32_t fails = 0;      // the facet is pressed, and the service is none of it
        std::uint32_t not_known = 0;  // the facet is pressed, and nobody told us
    };
    [[nodiscard]] Verdict judge(const ServiceFacts& facts) const;
    [[nodiscard]] std::uint32_t pressed() const { return pressed_; }

  private:
    enum class Is { Yes, No, NotKnown };
    void press(const Choice& choice);
    [[nodiscard]] Is is(Facet facet, const ServiceFacts& facts) const;
    [[nodiscard]] Is is_open(const ServiceFacts& facts) const;

    const Index& index_;
    std::optional<model::Position> middle_;
    std::optional<Moment> now_;
    std::uint32_t pressed_ = 0;
    std::vector<Years> ages_;
    std::uint32_t needs_ = 0;
    std::uint32_t access_ = 0;
    std::uint32_t heads_ = 0;
    std::array<bool, model::kMaxCategories> categories_{};
    std::vector<bool> councils_;
    std::uint32_t themes_ = 0;
    std::uint32_t tiers_ = 0;
    std::uint32_t days_ = 0;
    std::uint32_t times_ = 0;
    double kilometres_ = 0;
};

// Counts, for each choice there is, the services that it would list for certain.
class Counter {
  public:
    Counter(const Index& index, std::optional<model::Position> middle, std::optional<Moment> now);
    // A service that the words find and no facet but perhaps one refuses.
    void add(const ServiceFacts& facts, Filters::Verdict verdict);
    [[nodiscard]] std::vector<Count> counts() const;

  private:
    const Index& index_;
    std::optional<model::Position> middle_;
    std::optional<Moment> now_;
    std::vector<std::string_view> needs_;
    std::vector<std::string_view> access_;
    std::vector<std::string_view> heads_;
    std::vector<std::string_view> categories_;
    std::vector<std::string_view> councils_;
    std::vector<std::vector<std::size_t>> tallies_;  // by facet, then by place in its list
};

// Days a bit each from Monday; parts of the day a bit each, morning first.
[[nodiscard]] std::uint32_t days_of(std::span<const PackedOpening> openings);
[[nodiscard]] std::uint32_t times_of(std::span<const PackedOpening> openings);

}  // namespace kiosk::search
