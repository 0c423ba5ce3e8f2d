// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "localoffer_data/search/concepts.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/index.h"

namespace kiosk::search {

struct Marked {
    std::string text;
    std::vector<Mark> marks;
};

// What a result shows of a text: its words that match, by their stems or by what they mean together. Texts that it has
// looked at lately are not cut again, because most results stay from keystroke to keystroke. One thread at a time.
class Marker {
  public:
    Marker(const Index& index, const Concepts& concepts) : index_(index), concepts_(concepts) {}

    // `terms`: of the index, in order. `key` names the text: the same key, the same text.
    [[nodiscard]] std::vector<Mark> marks(std::uint64_t key, std::string_view text,
                                          std::span<const std::uint32_t> terms);
    // The run of `words` words that holds the most of what matches, whole where it is short; "…" where it is cut.
    [[nodiscard]] Marked snippet(std::uint64_t key, std::string_view text, std::size_t words,
                                 std::span<const std::uint32_t> terms);

  private:
    static constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;
    struct Piece {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t term = kNoTerm;  // none where the word never counts
    };
    // Pieces `first` to `last` mean this together.
    struct Meaning {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t term = 0;
    };
    struct Cut {
        std::vector<Piece> pieces;
        std::vector<Meaning> meanings;
    };
    struct Known {
        std::uint32_t term = kNoTerm;
        Concepts::Word spoken = Concepts::kNoWord;
        bool never = false;
    };
    [[nodiscard]] const Cut& cut(std::uint64_t key, std::string_view text);
    [[nodiscard]] const Known& known(const std::string& word);
    [[nodiscard]] static std::vector<bool> marked(const Cut& cut,
                                                  std::span<const std::uint32_t> terms);

    const Index& index_;
    const Concepts& concepts_;
    std::unordered_map<std::uint64_t, Cut> cuts_;
    std::unordered_map<std::string, Known> known_;
};

}  // namespace kiosk::search
