// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/snippet.h"

#include <algorithm>

#include "localoffer_data/text/words.h"

namespace kiosk::search {

namespace {

constexpr std::size_t kMaxCuts = 512;  // of about 1 KiB
constexpr std::size_t kMaxKnown = 16'384;

}  // namespace

const Marker::Known& Marker::known(const std::string& word) {
    if (const auto found = known_.find(word); found != known_.end()) return found->second;
    if (known_.size() == kMaxKnown) known_.clear();
    Known fresh;
    const auto stem = text::stem(word);
    fresh.never = concepts_.never(stem);
    if (!fresh.never) {
        fresh.term = index_.term(stem).value_or(kNoTerm);
        fresh.spoken = concepts_.word(stem);
    }
    return known_.emplace(word, fresh).first->second;
}

const Marker::Cut& Marker::cut(std::uint64_t key, std::string_view text) {
    if (const auto found = cuts_.find(key); found != cuts_.end()) return found->second;
    if (cuts_.size() == kMaxCuts) cuts_.clear();
    Cut fresh;
    std::vector<Concepts::Word> spoken;
    std::vector<std::uint32_t> at;  // of each of them among the pieces
    for (const auto& word : text::words_of(text)) {
        const auto& each = known(word.text);
        if (!each.never) {
            at.push_back(static_cast<std::uint32_t>(fresh.pieces.size()));
            spoken.push_back(each.spoken);
        }
        fresh.pieces.push_back({static_cast<std::uint32_t>(word.from),
                                static_cast<std::uint32_t>(word.to), each.term});
    }
    std::vector<Spotted> spotted;
    concepts_.spot(spoken, Speaker::Service, spotted);
    for (const auto& found : spotted) {
        const auto term = index_.term(kConceptMark + std::string{found.concept_id});
        if (term) fresh.meanings.push_back({at[found.from], at[found.to - 1], *term});
    }
    return cuts_.emplace(key, std::move(fresh)).first->second;
}

std::vector<bool> Marker::marked(const Cut& cut, std::span<const std::uint32_t> terms) {
    const auto wanted = [&](std::uint32_t term) {
        return std::binary_search(terms.begin(), terms.end(), term);
    };
    std::vector<bool> marked;
    marked.reserve(cut.pieces.size());
    for (const auto& piece : cut.pieces)
        marked.push_back(piece.term != kNoTerm && wanted(piece.term));
    for (const auto& meaning : cut.meanings) {
        if (!wanted(meaning.term)) continue;
        for (auto i = meaning.first; i <= meaning.last; ++i) marked[i] = true;
    }
    return marked;
}

std::vector<Mark> Marker::marks(std::uint64_t key, std::string_view text,
                                std::span<const std::uint32_t> terms) {
    const auto& all = cut(key, text).pieces;
    const auto is_marked = marked(cut(key, text), terms);
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_marked[i]) marks.push_back({all[i].from, all[i].to});
    }
    return marks;
}

Marked Marker::snippet(std::uint64_t key, std::string_view text, std::size_t words,
                       std::span<const std::uint32_t> terms) {
    const auto& all = cut(key, text).pieces;
    const auto is_marked = marked(cut(key, text), terms);
    std::size_t first = 0;
    if (all.size() > words) {
        std::size_t here = 0;
        for (std::size_t i = 0; i < words; ++i) here += is_marked[i] ? 1 : 0;
        std::size_t most = here;
        for (std::size_t i = 1; i + words <= all.size(); ++i) {
            here += is_marked[i + words - 1] ? 1 : 0;
            here -= is_marked[i - 1] ? 1 : 0;
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
        if (is_marked[i])
            made.marks.push_back({all[i].from - from + shift, all[i].to - from + shift});
    }
    return made;
}

}  // namespace kiosk::search
