// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "localoffer_data/danger/lexicon.h"

namespace kiosk::danger {

// A way from one word boundary of a text to a later one: a word, words read as one, or an entry of a list.
struct Step {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Meaning meaning = 0;
};

// A text as all the ways through it. Boundary 0 is before its first word.
struct Reading {
    std::uint32_t words = 0;
    std::vector<Step> steps;                    // in any order
    std::vector<std::uint8_t> is_little;        // of the word after each boundary
    std::vector<std::uint8_t> is_new_sentence;  // a sentence begins at the boundary
};

struct Found {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t outcome = 0;
};

// What may stand between two words of a phrase.
struct Between {
    int most = 2;           // words
    bool any_word = false;  // else little words alone
};

// Phrases as a tree of meanings, each with what it leads to.
class PhraseTree {
  public:
    explicit PhraseTree(Between between = {}) : between_(between) {}
    void add(std::span<const Meaning> phrase, std::uint32_t outcome);
    // Every phrase in the reading, with what may stand in between and within one sentence.
    [[nodiscard]] std::vector<Found> find(const Reading& reading) const;

  private:
    class Walk;
    struct Child {
        Meaning meaning = 0;
        std::uint32_t node = 0;
    };
    struct Node {
        std::vector<Child> children;  // sorted by meaning
        std::vector<std::uint32_t> outcomes;
    };
    [[nodiscard]] bool uses(Meaning meaning) const {
        return meaning < uses_.size() && uses_[meaning] != 0;
    }
    [[nodiscard]] std::uint32_t child(std::uint32_t node, Meaning meaning) const;

    Between between_;
    std::vector<Node> nodes_{1};
    std::vector<std::uint32_t> first_;  // children of the root, by meaning
    std::vector<std::uint8_t> uses_;    // by meaning: whether a phrase has it
};

}  // namespace kiosk::danger
