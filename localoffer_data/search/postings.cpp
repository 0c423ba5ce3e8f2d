// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/postings.h"

#include <algorithm>

namespace kiosk::search {

void Postings::add(std::uint32_t term, std::uint8_t level, std::uint32_t document) {
    const std::uint64_t key =
        (std::uint64_t{term} << 24U) | (std::uint64_t{level} << kBlockBits) | (document % kBlock);
    postings_.push_back(key);
}

std::uint32_t Postings::length_of(std::uint32_t term) const {
    std::uint32_t length = 0;
    for (const auto& block : blocks_) {
        if (term + 1 < block.from.size()) length += block.from[term + 1] - block.from[term];
    }
    return length;
}

// A list of one term in one block: its number, how many levels, then each level with its documents in order.
void Postings::close_block(std::uint32_t documents, std::size_t terms) {
    if (postings_.empty()) return;
    std::sort(postings_.begin(), postings_.end());
    const auto number = static_cast<std::uint16_t>((documents - 1) / kBlock);
    auto& block = blocks_.emplace_back();
    block.from.assign(terms + 1, 0);
    std::size_t at = 0;
    for (std::uint32_t term = 0; term < terms; ++term) {
        block.from[term] = static_cast<std::uint32_t>(block.lists.size());
        if (at == postings_.size() || postings_[at] >> 24U != term) continue;
        block.lists.push_back(number);
        const auto levels_at = block.lists.size();
        block.lists.push_back(0);
        while (at < postings_.size() && postings_[at] >> 24U == term) {
            const auto level = postings_[at] >> kBlockBits;
            block.lists.push_back(static_cast<std::uint16_t>(level & (kLevels - 1)));
            const auto count_at = block.lists.size();
            block.lists.push_back(0);
            const auto first = at;
            for (; at < postings_.size() && postings_[at] >> kBlockBits == level; ++at)
                block.lists.push_back(static_cast<std::uint16_t>(postings_[at]));
            block.lists[count_at] = static_cast<std::uint16_t>(at - first - 1);
            ++block.lists[levels_at];
        }
    }
    block.from.back() = static_cast<std::uint32_t>(block.lists.size());
    block.lists.shrink_to_fit();
    postings_.clear();
}

}  // namespace kiosk::search
