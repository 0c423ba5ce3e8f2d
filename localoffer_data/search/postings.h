// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "localoffer_data/search/index_format.h"

namespace kiosk::search {

// Which documents hold a term, and how much it counts in each, collected document by document and encoded block by block:
// memory holds the open block's as they come, and those of all others as the file has them.
class Postings {
  public:
    // Documents come in order of their number.
    void add(std::uint32_t term, std::uint8_t level, std::uint32_t document);
    // Encodes what came since the last block: it is of the document before `documents`, and of terms below `terms`.
    void close_block(std::uint32_t documents, std::size_t terms);

    // Of all blocks, counted in u16.
    [[nodiscard]] std::uint32_t length_of(std::uint32_t term) const;
    // Calls take(list) for each block that has the term, in order; its Result ends the walk where it is an error.
    template <typename Take>
    auto each_list(std::uint32_t term, Take take) const -> decltype(take({})) {
        for (const auto& block : blocks_) {
            const auto list = block.list(term);
            if (list.empty()) continue;
            auto taken = take(list);
            if (!taken) return taken;
        }
        return {};
    }

  private:
    // Up to 65,536 documents, their postings encoded: by term in the order of its number.
    struct Block {
        std::vector<std::uint16_t> lists;
        std::vector<std::uint32_t> from;  // of each term, counted in u16; one more at the end

        [[nodiscard]] std::vector<std::uint16_t> list(std::uint32_t term) const {
            if (term + 1 >= from.size()) return {};
            return {lists.begin() + from[term], lists.begin() + from[term + 1]};
        }
    };

    std::vector<Block> blocks_;
    // Of the block that is open: term, level and lower bits of the document.
    std::vector<std::uint64_t> postings_;
};

}  // namespace kiosk::search
