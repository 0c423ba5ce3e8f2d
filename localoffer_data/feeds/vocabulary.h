// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"

namespace kiosk::feeds {

// What a word of ours is for.
enum class WordKind { Category, Need, Access, Head, Tier, Theme, Door, Statutory };
inline constexpr std::size_t kWordKinds = 8;

inline constexpr std::size_t kMaxMappingRows = 100'000;

// Which of our words a source's words mean: the table content/import/mapping.csv with the columns kind, words and id.
// Words are compared without case and signs, whole. Several ids are parted by ';'; the id "-" says that the words
// are known and mean none of ours; the words "*" of the kind category are the door for what fits no other. The kind door has
// our own words ("head travel", "need adhd") and says behind which category they lead where a source says no more; the
// kind statutory, words of a name that only a service has which the council must offer by law.
class Vocabulary {
  public:
    // Invalid, with file and line, where the table does not fit.
    [[nodiscard]] static base::Result<Vocabulary> parse(std::string_view csv,
                                                        const std::string& file);

    // A further table of that kind; where it maps the same words, it comes before what was there.
    [[nodiscard]] base::Result<void> add(std::string_view csv, const std::string& file);

    // Empty = nobody mapped these words. Known words without one of ours give an empty list.
    // Where the whole is not known, it is tried without what stands in brackets, and then by the end of a path ("Things to do > Clubs").
    [[nodiscard]] std::optional<std::vector<std::string>> ids(WordKind kind,
                                                              std::string_view words) const;

    // The ids of the longest known words that stand in a name; empty = none do.
    [[nodiscard]] std::vector<std::string> longest_within(WordKind kind,
                                                          std::string_view name) const;
    // The ids of all known words that stand in a name.
    [[nodiscard]] std::vector<std::string> all_within(WordKind kind, std::string_view name) const;

    // The one id that the words of a whole text speak of most, longer phrases more than shorter; empty = none, or two alike.
    [[nodiscard]] std::string most_spoken_of(WordKind kind, std::string_view text) const;

    // The door for what fits no other.
    [[nodiscard]] const std::string& any_category() const { return any_category_; }

  private:
    using Words = std::map<std::string, std::vector<std::string>, std::less<>>;
    [[nodiscard]] const Words& of(WordKind kind) const {
        return words_.at(static_cast<std::size_t>(kind));
    }

    std::array<Words, kWordKinds> words_;
    std::string any_category_;
};

}  // namespace kiosk::feeds
