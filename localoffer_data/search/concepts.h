// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
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

    // The longest at each place, from left to right; where two concepts have the same words both are given. Of the stems
    // of words that count (see never()).
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
    struct Meaning {
        std::string concept_id;
        bool family = false;
        bool service = false;
    };
    struct Node {
        std::unordered_map<std::string, std::uint32_t> next;
        std::vector<Meaning> meanings;
    };
    void add(const model::Concept& row);

    std::vector<Node> nodes_{1};
    std::set<std::string, std::less<>> never_;
    std::set<std::string, std::less<>> little_;
    std::set<std::string, std::less<>> words_;
    std::multimap<std::string, std::string, std::less<>> near_;
    std::string ordinary_;  // words in order, a line each
};

}  // namespace kiosk::search
