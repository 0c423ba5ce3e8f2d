// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/ranking.h"

#include <array>

namespace kiosk::search {
namespace {

// A service of the family's own council comes before an equal one elsewhere.
constexpr float kLocalFactor = 1.15F;
// One through half the country comes after an equal one that a family can get to.
constexpr float kTooFar = 0.5F;
constexpr float kTripKilometres = 20;
// One that nobody has checked for long, and one that is closed for now, come after an equal one.
constexpr float kOldFactor = 0.7F;
constexpr float kClosedFactor = 0.8F;
// Ages that are not told, and ages that do not fit.
constexpr float kAgesNotKnown = 0.9F;
constexpr float kOtherAges = 0.35F;
// With a place typed: what lies at it counts whole, what lies far off a quarter; a service for that council's families
// that tells no place nearly whole, one for the whole country half.
constexpr float kFarFactor = 0.25F;
constexpr float kHalfwayKilometres = 6;
constexpr float kSameCouncil = 0.9F;
constexpr float kNoPlace = 0.5F;
// What has next to nothing of what was asked for.
constexpr float kUncovered = 0.75F;
constexpr float kNotMeasured = -1;

float fits_age(const Reading& reading, const ServiceFacts& facts) {
    if (!reading.ages) return 1;
    if (facts.age_from == kNoAge && facts.age_to == kNoAge) return kAgesNotKnown;
    const int from = facts.age_from == kNoAge ? 0 : facts.age_from;
    const int to = facts.age_to == kNoAge ? kNoAge : facts.age_to;
    return reading.ages->from <= to && reading.ages->to >= from ? 1 : kOtherAges;
}

// What counts of a service whatever was typed; nothing where it is not shown.
float standing(const ServiceFacts& facts) {
    if ((facts.flags & kIsExpired) != 0) return 0;
    return ((facts.flags & kIsOld) != 0 ? kOldFactor : 1) *
           ((facts.flags & kIsClosed) != 0 ? kClosedFactor : 1);
}

}  // namespace

Ranker::Ranker(const Index& index, std::optional<model::Position> home)
    : index_(index), home_(home), councils_(index.names("council")) {
    final_.resize((index_.services() + kTogether - 1) / kTogether * kTogether);
    candidates_.resize(final_.size() + 1);
    for (std::uint32_t i = 0; i < index_.services(); ++i) {
        const auto& facts = index_.facts(i);
        anywhere_.push_back(standing(facts));
        at_home_.push_back(anywhere_.back() * from_home(facts));
    }
}

float Ranker::nearness(const NamedPlace& place, const ServiceFacts& facts) const {
    const bool same_council = !place.council.empty() && facts.council < councils_.size() &&
                              councils_[facts.council] == place.council;
    const float least = same_council ? kSameCouncil : 0;
    if (!place.position) return std::max(least, kNoPlace);
    const auto far = kilometres_to(index_, facts, *place.position);
    if (!far) return std::max(least, kNoPlace);
    const auto steps = static_cast<float>(*far) / kHalfwayKilometres;
    return std::max(same_council ? kNoPlace : 0,
                    kFarFactor + (1 - kFarFactor) / (1 + steps * steps));
}

// What counts where no place was typed: people go a little further for something better, and not through half the country.
float Ranker::from_home(const ServiceFacts& facts) const {
    if ((facts.flags & kIsLocal) != 0) return kLocalFactor;
    const auto far = home_ ? kilometres_to(index_, facts, *home_) : std::nullopt;
    if (!far) return 1;
    const auto steps = static_cast<float>(*far) / kTripKilometres;
    return kTooFar + (1 - kTooFar) / (1 + steps * steps);
}

// What is near the place stays so while the rest is typed.
void Ranker::measure_from(const NamedPlace& place) {
    if (&place == near_to_) return;
    near_to_ = &place;
    near_.assign(index_.services(), kNotMeasured);
}

// What counts at least so much, in order. Most do not: many are looked at together.
std::span<const std::uint32_t> Ranker::candidates(float least) {
    std::size_t found = 0;
    for (std::uint32_t from = 0; from < final_.size(); from += kTogether) {
        const auto* const whole = final_.data() + from;
        int any = 0;
        for (std::uint32_t i = 0; i < kTogether; ++i) any |= static_cast<int>(whole[i] >= least);
        if (any == 0) continue;
        for (std::uint32_t i = 0; i < kTogether; ++i) {
            candidates_[found] = from + i;
            found += whole[i] >= least ? 1 : 0;
        }
    }
    return std::span{candidates_}.first(found);
}

// Into final_, of each service; the best of them.
float Ranker::weigh_whole(const Reading& reading, const Scores& scores) {
    const std::size_t services = index_.services();
    auto* const whole = final_.data();
    const auto* const score = scores.score.data();
    const auto* const covered = scores.covered.data();
    const auto* const by_itself = reading.place == nullptr ? at_home_.data() : anywhere_.data();
    for (std::size_t i = 0; i < services; ++i) {
        whole[i] =
            score[i] * by_itself[i] * (kUncovered + (1 - kUncovered) * covered[i] * covered[i]);
    }
    if (reading.place != nullptr || reading.ages) {
        if (reading.place != nullptr) measure_from(*reading.place);
        for (std::uint32_t i = 0; i < services; ++i) {
            if (whole[i] <= 0) continue;
            const auto& facts = index_.facts(i);
            if (reading.place != nullptr) {
                if (near_[i] < 0) near_[i] = nearness(*reading.place, facts);
                whole[i] *= near_[i];
            }
            whole[i] *= fits_age(reading, facts);
        }
    }
    std::array<float, kTogether> best{};
    for (std::size_t i = 0; i < final_.size(); i += kTogether) {
        for (std::size_t k = 0; k < kTogether; ++k)
            best[k] = whole[i + k] > best[k] ? whole[i + k] : best[k];
    }
    return *std::max_element(best.begin(), best.end());
}

}  // namespace kiosk::search
