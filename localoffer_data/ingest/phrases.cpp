// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/phrases.h"

#include <algorithm>

#include "firmware/base/utf8.h"

namespace kiosk::ingest {
namespace {

using base::Code;
using base::Error;
using base::Result;

Error refused(std::string_view pattern, const std::string& why) {
    return {Code::Invalid, "\"" + std::string{pattern} + "\" " + why};
}

// Each beginning with each of the endings, which `|` parts.
std::vector<std::string> joined(const std::vector<std::string>& beginnings,
                                std::string_view endings) {
    std::vector<std::string> all;
    for (const auto& beginning : beginnings) {
        for (std::size_t from = 0; from <= endings.size();) {
            const auto bar = std::min(endings.find('|', from), endings.size());
            all.push_back(beginning + std::string{endings.substr(from, bar - from)});
            from = bar + 1;
        }
    }
    return all;
}

}  // namespace

Result<std::vector<std::string>> phrases_of(std::string_view pattern) {
    std::vector<std::string> phrases{""};
    auto rest = pattern;
    while (!rest.empty()) {
        const auto open = std::min(rest.find('('), rest.size());
        const auto plain = rest.substr(0, open);
        if (plain.find_first_of(")|") != std::string_view::npos) {
            return refused(pattern, "has \")\" or \"|\" outside brackets");
        }
        phrases = joined(phrases, plain);
        rest.remove_prefix(open);
        if (rest.empty()) break;
        const auto close = rest.find(')');
        const auto group = rest.substr(1, close - 1);
        if (close == std::string_view::npos || group.find('(') != std::string_view::npos) {
            return refused(pattern, "has a bracket that does not close");
        }
        const auto alternatives = static_cast<std::size_t>(std::ranges::count(group, '|')) + 1;
        if (phrases.size() * alternatives > kMaxPhrases) {
            return refused(pattern, "is more than " + std::to_string(kMaxPhrases) + " phrases");
        }
        phrases = joined(phrases, group);
        rest.remove_prefix(close + 1);
    }
    for (auto& phrase : phrases) {
        phrase = base::squeeze(phrase);
        if (phrase.empty()) return refused(pattern, "has a phrase without words");
    }
    return phrases;
}

}  // namespace kiosk::ingest
