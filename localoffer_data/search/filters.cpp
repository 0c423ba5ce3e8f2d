// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/filters.h"

#include <algorithm>
#include <bit>

#include "localoffer_data/model/enum_text.h"
#include "localoffer_data/model/miles.h"
#include "localoffer_data/search/facet_words.h"
#include "localoffer_data/search/numbers.h"

namespace kiosk::search {
namespace {

constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 3> kTimes{"morning", "afternoon", "evening"};
// The distances that counts are given for.
struct Miles {
    int most;
    std::string_view value;
};
constexpr std::array<Miles, 4> kMiles{{{2, "2"}, {5, "5"}, {10, "10"}, {20, "20"}}};
constexpr int kNoon = 12 * 60;
constexpr int kEvening = 17 * 60;
constexpr double kMicro = 1e-6;

constexpr std::uint32_t bit(Facet facet) { return 1U << static_cast<unsigned>(facet); }
constexpr std::uint32_t bit(std::size_t at) { return 1U << at; }

template <typename List>
std::optional<std::size_t> place_in(const List& list, std::string_view value) {
    const auto found = std::find(list.begin(), list.end(), value);
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

bool is_age_known(const ServiceFacts& facts) {
    return facts.age_from != kNoAge || facts.age_to != kNoAge;
}

bool is_for(const ServiceFacts& facts, int from, int to) {
    const int first = facts.age_from == kNoAge ? 0 : facts.age_from;
    const int last = facts.age_to == kNoAge ? kOldest : facts.age_to;
    return from <= last && to >= first;
}

template <typename E>
std::uint32_t bit_of_word(std::string_view value) {
    const auto known = model::from_text<E>(value);
    return known ? 1U << static_cast<unsigned>(*known) : 0;
}

}  // namespace

std::uint32_t days_of(std::span<const PackedOpening> openings) {
    std::uint32_t days = 0;
    for (const auto& opening : openings) days |= 1U << ((opening.day - 1U) % 7U);
    return days;
}

std::uint32_t times_of(std::span<const PackedOpening> openings) {
    std::uint32_t times = 0;
    for (const auto& opening : openings) {
        if (opening.opens < kNoon) times |= 1U;
        if (opening.opens < kEvening && opening.closes > kNoon) times |= 2U;
        if (opening.closes > kEvening) times |= 4U;
    }
    return times;
}

std::optional<double> kilometres_to(const Index& index, const ServiceFacts& facts,
                                    const model::Position& from) {
    std::optional<double> nearest;
    for (const auto& position : index.positions(facts)) {
        const auto far = model::kilometres_between(
            from, {position.latitude * kMicro, position.longitude * kMicro});
        nearest = std::min(far, nearest.value_or(far));
    }
    return nearest;
}

Filters::Filters(const Index& index, std::span<const Choice> choices,
                 std::optional<model::Position> middle, std::optional<Moment> now)
    : index_(index), middle_(middle), now_(now) {
    if (choices.size() > kMaxChoices) choices = choices.first(kMaxChoices);
    for (const auto& choice : choices) press(choice);
}

void Filters::press(const Choice& choice) {
    const auto& value = choice.value;
    const auto bit_in = [&](std::string_view list, std::uint32_t& bits) {
        const auto place = place_in(index_.names(list), value);
        const bool is_known = place && *place < model::kMaxTermsOfFacet;
        if (is_known) bits |= bit(*place);
        return is_known;
    };
    bool is_known = false;
    switch (choice.facet) {
        case Facet::Age:
            if (const auto years = years_in(value)) {
                ages_.push_back(*years);
                is_known = true;
            }
            break;
        case Facet::Need: is_known = bit_in("need", needs_); break;
        case Facet::Access: is_known = bit_in("access", access_); break;
        case Facet::Head: is_known = bit_in("head", heads_); break;
        case Facet::Category:
            if (const auto at = place_in(index_.names("category"), value);
                at && *at < categories_.size()) {
                categories_.at(*at) = true;
                is_known = true;
            }
            break;
        case Facet::Area: {
            const auto councils = index_.names("council");
            councils_.resize(councils.size());
            if (const auto at = place_in(councils, value)) {
                councils_[*at] = true;
                is_known = true;
            }
            break;
        }
        case Facet::Theme:
            themes_ |= bit_of_word<model::Theme>(value);
            is_known = themes_ != 0;
            break;
        case Facet::Tier:
            tiers_ |= bit_of_word<model::Tier>(value);
            is_known = tiers_ != 0;
            break;
        case Facet::Day:
            if (const auto at = place_in(kDays, value)) days_ |= bit(*at);
            is_known = days_ != 0;
            break;
        case Facet::Time:
            if (const auto at = place_in(kTimes, value)) times_ |= bit(*at);
            is_known = times_ != 0;
            break;
        case Facet::Distance:
            if (const auto miles = number_in(value)) {
                kilometres_ = std::max(kilometres_, *miles * model::kKilometresPerMile);
                is_known = middle_.has_value();
            }
            break;
        case Facet::Cost: is_known = value == "free"; break;
        case Facet::Referral: is_known = value == "no"; break;
        case Facet::Open: is_known = value == "now" && now_.has_value(); break;
    }
    if (is_known) pressed_ |= bit(choice.facet);
}

Filters::Is Filters::is_open(const ServiceFacts& facts) const {
    const auto openings = index_.openings(facts);
    if (openings.empty()) return Is::NotKnown;
    const auto minute = now_->minute.count();
    const bool open = std::any_of(openings.begin(), openings.end(), [&](const PackedOpening& each) {
        return each.day == now_->day.iso_encoding() && each.opens <= minute && minute < each.closes;
    });
    return open ? Is::Yes : Is::No;
}

Filters::Is Filters::is(Facet facet, const ServiceFacts& facts) const {
    const auto among = [](std::uint32_t has, std::uint32_t wanted) {
        return has == 0 ? Is::NotKnown : (has & wanted) != 0 ? Is::Yes : Is::No;
    };
    const auto one_of = [](unsigned value, std::uint32_t wanted) {
        constexpr unsigned kBits = 32;
        if (value == 0) return Is::NotKnown;
        return value < kBits && (wanted >> value & 1U) != 0 ? Is::Yes : Is::No;
    };
    switch (facet) {
        case Facet::Age:
            if (!is_age_known(facts)) return Is::NotKnown;
            return std::any_of(ages_.begin(), ages_.end(),
                               [&](const Years& w) { return is_for(facts, w.from, w.to); })
                       ? Is::Yes
                       : Is::No;
        case Facet::Need: return among(facts.needs, needs_);
        case Facet::Access:
            if ((facts.access_yes & access_) != 0) return Is::Yes;
            return (access_ & ~facts.access_no) != 0 ? Is::NotKnown : Is::No;
        case Facet::Head: return among(facts.heads, heads_);
        case Facet::Category: return categories_.at(facts.category) ? Is::Yes : Is::No;
        case Facet::Area:
            return facts.council < councils_.size() && councils_[facts.council] ? Is::Yes : Is::No;
        case Facet::Theme: return one_of(facts.theme, themes_);
        case Facet::Tier: return one_of(facts.tier, tiers_);
        case Facet::Day: return among(days_of(index_.openings(facts)), days_);
        case Facet::Time: return among(times_of(index_.openings(facts)), times_);
        case Facet::Distance: {
            const auto far = kilometres_to(index_, facts, *middle_);
            return !far ? Is::NotKnown : *far <= kilometres_ ? Is::Yes : Is::No;
        }
        case Facet::Cost:
            return one_of(facts.charge, 1U << static_cast<unsigned>(model::Charge::Free));
        case Facet::Referral:
            return one_of(facts.referral, 1U << static_cast<unsigned>(model::Answer::No));
        case Facet::Open: return is_open(facts);
    }
    return Is::No;
}

Filters::Verdict Filters::judge(const ServiceFacts& facts) const {
    Verdict verdict;
    for (auto rest = pressed_; rest != 0; rest &= rest - 1) {
        const auto facet = static_cast<Facet>(std::countr_zero(rest));
        const auto answer = is(facet, facts);
        if (answer == Is::No) verdict.fails |= bit(facet);
        if (answer == Is::NotKnown) verdict.not_known |= bit(facet);
    }
    return verdict;
}

Counter::Counter(const Index& index, std::optional<model::Position> middle,
                 std::optional<Moment> now)
    : index_(index),
      middle_(middle),
      now_(now),
      needs_(index.names("need")),
      access_(index.names("access")),
      heads_(index.names("head")),
      categories_(index.names("category")),
      councils_(index.names("council")),
      tallies_(kFacets) {
    const auto room = [&](Facet facet, std::size_t size) {
        tallies_[static_cast<std::size_t>(facet)].assign(size, 0);
    };
    room(Facet::Age, kAgeBands.size());
    room(Facet::Need, model::kMaxTermsOfFacet);
    room(Facet::Access, model::kMaxTermsOfFacet);
    room(Facet::Head, model::kMaxTermsOfFacet);
    room(Facet::Category, model::kMaxCategories);
    room(Facet::Theme, model::EnumWords<model::Theme>::kWords.size());
    room(Facet::Day, kDays.size());
    room(Facet::Time, kTimes.size());
    room(Facet::Cost, 1);
    room(Facet::Distance, kMiles.size());
    room(Facet::Area, councils_.size());
    room(Facet::Tier, model::EnumWords<model::Tier>::kWords.size());
    room(Facet::Referral, 1);
    room(Facet::Open, 1);
}

void Counter::add(const ServiceFacts& facts, Filters::Verdict verdict) {
    // What other facets refuse, or do not know of, would not be listed for certain.
    const auto stands = [&](Facet facet) {
        return ((verdict.fails | verdict.not_known) & ~bit(facet)) == 0;
    };
    const auto tally = [&](Facet facet, std::size_t at) {
        auto& list = tallies_[static_cast<std::size_t>(facet)];
        if (at < list.size()) ++list[at];
    };
    const auto tally_bits = [&](Facet facet, std::uint32_t bits) {
        if (!stands(facet)) return;
        for (; bits != 0; bits &= bits - 1)
            tally(facet, static_cast<std::size_t>(std::countr_zero(bits)));
    };
    if (stands(Facet::Age) && is_age_known(facts)) {
        for (std::size_t i = 0; i < kAgeBands.size(); ++i) {
            if (is_for(facts, kAgeBands.at(i).from, kAgeBands.at(i).to)) tally(Facet::Age, i);
        }
    }
    tally_bits(Facet::Need, facts.needs);
    tally_bits(Facet::Access, facts.access_yes);
    tally_bits(Facet::Head, facts.heads);
    const auto openings = index_.openings(facts);
    tally_bits(Facet::Day, days_of(openings));
    tally_bits(Facet::Time, times_of(openings));
    if (stands(Facet::Category)) tally(Facet::Category, facts.category);
    if (stands(Facet::Area)) tally(Facet::Area, facts.council);
    if (stands(Facet::Theme) && facts.theme != 0) tally(Facet::Theme, facts.theme);
    if (stands(Facet::Tier) && facts.tier != 0) tally(Facet::Tier, facts.tier);
    if (stands(Facet::Cost) && facts.charge == static_cast<int>(model::Charge::Free))
        tally(Facet::Cost, 0);
    if (stands(Facet::Referral) && facts.referral == static_cast<int>(model::Answer::No))
        tally(Facet::Referral, 0);
    if (stands(Facet::Open) && now_) {
        const auto minute = now_->minute.count();
        for (const auto& each : openings) {
            if (each.day == now_->day.iso_encoding() && each.opens <= minute &&
                minute < each.closes) {
                tally(Facet::Open, 0);
                break;
            }
        }
    }
    if (middle_ && stands(Facet::Distance)) {
        if (const auto far = kilometres_to(index_, facts, *middle_)) {
            for (std::size_t i = 0; i < kMiles.size(); ++i) {
                if (*far <= kMiles.at(i).most * model::kKilometresPerMile)
                    tally(Facet::Distance, i);
            }
        }
    }
}

std::vector<Count> Counter::counts() const {
    std::vector<Count> found;
    const auto list = [&](Facet facet, auto name_of) {
        const auto& tally = tallies_[static_cast<std::size_t>(facet)];
        for (std::size_t i = 0; i < tally.size(); ++i) {
            if (tally[i] > 0) found.push_back({{facet, std::string{name_of(i)}}, tally[i]});
        }
    };
    const auto of = [](const auto& names) {
        return [&names](std::size_t i) {
            return i < names.size() ? std::string_view{names[i]} : std::string_view{};
        };
    };
    list(Facet::Age, [](std::size_t i) { return kAgeBands.at(i).value; });
    list(Facet::Need, of(needs_));
    list(Facet::Access, of(access_));
    list(Facet::Category, of(categories_));
    list(Facet::Head, of(heads_));
    list(Facet::Theme,
         [](std::size_t i) { return model::EnumWords<model::Theme>::kWords[i].second; });
    list(Facet::Day, of(kDays));
    list(Facet::Time, of(kTimes));
    list(Facet::Cost, [](std::size_t) { return "free"; });
    list(Facet::Distance, [](std::size_t i) { return kMiles.at(i).value; });
    list(Facet::Area, of(councils_));
    list(Facet::Tier,
         [](std::size_t i) { return model::EnumWords<model::Tier>::kWords[i].second; });
    list(Facet::Referral, [](std::size_t) { return "no"; });
    list(Facet::Open, [](std::size_t) { return "now"; });
    return found;
}

}  // namespace kiosk::search
