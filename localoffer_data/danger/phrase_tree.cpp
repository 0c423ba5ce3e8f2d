// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/danger/phrase_tree.h"

#include <algorithm>
#include <array>

namespace kiosk::danger {
namespace {

constexpr std::uint32_t kRoot = 0;  // nobody's child
constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr int kMostAtOnce =
    256;  // phrases that are under way at one boundary; no text of a person has so many

}  // namespace

std::uint32_t PhraseTree::child(std::uint32_t node, Meaning meaning) const {
    if (node == kRoot) return meaning < first_.size() ? first_[meaning] : kRoot;
    const auto& children = nodes_[node].children;
    const auto at = std::ranges::lower_bound(children, meaning, {}, &Child::meaning);
    return at != children.end() && at->meaning == meaning ? at->node : kRoot;
}

void PhraseTree::add(std::span<const Meaning> phrase, std::uint32_t outcome) {
    std::uint32_t node = kRoot;
    for (const auto meaning : phrase) {
        if (uses_.size() <= meaning) uses_.resize(meaning + 1, 0);
        uses_[meaning] = 1;
        auto next = child(node, meaning);
        if (next == kRoot) {
            next = static_cast<std::uint32_t>(nodes_.size());
            nodes_.emplace_back();
            if (node == kRoot) {
                if (first_.size() <= meaning) first_.resize(meaning + 1, kRoot);
                first_[meaning] = next;
            } else {
                auto& children = nodes_[node].children;
                const auto at = std::ranges::lower_bound(children, meaning, {}, &Child::meaning);
                children.insert(at, {meaning, next});
            }
        }
        node = next;
    }
    auto& outcomes = nodes_[node].outcomes;
    if (std::ranges::find(outcomes, outcome) == outcomes.end()) outcomes.push_back(outcome);
}

// Keeps at every boundary the phrases that are under way there, and goes on from boundary to boundary.
class PhraseTree::Walk {
  public:
    Walk(const PhraseTree& tree, const Reading& reading)
        : tree_(tree),
          reading_(reading),
          is_there_((tree.uses_.size() / kBits) + 1, 0),
          last_(reading.words + 1, kNone),
          count_(reading.words + 1, 0) {
        kept_.fill(kNone);
        sort_steps();
    }

    std::vector<Found> find() {
        for (std::uint32_t at = 0; at < reading_.words; ++at) {
            if (reading_.is_new_sentence[at] != 0) last_[at] = kNone;
            steps_ = std::span{sorted_}.subspan(begin_[at], begin_[at + 1] - begin_[at]);
            begin_here(at);
            if (last_[at] == kNone) continue;
            for (const auto& step : steps_) bits_of(step.meaning) |= bit_of(step.meaning);
            for (auto i = last_[at]; i != kNone; i = underway_[i].before) go_on(underway_[i], at);
            for (const auto& step : steps_) bits_of(step.meaning) = 0;
        }
        return std::move(found_);
    }

  private:
    static constexpr std::size_t kBits = 64;
    static constexpr std::size_t kRemembered = 1024;
    struct Underway {
        std::uint32_t node = 0;
        std::uint32_t from = 0;
        std::uint32_t at = 0;
        int skipped = 0;
        std::uint32_t before = kNone;  // the one kept before it at the same boundary
    };

    std::uint64_t& bits_of(Meaning meaning) { return is_there_[meaning / kBits]; }
    static std::uint64_t bit_of(Meaning meaning) { return std::uint64_t{1} << (meaning % kBits); }

    // By where they begin, and only those that this tree knows.
    void sort_steps() {
        begin_.assign(reading_.words + 2, 0);
        for (const auto& step : reading_.steps) {
            if (tree_.uses(step.meaning)) ++begin_[step.from + 2];
        }
        for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
        sorted_.resize(begin_.back());
        for (const auto& step : reading_.steps) {
            if (tree_.uses(step.meaning)) sorted_[begin_[step.from + 1]++] = step;
        }
    }

    void begin_here(std::uint32_t at) {
        for (const auto& step : steps_) {
            const auto node = tree_.child(kRoot, step.meaning);
            if (node != kRoot) reach(node, at, step.to);
        }
    }

    void go_on(Underway one, std::uint32_t at) {  // by value: what is under way grows meanwhile
        const auto& children = tree_.nodes_[one.node].children;
        if (children.size() > steps_.size()) {
            for (const auto& step : steps_) {
                const auto node = tree_.child(one.node, step.meaning);
                if (node != kRoot) reach(node, one.from, step.to);
            }
        } else {
            for (const auto& child : children) {
                if ((bits_of(child.meaning) & bit_of(child.meaning)) == 0) continue;
                for (const auto& step : steps_) {
                    if (step.meaning == child.meaning) reach(child.node, one.from, step.to);
                }
            }
        }
        const bool may_pass = tree_.between_.any_word || reading_.is_little[at] != 0;
        if (may_pass && one.skipped < tree_.between_.most) {
            keep({one.node, one.from, at + 1, one.skipped + 1, kNone});
        }
    }

    void reach(std::uint32_t node, std::uint32_t from, std::uint32_t to) {
        const auto& reached = tree_.nodes_[node];
        for (const auto outcome : reached.outcomes) found_.push_back({from, to, outcome});
        if (!reached.children.empty()) keep({node, from, to, 0, kNone});
    }

    void keep(Underway one) {
        if (one.at >= reading_.words) return;
        constexpr std::uint32_t kSpread = 2654435761;
        auto& known = kept_[((one.node ^ (one.from << 8U)) * kSpread + one.at) % kRemembered];
        if (known != kNone) {
            auto& same = underway_[known];
            if (same.node == one.node && same.from == one.from && same.at == one.at) {
                same.skipped = std::min(same.skipped, one.skipped);
                return;
            }
        }
        if (++count_[one.at] > kMostAtOnce) return;
        known = static_cast<std::uint32_t>(underway_.size());
        one.before = last_[one.at];
        last_[one.at] = known;
        underway_.push_back(one);
    }

    const PhraseTree& tree_;
    const Reading& reading_;
    std::vector<Step> sorted_;
    std::vector<std::uint32_t> begin_;     // of each boundary's steps
    std::span<const Step> steps_;          // of the boundary at which it is
    std::vector<std::uint64_t> is_there_;  // its meanings
    std::vector<Underway> underway_;
    std::vector<std::uint32_t> last_;  // by boundary
    std::vector<int> count_;
    std::array<std::uint32_t, kRemembered>
        kept_{};  // what was kept lately, so that it is kept once
    std::vector<Found> found_;
};

std::vector<Found> PhraseTree::find(const Reading& reading) const {
    return Walk(*this, reading).find();
}

}  // namespace kiosk::danger
