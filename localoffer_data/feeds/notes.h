// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/feeds/draft.h"

// What was found on the way in and what was done about it: the lines of the import report.
namespace kiosk::feeds {

enum class Done {
    Kept,      // taken as it is; somebody should look at it
    Repaired,  // taken, mended
    Left,      // that field was left out
    Refused,   // the whole record was left out
    Merged,    // taken together with another record
};
[[nodiscard]] std::string_view to_text(Done done);

struct Note {
    Spot spot;
    std::string service;  // its name, so that an editor finds it; empty = not about one
    std::string field;    // "phone", "places[1].postcode"
    std::string what;     // "is not a postcode: \"SW1\"": never the whole of a long text
    Done done = Done::Kept;
};

// Counts every note by its kind and keeps the first kMaxKept of them, so that a feed of a million faults fits in memory.
class Notes {
  public:
    static constexpr std::size_t kMaxKept = 10'000;
    static constexpr std::size_t kMaxWords = 10'000;

    // `kind` is short and the same for all notes of a kind: "postcode", "mojibake", "duplicate".
    void add(std::string_view kind, Note note) {
        ++counts_[std::string{kind}];
        if (note.done == Done::Refused) ++refused_;
        if (kept_.size() < kMaxKept) kept_.push_back(std::move(note));
    }
    // For what comes again and again: the note is kept the first time, and words() has how often each word came.
    void add_word(std::string_view kind, const std::string& word, Note note) {
        ++counts_[std::string{kind}];
        const bool is_new = !words_.contains(word);
        if (is_new && words_.size() == kMaxWords) return;
        ++words_[word];
        if (is_new && kept_.size() < kMaxKept) kept_.push_back(std::move(note));
    }
    [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return counts_; }
    [[nodiscard]] std::size_t refused() const { return refused_; }
    [[nodiscard]] const std::map<std::string, std::size_t>& words() const { return words_; }
    [[nodiscard]] const std::vector<Note>& kept() const { return kept_; }

  private:
    std::map<std::string, std::size_t> counts_;
    std::map<std::string, std::size_t> words_;
    std::vector<Note> kept_;
    std::size_t refused_ = 0;
};

}  // namespace kiosk::feeds
