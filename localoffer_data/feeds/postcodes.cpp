// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/postcodes.h"

#include <algorithm>

#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/ingest/table.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kIncodeBytes = 3;

// How many letters and digits stand side by side from `at` on.
std::size_t run_at(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && is_wordy(text[end])) ++end;
    return end - at;
}

FoundPostcode postcode_at(std::string_view text, std::size_t at) {
    constexpr std::size_t kMaxOutcode = 4;
    constexpr std::size_t kMaxBlanks = 2;
    const auto first = run_at(text, at);
    auto end = at + first;
    if (first <= kMaxOutcode) {
        auto next = end;
        while (next < text.size() && text[next] == ' ' && next - end < kMaxBlanks) ++next;
        if (run_at(text, next) == kIncodeBytes) end = next + kIncodeBytes;
    }
    if (end - at > kMaxOutcode + kMaxBlanks + kIncodeBytes) return {};
    return {ingest::tidy_postcode(text.substr(at, end - at)), at, end};
}

}  // namespace

std::vector<FoundPostcode> find_postcodes(std::string_view text) {
    std::vector<FoundPostcode> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at])) {
            at += std::max<std::size_t>(run_at(text, at), 1);
            continue;
        }
        auto postcode = postcode_at(text, at);
        if (postcode.code.empty()) {
            at += run_at(text, at);
            continue;
        }
        at = postcode.end;
        found.push_back(std::move(postcode));
    }
    return found;
}

std::string without_postcodes(std::string_view text) {
    std::string kept;
    std::size_t copied = 0;
    for (const auto& postcode : find_postcodes(text)) {
        kept.append(text.substr(copied, postcode.at - copied));
        copied = postcode.end;
    }
    return kept.append(text.substr(copied));
}

}  // namespace kiosk::feeds
