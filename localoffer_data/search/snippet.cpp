// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/snippet.h"

#include <algorithm>

#include "localoffer_data/text/words.h"

namespace kiosk::search {

struct Marker::Seen {
    std::vector<text::Word> words;
    std::vector<bool> is_marked;
};

bool Marker::is_wanted(std::string_view term) const {
    const auto known = index_.term(term);
    return known && std::binary_search(terms_.begin(), terms_.end(), *known);
}

Marker::Seen Marker::look(std::string_view text) const {
    Seen seen{text::words_of(text), {}};
    std::vector<std::string> stems;
    std::vector<std::size_t> at;  // of each stem among the words
    for (std::size_t i = 0; i < seen.words.size(); ++i) {
        auto stem = text::stem(seen.words[i].text);
        seen.is_marked.push_back(is_wanted(stem));
        if (concepts_.never(stem)) {
            seen.is_marked.back() = false;
            continue;
        }
        stems.push_back(std::move(stem));
        at.push_back(i);
    }
    std::vector<Spotted> spotted;
    concepts_.spot(stems, Speaker::Service, spotted);
    for (const auto& found : spotted) {
        if (!is_wanted(kConceptMark + std::string{found.concept_id})) continue;
        for (auto i = at[found.from]; i <= at[found.to - 1]; ++i) seen.is_marked[i] = true;
    }
    return seen;
}

std::vector<Mark> Marker::marks(std::string_view text) const {
    const auto seen = look(text);
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < seen.words.size(); ++i) {
        if (seen.is_marked[i]) marks.push_back({seen.words[i].from, seen.words[i].to});
    }
    return marks;
}

Marked Marker::snippet(std::string_view text, std::size_t words) const {
    const auto seen = look(text);
    const auto& all = seen.words;
    std::size_t first = 0;
    if (all.size() > words) {
        std::size_t here = 0;
        for (std::size_t i = 0; i < words; ++i) here += seen.is_marked[i] ? 1 : 0;
        std::size_t most = here;
        for (std::size_t i = 1; i + words <= all.size(); ++i) {
            here += (seen.is_marked[i + words - 1] ? 1 : 0) - (seen.is_marked[i - 1] ? 1 : 0);
            if (here > most) {
                most = here;
                first = i;
            }
        }
        // It reads better from the beginning of its sentence, if that is near.
        constexpr std::size_t kNear = 6;
        for (std::size_t back = 0; back <= std::min(first, kNear); ++back) {
            const auto start = first - back;
            if (start == 0 || text.substr(all[start - 1].to, all[start].from - all[start - 1].to)
                                      .find_first_of(".!?") != std::string_view::npos) {
                first = start;
                break;
            }
        }
    }
    const auto last = std::min(all.size(), first + words);
    const bool is_cut_before = first > 0;
    const bool is_cut_after = last < all.size();
    const std::size_t from = is_cut_before ? all[first].from : 0;
    const std::size_t to = is_cut_after ? all[last - 1].to : text.size();
    Marked made;
    if (is_cut_before) made.text = "…";
    const auto shift = made.text.size();
    made.text += text.substr(from, to - from);
    if (is_cut_after) made.text += "…";
    for (std::size_t i = first; i < last; ++i) {
        if (seen.is_marked[i])
            made.marks.push_back({all[i].from - from + shift, all[i].to - from + shift});
    }
    return made;
}

}  // namespace kiosk::search
