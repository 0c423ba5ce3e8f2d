// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::search {
namespace {

constexpr std::size_t kKept = 2 * 12;  // groups of a long query, twice over
constexpr float kFull = 255;
// What is only near in meaning does not stand for what was asked for.
constexpr std::uint8_t kCovers = 70;

}  // namespace

Scorer::Scorer(const Index& index)
    : index_(index),
      room_((std::size_t{index.documents()} + kBlock - 1) / kBlock * kBlock),
      score_(index.documents()),
      covered_(index.documents()) {}

void Scorer::fill(const Group& group, Matched& matched) const {
    matched.alternatives = group.alternatives;
    matched.best.assign(room_, 0);
    auto* const best = matched.best.data();
    for (const auto& alternative : group.alternatives) {
        static_cast<void>(index_.each_list(
            alternative.term, [&](std::uint32_t block, std::uint16_t level, auto documents) {
                const float impact = static_cast<float>(level) / (kLevels - 1);
                const auto value = static_cast<std::uint8_t>(
                    std::clamp(std::lround(kFull * impact * alternative.weight), 1L, 255L));
                auto* const from = best + block;
                for (const auto low : documents) from[low] = std::max(from[low], value);
            }));
    }
}

const Scorer::Matched& Scorer::matched(const Group& group) {
    ++clock_;
    for (auto& each : kept_) {
        if (each.alternatives == group.alternatives) {
            each.used = clock_;
            return each;
        }
    }
    auto place = kept_.end();
    if (kept_.size() < kKept) {
        place = kept_.emplace(kept_.end());
    } else {
        place = std::min_element(kept_.begin(), kept_.end(),
                                 [](const auto& a, const auto& b) { return a.used < b.used; });
    }
    place->used = clock_;
    fill(group, *place);
    return *place;
}

bool Scorer::has(const Group& group, std::uint32_t document) {
    return matched(group).best[document] > 0;
}

Scores Scorer::score(const Reading& reading) {
    std::fill(score_.begin(), score_.end(), 0.0F);
    std::fill(covered_.begin(), covered_.end(), 0.0F);
    float all = 0;
    for (const auto& group : reading.groups) {
        if (group.is_counted) all += group.weight;
    }
    const auto documents = score_.size();
    auto* const score = score_.data();
    auto* const covered = covered_.data();
    for (const auto& group : reading.groups) {
        const auto* const best = matched(group).best.data();
        const float each = group.weight / kFull;
        if (group.is_counted && all > 0) {
            const float share = group.weight / all;
            for (std::size_t i = 0; i < documents; ++i) {
                score[i] += each * static_cast<float>(best[i]);
                covered[i] += best[i] >= kCovers ? share : 0;
            }
        } else {
            for (std::size_t i = 0; i < documents; ++i)
                score[i] += each * static_cast<float>(best[i]);
        }
    }
    return {score_, covered_};
}

}  // namespace kiosk::search
