// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "localoffer_data/search/concepts.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/reading.h"
#include "localoffer_data/search/sentence.h"

namespace kiosk::search {

// How well what is near in meaning stands for a concept.
inline constexpr float kNearWeight = 0.3F;

// From the words of a sentence to what may stand for each in the index, and how much each counts.
class GroupMaker {
  public:
    // Both outlive it.
    GroupMaker(const Index& index, const Concepts& concepts) : index_(index), concepts_(concepts) {}

    // Into `reading`, which knows its place and ages already; a concept that is an age becomes one.
    void make_groups(Sentence& sentence, Reading& reading) const;

  private:
    // A word that counts, and how much of it by itself, beside a concept that it is part of.
    struct Counted {
        Typed* word;
        float alone = 1;
    };
    [[nodiscard]] std::vector<Counted> counted_words(Sentence& sentence) const;
    [[nodiscard]] std::vector<Group> concept_groups(const Sentence& sentence,
                                                    std::span<Counted> counted,
                                                    Reading& reading) const;
    // Without alternatives where the index holds nothing of it.
    [[nodiscard]] Group concept_group(const Spotted& found, std::span<Counted> words) const;
    void add_word_group(const Counted& counted, float share, bool is_little,
                        Reading& reading) const;
    void add_concept(std::string_view id, float weight, Group& group) const;
    [[nodiscard]] Group literal_group(const Typed& word) const;
    void add_own_concepts(const Typed& word, Group& group) const;
    void add_longer_words(const Typed& word, Group& group) const;
    [[nodiscard]] float rarity(const Group& group) const;

    const Index& index_;
    const Concepts& concepts_;
};

}  // namespace kiosk::search
