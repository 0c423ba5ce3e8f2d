// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/sheet_times.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "localoffer_data/feeds/clock_times.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/feeds/letters.h"
#include "localoffer_data/feeds/week_days.h"

namespace kiosk::feeds {
namespace {

constexpr std::size_t kMaxCellBytes = 500;

bool is_of_days(std::string_view word) {
    constexpr std::array<std::string_view, 9> kBegin{"mon", "tue", "wed",   "thu",  "fri",
                                                     "sat", "sun", "weekd", "daily"};
    constexpr std::array<std::string_view, 4> kBetween{"to", "and", "every", "day"};
    const auto begins = [&](std::string_view with) { return word.starts_with(with); };
    return std::ranges::any_of(kBegin, begins) ||
           std::ranges::find(kBetween, word) != kBetween.end();
}

bool is_of_times(std::string_view word) {
    constexpr std::array<std::string_view, 8> kWords{"am", "pm",    "noon", "midday",
                                                     "to", "until", "till", "and"};
    const auto after = word.find_first_not_of("0123456789");
    if (after == std::string_view::npos) return true;
    const auto rest = word.substr(after);
    const bool after_number = after == 0 || rest == "am" || rest == "pm" || rest == "noon";
    return after_number && std::ranges::find(kWords, rest) != kWords.end();
}

bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

// Whether all of it is days of every week, and then times that are certain.
bool is_certain(std::string_view part) {
    const auto folded = fold(part);
    bool in_times = false;
    for (const auto word : words_of(folded)) {
        in_times = in_times || has_digit(word) || word == "noon" || word == "midday";
        if (!(in_times ? is_of_times(word) : is_of_days(word))) return false;
    }
    const auto days = read_days(part, FirstDay::One);
    const auto times = read_times(days.rest, {});
    return !days.days.empty() && days.is_every_week && !times.spans.empty() &&
           times.fault == TimesFault::None;
}

}  // namespace

std::vector<DraftOpening> openings_typed(const std::string& cell) {
    if (cell.size() > kMaxCellBytes) return {};
    std::vector<DraftOpening> openings;
    std::string part;  // "Mon, Wed" waits for its times
    for (std::size_t at = 0; at <= cell.size(); ++at) {
        const bool ends =
            at == cell.size() || cell[at] == ';' || cell[at] == ',' || cell[at] == '\n';
        if (!ends || !has_digit(part)) {
            if (at < cell.size()) part += cell[at];
            continue;
        }
        if (!is_certain(part)) return {};
        openings.push_back({.days = part});
        part.clear();
    }
    const bool is_whole = part.find_first_not_of(" ,;\n") == std::string::npos;
    return is_whole ? openings : std::vector<DraftOpening>{};
}

}  // namespace kiosk::feeds
