// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/danger/lexicon.h"
#include "localoffer_data/danger/phrase_tree.h"
#include "localoffer_data/model/content.h"

namespace kiosk::directory {
class Directory;
}

namespace kiosk::danger {

// Longer texts are read up to here.
inline constexpr std::size_t kMaxTextBytes = std::size_t{64} << 10;

// Knows the words of somebody who may be in danger (../content/england/danger_words.csv), in every language at once:
// nobody changes the language first. Keeps, counts and tells nothing of what it reads. Any thread at any time.
class Watch {
  public:
    explicit Watch(std::span<const model::DangerWord> rows);
    // Io or Invalid when the storage fails. A row that does not fit is left out rather than that one of
    // them silences all the others: see faults().
    static base::Result<Watch> read(const directory::Directory& directory);

    // True when the screen is to show where to turn. For text of any language, in any state of being typed, any bytes.
    [[nodiscard]] bool speaks_of_danger(std::string_view text) const;

    // What was wrong in the rows, one line each; for staff and tests.
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

  private:
    class Builder;

    Lexicon lexicon_;
    PhraseTree lists_;    // entries of several words, leading to the meaning of their list
    PhraseTree phrases_;  // leading to "danger" or "safe"
    PhraseTree wide_{{.most = 5, .any_word = true}};  // to "danger", with any words in between
    std::vector<std::string> faults_;
};

// Whom to ring, in the order of the screen: 999, the council's lines by day and at night, the helplines.
// Nobody whose number is old.
[[nodiscard]] base::Result<std::vector<model::Contact>> who_answers(
    const directory::Directory& directory);

}  // namespace kiosk::danger
