// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "localoffer_data/model/fact.h"
#include "localoffer_data/search/filters.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/reading.h"
#include "localoffer_data/search/scorer.h"

namespace kiosk::search {

struct Ranked {
    float score = 0;
    std::uint32_t service = 0;
    Filters::Verdict verdict;

    // What is certain comes before what is not known; then the better; then the first in the file.
    friend bool operator<(const Ranked& a, const Ranked& b) {
        const bool a_waits = a.verdict.not_known != 0;
        const bool b_waits = b.verdict.not_known != 0;
        if (a_waits != b_waits) return b_waits;
        if (a.score != b.score) return a.score > b.score;
        return a.service < b.service;
    }
};

struct Ranking {
    std::vector<Ranked> first;  // the best `most`, in order
    std::size_t total = 0;
    std::size_t certain = 0;
};

// From how well the words match to the order that families see: how near, how old, for which ages. One thread at a time.
class Ranker {
  public:
    // `home`: the area's middle. The index outlives it.
    Ranker(const Index& index, std::optional<model::Position> home);

    // All that the words find and no facet refuses. `take` sees what the words find, and answers whether it may be listed.
    template <typename Take>
    Ranking rank(const Reading& reading, const Scores& scores, const Filters& filters,
                 std::size_t most, float tail, Take take) {
        Ranking ranking;
        const float best = weigh_whole(reading, scores);
        if (best <= 0) return ranking;
        const float least = std::max(best * tail, std::numeric_limits<float>::min());
        auto& first = ranking.first;
        for (const auto service : candidates(least)) {
            const auto verdict =
                filters.pressed() == 0 ? Filters::Verdict{} : filters.judge(index_.facts(service));
            if (!take(service, verdict) || verdict.fails != 0) continue;
            ++ranking.total;
            if (verdict.not_known == 0) ++ranking.certain;
            const Ranked ranked{final_[service], service, verdict};
            // The worst of the best stands in front.
            if (first.size() == most) {
                if (most == 0 || !(ranked < first.front())) continue;
                std::pop_heap(first.begin(), first.end());
                first.pop_back();
            }
            first.push_back(ranked);
            std::push_heap(first.begin(), first.end());
        }
        std::sort_heap(first.begin(), first.end());
        return ranking;
    }

  private:
    static constexpr std::uint32_t kTogether = 16;

    [[nodiscard]] float nearness(const NamedPlace& place, const ServiceFacts& facts) const;
    [[nodiscard]] float from_home(const ServiceFacts& facts) const;
    void measure_from(const NamedPlace& place);
    std::span<const std::uint32_t> candidates(float least);
    float weigh_whole(const Reading& reading, const Scores& scores);

    const Index& index_;
    std::optional<model::Position> home_;
    std::vector<std::string_view> councils_;
    std::vector<float> final_;  // by service, and noughts up to a multiple of kTogether
    std::vector<std::uint32_t> candidates_;
    const NamedPlace* near_to_ = nullptr;
    std::vector<float> near_;      // by service
    std::vector<float> anywhere_;  // what each service counts by itself
    std::vector<float> at_home_;   // and where no place was typed
};

}  // namespace kiosk::search
