// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::search {

// Text by number, in the order they were first seen.
class Texts {
  public:
    std::uint32_t number_of(std::string_view text) {
        const auto found = numbers_.find(text);
        if (found != numbers_.end()) return found->second;
        const auto number = static_cast<std::uint32_t>(texts_.size());
        texts_.push_back(&numbers_.emplace(std::string{text}, number).first->first);
        return number;
    }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }
    [[nodiscard]] const std::string& text(std::uint32_t number) const { return *texts_[number]; }
    // Numbers in order of the bytes of their texts.
    [[nodiscard]] std::vector<std::uint32_t> in_order() const {
        std::vector<std::uint32_t> order(texts_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return text(a) < text(b); });
        return order;
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
    std::vector<const std::string*> texts_;
};

// As an index holds them: one after the other, and where each begins; one more offset at the end.
struct OrderedTexts {
    std::vector<std::uint32_t> offsets;
    std::string bytes;
};

[[nodiscard]] inline OrderedTexts texts_in(const Texts& texts,
                                           std::span<const std::uint32_t> order) {
    OrderedTexts made;
    made.offsets.reserve(order.size() + 1);
    for (const auto number : order) {
        made.offsets.push_back(static_cast<std::uint32_t>(made.bytes.size()));
        made.bytes += texts.text(number);
    }
    made.offsets.push_back(static_cast<std::uint32_t>(made.bytes.size()));
    return made;
}

}  // namespace kiosk::search
