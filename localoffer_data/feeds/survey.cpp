// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/survey.h"

#include <algorithm>

#include "firmware/base/utf8.h"

namespace kiosk::feeds {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, kHeads> kHeadNames{{
    {"provision", "Help at school, from health and from care"},
    {"request-assessment", "How to ask for an EHC needs assessment"},
    {"identifying", "Finding out what a child needs"},
    {"other-education", "Other ways to learn, such as sport, arts and reading"},
    {"post-16", "Learning after 16"},
    {"apprenticeships", "Apprenticeships, traineeships and supported internships"},
    {"adulthood", "Getting ready to be an adult"},
    {"travel", "Travel to school, college and nursery"},
    {"moving-phases", "Moving from one school or stage to the next"},
    {"information-support", "Advice, support and parent groups"},
    {"childcare", "Childcare"},
    {"leisure", "Things to do"},
    {"higher-education", "Help at university"},
    {"disagreement", "Putting a disagreement right, and complaints"},
    {"appeal", "The right to appeal"},
    {"accessibility-strategy", "How schools are made easier to use"},
    {"section-41", "Approved special schools and colleges (section 41)"},
}};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool is_to_go_to(const model::Place& place) {
    using model::PlaceKind;
    return place.kind == PlaceKind::Unknown || place.kind == PlaceKind::Building ||
           place.kind == PlaceKind::Outdoors;
}

bool tells_access(const model::Place& place) {
    return std::ranges::any_of(place.access, [](const model::AccessFact& fact) {
        return fact.answer != model::Answer::Unknown;
    });
}

// What its page shows: its own, or else its provider's.
const model::Reach& shown_reach(const model::Service& service) {
    return service.reach.empty() ? service.provider.reach : service.reach;
}

// What the rule does to a service.
struct Age {
    AgeBand band = AgeBand::NotDated;
    model::Freshness freshness = model::Freshness::Ageing;
    bool is_hidden = false;
    bool is_kept_by_law = false;
    bool is_yet_to_come = false;
};

AgeBand band_of(const model::Provenance& provenance, model::Freshness freshness) {
    if (!provenance.is_dated()) return AgeBand::NotDated;
    switch (freshness) {
        case model::Freshness::Fresh: return AgeBand::Fresh;
        case model::Freshness::Ageing: return AgeBand::Warned;
        case model::Freshness::Old: return AgeBand::Lowered;
        case model::Freshness::Expired: return AgeBand::Hidden;
    }
    return AgeBand::NotDated;
}

Age age_of(const model::Service& service, base::Date today, const model::FreshnessRule& rule) {
    Age age;
    age.freshness = model::freshness(service.provenance, today, rule);
    age.band = band_of(service.provenance, age.freshness);
    const bool expired = age.freshness == model::Freshness::Expired;
    age.is_hidden = expired && !service.is_statutory;
    age.is_kept_by_law = expired && service.is_statutory;
    age.is_yet_to_come = service.provenance.is_dated() && today < service.provenance.checked;
    return age;
}

// All that is asked of one service, found out once and then counted in its area, its source and in all.
struct Answers {
    struct Asked {
        bool asked = true;
        bool missing = false;
    };
    std::array<Asked, kMissing> gaps{};
    std::array<bool, kHeads> heads{};
    Age age;
    std::string example;

