// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/search/concepts.h"
#include "localoffer_data/search/gazetteer.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/numbers.h"
#include "localoffer_data/search/sentence.h"
#include "localoffer_data/search/speller.h"

namespace kiosk::search {

// A term of the index that may stand for what was typed, and how well: 1 is the word itself.
struct Alternative {
    std::uint32_t term = 0;
    float weight = 1;
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

// A word, or words that mean one thing, and all that may stand for it; a service matches it by its best alternative.
struct Group {
    std::vector<Alternative> alternatives;
    float weight = 0;  // what a full match adds to a score: how rare it is, and how much it counts
    bool is_counted =
        true;  // one of the things that were asked for; else only a hint which of them are better
    bool is_concept = false;
    std::vector<std::uint32_t>
        literals;  // of a concept: the terms of the words that were typed for it
    bool is_corrected = false;
};

// What was typed, as far as we understand it.
struct Reading {
    std::vector<Group> groups;
    std::optional<Years> ages;
    const NamedPlace* place = nullptr;
    std::string read_as;  // empty where nothing was corrected
    bool has_words = false;
    // Stems and concepts to be marked where a result is shown.
    std::vector<std::uint32_t> shown_terms;
};

class Reader {
  public:
    // All outlive it. One thread at a time.
    Reader(const Index& index, const Concepts& concepts, const Gazetteer& places)
        : index_(index), concepts_(concepts), places_(places), speller_(index) {}

    [[nodiscard]] Reading read(std::string_view text);

  private:
    std::vector<Typed> cut(std::string_view text) const;
    void take_place(Sentence& sentence, Reading& reading) const;
    void mark_concepts(Sentence& sentence) const;
    void spell(Sentence& sentence, Reading& reading);
    void prefer_concepts(std::vector<Correction>& corrections) const;
    void spell_one(Typed& word, bool is_sentence, std::vector<Typed>& spelt);

    const Index& index_;
    const Concepts& concepts_;
    const Gazetteer& places_;
    Speller speller_;
};

}  // namespace kiosk::search
