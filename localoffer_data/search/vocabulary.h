// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::store {
class Database;
}

namespace kiosk::search {

inline constexpr std::size_t kMaxExpansions = 16;
inline constexpr std::size_t kMaxCorrections = 3;

// Whether the word is whole or may be going on.
enum class Typing { Done, GoingOn };

// Every word of the directory with the number of services that hold it.
class Vocabulary {
  public:
    struct Word {
        std::string text;
        int services = 0;
    };

    static base::Result<Vocabulary> read(store::Database& database);
    explicit Vocabulary(std::vector<Word> words);

    [[nodiscard]] bool has(std::string_view word) const;
    // The commonest words that begin so, at most kMaxExpansions.
    [[nodiscard]] std::vector<std::string> beginning_with(std::string_view prefix) const;
    // Known words that the unknown one may stand for, best first, at most kMaxCorrections: one edit from 4 letters,
    // two from 6 (an edit is a letter left out, added, changed, or two swapped). A word still being typed is
    // compared with the beginnings of known words.
    [[nodiscard]] std::vector<std::string> corrections(std::string_view word, Typing typing) const;
    // "afterschool" -> "after school"; empty where no cut gives two known words of three letters or more.
    [[nodiscard]] std::string split_in_two(std::string_view word) const;

  private:
    std::vector<Word> words_;  // sorted
};

// Letters left out, added, changed or swapped between `word` and `known`, or its best beginning where `typing` goes on;
// anything above `most` reads as most + 1. For words of up to kMaxWordBytes bytes.
inline constexpr std::size_t kMaxWordBytes = 40;
[[nodiscard]] int edits_between(std::string_view word, std::string_view known, int most,
                                Typing typing);

// What families type and what services write, both as folded words.
class Synonyms {
  public:
    static base::Result<Synonyms> read(store::Database& database);
    explicit Synonyms(std::multimap<std::string, std::string, std::less<>> means)
        : means_(std::move(means)) {}

    [[nodiscard]] std::vector<std::string> of(std::string_view words) const;

  private:
    std::multimap<std::string, std::string, std::less<>> means_;
};

}  // namespace kiosk::search