    Asked& operator[](Missing what) { return gaps[static_cast<std::size_t>(what)]; }
};

void ask_reach(const model::Service& service, Answers& answers) {
    const auto& reach = shown_reach(service);
    answers[Missing::AnyReach].missing = reach.empty();
    answers[Missing::Phone].missing = reach.phone.empty();
    answers[Missing::ReachWithoutVoice].missing = !reach.without_voice();
}

void ask_places(const model::Service& service, Answers& answers) {
    answers[Missing::Place].missing = service.places.empty();
    answers[Missing::Access] = {std::ranges::any_of(service.places, is_to_go_to),
                                !std::ranges::any_of(service.places, tells_access)};
}

void ask_facts(const model::Service& service, Answers& answers) {
    const auto& schedule = service.schedule;
    answers[Missing::Times].missing =
        schedule.openings.empty() && schedule.dates.empty() && schedule.note.empty();
    answers[Missing::Ages].missing = !service.ages.from && !service.ages.to;
    answers[Missing::Cost].missing = service.cost.charge == model::Charge::Unknown;
    answers[Missing::Price] = {service.cost.charge == model::Charge::Paid,
                               !service.cost.pence.has_value()};
    answers[Missing::Needs].missing = service.needs.empty();
    answers[Missing::Description].missing =
        base::count_code_points(base::squeeze(service.description)) < kShortDescription;
}

void ask_heads(const model::Service& service, const std::array<Head, kHeads>& heads,
               Answers& answers) {
    for (std::size_t i = 0; i < kHeads; ++i) {
        answers.heads[i] = std::ranges::any_of(
            service.heads, [&](const model::Tag& tag) { return tag.id.text == heads[i].id; });
    }
    answers[Missing::Head].missing =
        std::ranges::none_of(answers.heads, [](bool is) { return is; });
}

void keep_example(std::vector<std::string>& examples, const std::string& example) {
    if (examples.size() < kMaxExamples) examples.push_back(example);
}

void count_age(const Age& age, FreshnessCounts& counts) {
    ++counts.bands[static_cast<std::size_t>(age.band)];
    counts.warned += age.freshness == model::Freshness::Ageing ? 1U : 0U;
    counts.lowered += age.freshness == model::Freshness::Old ? 1U : 0U;
    counts.hidden += age.is_hidden ? 1U : 0U;
    counts.kept_by_law += age.is_kept_by_law ? 1U : 0U;
    counts.yet_to_come += age.is_yet_to_come ? 1U : 0U;
}

void count_answers(const Answers& answers, bool is_invented, Counts& counts) {
    for (std::size_t i = 0; i < kMissing; ++i) {
        if (!answers.gaps[i].asked) continue;
        ++counts.gaps[i].asked;
        if (!answers.gaps[i].missing) continue;
        ++counts.gaps[i].missing;
        keep_example(counts.gaps[i].examples, answers.example);
    }
    for (std::size_t i = 0; i < kHeads; ++i) {
        if (!answers.heads[i]) continue;
        ++counts.heads[i].services;
        if (answers.age.is_hidden) continue;
        ++counts.heads[i].shown;
        counts.heads[i].invented += is_invented ? 1U : 0U;
    }
}

void count(const model::Service& service, const Answers& answers, Counts& counts) {
    const bool is_invented = service.kind == model::Kind::Demonstration;
    ++counts.services;
    counts.statutory += service.is_statutory ? 1U : 0U;
    counts.temporarily_closed += service.standing == model::Standing::TemporarilyClosed ? 1U : 0U;
    counts.demonstration += is_invented ? 1U : 0U;
    counts.sensitive += service.is_sensitive ? 1U : 0U;
    counts.categories.add(service.category.text);
    ++counts.tiers[static_cast<std::size_t>(service.tier)];
    ++counts.provider_kinds[static_cast<std::size_t>(service.provider.kind)];
    count_age(answers.age, counts.freshness);
    count_answers(answers, is_invented, counts);
}

}  // namespace

std::array<Head, kHeads> name_heads(const std::vector<model::Term>& terms) {
    std::array<Head, kHeads> heads;
    for (std::size_t i = 0; i < kHeads; ++i) {
        heads[i] = {std::string{kHeadNames[i].first}, std::string{kHeadNames[i].second}};
        const auto given = std::ranges::find_if(terms, [&](const model::Term& term) {
            return term.scheme == "head" && term.id.text == heads[i].id;
        });
        if (given != terms.end()) heads[i].name = given->name;
    }
    return heads;
}

void Tally::add(std::string_view name) {
    auto known = counts_.find(name);
    if (known == counts_.end()) {
        auto shorter = short_line(name, kMaxExampleChars);
        known = counts_.find(shorter);
        if (known == counts_.end() && counts_.size() < kMaxNames) {
            known = counts_.emplace(std::move(shorter), 0).first;
        }
    }
    ++(known == counts_.end() ? others_ : known->second);
}

