// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "localoffer_data/search/concepts.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/index.h"

namespace kiosk::search {

struct Marked {
    std::string text;
    std::vector<Mark> marks;
};

// What a result shows of a text: its words that match, by their stems or by what they mean together.
class Marker {
  public:
    // `terms`: of the index, in order.
    Marker(const Index& index, const Concepts& concepts, std::span<const std::uint32_t> terms)
        : index_(index), concepts_(concepts), terms_(terms) {}

    [[nodiscard]] std::vector<Mark> marks(std::string_view text) const;
    // The run of `words` words that holds the most of what matches, whole where it is short; "…" where it is cut.
    [[nodiscard]] Marked snippet(std::string_view text, std::size_t words) const;

  private:
    struct Seen;
    [[nodiscard]] Seen look(std::string_view text) const;
    [[nodiscard]] bool is_wanted(std::string_view term) const;

    const Index& index_;
    const Concepts& concepts_;
    std::span<const std::uint32_t> terms_;
};

}  // namespace kiosk::search
