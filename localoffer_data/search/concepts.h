// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/model/content.h"

namespace kiosk::store {
class Database;
}

namespace kiosk::search {

// A concept that stems from `from` up to `to` (of those given) are the words of.
struct Spotted {
    std::string_view concept_id;  // holds as long as the concepts do
    std::size_t from = 0;
    std::size_t to = 0;
    bool is_asked = false;  // the words are what families ask with, not what services write
};

// Whose words are looked through.
enum class Speaker { Family, Service };

// What families and services call things: the concepts of the content folders, as their README tells.
class Concepts {
  public:
    static base::Result<Concepts> read(store::Database& database);
    explicit Concepts(std::span<const model::Concept> rows);

    // A number for each stem that stands in a concept; kNoWord for all others.
    using Word = std::uint32_t;
    static constexpr Word kNoWord = std::numeric_limits<Word>::max();
    [[nodiscard]] Word word(std::string_view stem) const;

    // The longest at each place, from left to right; where two concepts have the same words both are given. Of the words
    // that count (see never()).
    void spot(std::span<const Word> words, Speaker speaker, std::vector<Spotted>& spotted) const;
    void spot(std::span<const std::string> stems, Speaker speaker,
              std::vector<Spotted>& spotted) const;

    // Words of a question that never count, and words that nearly every service holds; both stems.
    [[nodiscard]] bool never(std::string_view stem) const { return never_.contains(stem); }
    [[nodiscard]] bool little(std::string_view stem) const { return little_.contains(stem); }

    // A folded word that people write, and so no misspelling of another.
    [[nodiscard]] bool is_ordinary(std::string_view word) const;

    // Ids of concepts that are worth showing after this one.
    [[nodiscard]] std::vector<std::string_view> near(std::string_view concept_id) const;
    // Every folded word of every concept.
    [[nodiscard]] const std::set<std::string, std::less<>>& words() const { return words_; }

  private:
    // What words that begin a concept are called here; kNone before any word.
    using Start = std::uint32_t;
    static constexpr Start kNone = 0;
    struct Step {
        Start from = kNone;
        Word word = 0;
        Start to = kNone;
    };
    struct Meaning {
        std::string concept_id;
        bool family = false;
        bool service = false;
    };
    struct Row {
        std::vector<Word> words;
        const model::Concept* row = nullptr;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    [[nodiscard]] Row numbered(const model::Concept& row);
    void link(std::vector<Row> rows);
    void add_meaning(const model::Concept& row);
    [[nodiscard]] Start step(Start from, Word word) const;
    [[nodiscard]] std::span<const Meaning> meanings(Start at) const;

    std::unordered_map<std::string, Word, Hash, std::equal_to<>> numbers_;
    std::vector<Start> after_first_;            // by word
    std::vector<Step> steps_;                   // all further ones, in order of `from` and `word`
    std::vector<Meaning> meanings_;             // of one start after the other
    std::vector<std::uint32_t> meanings_from_;  // by start; one more tells the end
    std::set<std::string, std::less<>> never_;
    std::set<std::string, std::less<>> little_;
    std::set<std::string, std::less<>> words_;
    std::multimap<std::string, std::string, std::less<>> near_;
    std::string ordinary_;  // words in order, a line each
};

}  // namespace kiosk::search