Counts& Groups::of(std::string_view name) {
    const auto known = named_.find(name);
    if (known != named_.end()) return known->second;
    auto shorter = short_line(name, kMaxExampleChars);
    if (const auto cut = named_.find(shorter); cut != named_.end()) return cut->second;
    if (named_.size() >= kMaxGroups) return others_;
    return named_[std::move(shorter)];
}

const Counts* Groups::find(std::string_view name) const {
    const auto known = named_.find(name);
    return known == named_.end() ? nullptr : &known->second;
}

Survey::Survey(const SurveyRules& rules)
    : area_(short_line(rules.area, kMaxExampleChars)),
      rule_(rules.freshness),
      today_(rules.today),
      heads_(name_heads(rules.terms)) {
    for (const auto& category : rules.categories) {
        category_names_.emplace(category.id.text, category.name);
    }
    for (const auto& signpost : rules.signposts) {
        for (std::size_t i = 0; i < kHeads; ++i) {
            if (signpost.area == rules.area_id && signpost.head.text == heads_[i].id) {
                is_signposted_.at(i) = true;
            }
        }
    }
}

void Survey::add(const model::Service& service) {
    Answers answers;
    answers.example =
        short_line(service.name.empty() ? service.id.text : service.name, kMaxExampleChars);
    answers.age = age_of(service, today_, rule_);
    ask_reach(service, answers);
    ask_places(service, answers);
    ask_facts(service, answers);
    ask_heads(service, heads_, answers);
    count(service, answers, all_);
    count(service, answers, areas_.of(service.council.empty() ? area_ : service.council));
    count(service, answers, sources_.of(service.provenance.source));
}

void Survey::add(const model::Contact& contact) {
    ++contacts_.contacts;
    contacts_.without_reach += contact.reach.empty() ? 1U : 0U;
    if (contact.reach.without_voice()) return;
    ++contacts_.without_way_but_voice;
    keep_example(contacts_.examples, short_line(contact.name, kMaxExampleChars));
}

const Counts& Survey::home() const {
    const auto* own = areas_.find(area_);
    return own != nullptr ? *own : nothing_;
}

Cover Survey::cover(const Counts& counts, std::size_t head) const {
    const auto& own = counts.heads[head];
    if (own.shown > own.invented) return Cover::Listed;
    const auto* national = areas_.find(kNational);
    if (national != nullptr && national->heads[head].shown > national->heads[head].invented) {
        return Cover::NationalOnly;
    }
    if (&counts == &home() && is_signposted_.at(head)) return Cover::Signposted;
    if (own.shown > 0) return Cover::InventedOnly;
    return own.services > 0 ? Cover::HiddenOnly : Cover::None;
}

std::vector<std::string> Survey::empty_heads(const Counts& counts) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kHeads; ++i) {
        const auto found = cover(counts, i);
        const bool helps =
            found == Cover::Listed || found == Cover::NationalOnly || found == Cover::Signposted;
        if (!helps) names.push_back(heads_[i].name);
    }
    return names;
}

std::string Survey::category_name(std::string_view id) const {
    const auto known = category_names_.find(id);
    return known == category_names_.end() ? std::string{id} : known->second;
}

std::string short_line(std::string_view text, std::size_t code_points) {
    std::string plain;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, next] = base::code_point_at(text, at);
        at = next;
        if (turns_direction(value)) continue;
        if (kept >= 4 * code_points) break;  // enough, even where most of it is blanks
        base::append_utf8(plain, is_control(value) ? U' ' : value);
        ++kept;
    }
    plain = base::squeeze(plain);
    if (base::count_code_points(plain) <= code_points) return plain;
    std::size_t end = 0;
    for (std::size_t i = 0; i + 3 < code_points; ++i) end = base::code_point_at(plain, end).next;
    return plain.substr(0, end) + "...";
}

}  // namespace kiosk::feeds
