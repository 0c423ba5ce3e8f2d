// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "localoffer_data/search/index.h"
#include "localoffer_data/search/reading.h"

namespace kiosk::search {

// How well each document matches a reading's words, by its number.
struct Scores {
    std::span<const float> score;    // 0 = not at all
    std::span<const float> covered;  // the part of what was asked for that is there, 0 to 1
};

// Adds up groups over all documents. What a group scored is kept for the next keystrokes, because all words but one stay the
// same. One thread at a time.
class Scorer {
  public:
    explicit Scorer(const Index& index);

    // Holds until the next call.
    [[nodiscard]] Scores score(const Reading& reading);
    // Of the group of this reading's groups, for one document: whether it is there at all.
    [[nodiscard]] bool has(const Group& group, std::uint32_t document);

  private:
    // The best alternative of a group for each document, of 255.
    struct Matched {
        std::vector<Alternative> alternatives;
        std::vector<std::uint8_t> best;
        std::uint64_t used = 0;
    };
    [[nodiscard]] const Matched& matched(const Group& group);
    void fill(const Group& group, Matched& matched) const;

    const Index& index_;
    std::size_t room_;  // documents, rounded up to whole blocks: no list can name one beyond
    std::vector<Matched> kept_;
    std::vector<float> score_;
    std::vector<float> covered_;
    std::uint64_t clock_ = 0;
};

}  // namespace kiosk::search
