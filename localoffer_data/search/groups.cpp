// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/groups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "localoffer_data/search/ages.h"

namespace kiosk::search {
namespace {

// What stands for a typed word, beside the word itself.
constexpr float kConceptWeight = 1;
constexpr float kCorrectedWeight = 0.9F;
constexpr float kUnfinishedWeight = 0.9F;
// Words that go on from one that is whole already.
constexpr float kLongerWeight = 0.5F;
// Words that most services hold, and words that only ask.
constexpr float kLittle = 0.15F;
// The words themselves beside the concept that they mean together.
constexpr float kBesideConcept = 0.4F;
constexpr float kBesideQuestion = 0.15F;
constexpr float kBesideAge = 0.1F;
// Words of a whole sentence that mean nothing to us, beside others in it that do.
constexpr float kInSentence = 0.5F;
// A fact that was asked for counts, however many services it is true of, and never more than what is looked for.
constexpr float kLeastFact = 0.8F;
constexpr float kMostFact = 1.5F;

// However many words a beginning may go on to, and however many services hold them.
constexpr std::size_t kMaxLonger = 64;
constexpr std::uint32_t kMaxLongerServices = 200'000;

bool starts_a_fact(std::string_view concept_id) {
    constexpr std::array<std::string_view, 5> kFacts{"day.", "time.", "cost.", "season.",
                                                     "referral."};
    return std::any_of(kFacts.begin(), kFacts.end(),
                       [&](std::string_view fact) { return concept_id.starts_with(fact); });
}

void add_alternatives(const Group& from, Group& to) {
    to.alternatives.insert(to.alternatives.end(), from.alternatives.begin(),
                           from.alternatives.end());
}

}  // namespace

float GroupMaker::rarity(const Group& group) const {
    constexpr float kStrong = 0.75F;
    std::uint32_t most = 0;
    for (const auto& each : group.alternatives) {
        if (each.weight >= kStrong) most = std::max(most, index_.services_of(each.term));
    }
    const auto all = static_cast<float>(index_.services());
    const auto holders = static_cast<float>(most);
    return std::log(1.0F + (all - holders + 0.5F) / (holders + 0.5F));
}

void GroupMaker::add_concept(std::string_view id, float weight, Group& group) const {
    // "day.sat+sun": any of them.
    const auto dot = id.find('.');
    auto rest = dot == std::string_view::npos ? id : id.substr(dot + 1);
    const std::string before{dot == std::string_view::npos ? std::string_view{}
                                                           : id.substr(0, dot + 1)};
    while (!rest.empty()) {
        const auto end = std::min(rest.find('+'), rest.size());
        const auto term = index_.term(kConceptMark + before + std::string{rest.substr(0, end)});
        if (term) group.alternatives.push_back({*term, weight});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void GroupMaker::add_longer_words(const Typed& word, Group& group) const {
    struct Longer {
        std::uint32_t term;
        std::uint32_t services;
    };
    std::vector<Longer> longer;
    for (auto at = index_.first_word_from(word.text);
         at < index_.words() && index_.word(at).starts_with(word.text); ++at) {
        const auto row = index_.word_row(at);
        if (row.services > 0 && !concepts_.never(index_.term_text(row.term)))
            longer.push_back({row.term, row.services});
    }
    const auto shown = std::min(longer.size(), kMaxLonger);
    std::partial_sort(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(shown),
                      longer.end(), [](const Longer& a, const Longer& b) {
                          return a.services > b.services ||
                                 (a.services == b.services && a.term < b.term);
                      });
    longer.resize(shown);
    const bool is_whole = !group.alternatives.empty();
    std::uint32_t services = 0;
    for (const auto& each : longer) {
        if (services > 0 && services + each.services > kMaxLongerServices) break;
        services += each.services;
        const bool is_there =
            std::any_of(group.alternatives.begin(), group.alternatives.end(),
                        [&](const Alternative& a) { return a.term == each.term; });
        if (!is_there)
            group.alternatives.push_back({each.term, is_whole ? kLongerWeight : kUnfinishedWeight});
    }
}

Group GroupMaker::literal_group(const Typed& word) const {
    Group group;
    if (!word.corrections.empty()) {
        group.is_corrected = true;
        const double best = word.corrections.front().worth;
        for (const auto& each : word.corrections) {
            const auto share = static_cast<float>(std::exp((each.worth - best) / 2));
            group.alternatives.push_back(
                {index_.word_row(each.word).term, kCorrectedWeight * share});
        }
        return group;
    }
    if (const auto term = index_.term(word.stem)) group.alternatives.push_back({*term, 1});
    // A whole word of a concept is no beginning of another: "die" of "diet".
    if (word.goes_on && !word.is_of_concept) add_longer_words(word, group);
    return group;
}

// "autism club" is a kind of club, and autism none the less.
void GroupMaker::add_own_concepts(const Typed& word, Group& group) const {
    std::vector<Spotted> spotted;
    concepts_.spot(std::span{&word.stem, 1}, Speaker::Family, spotted);
    for (const auto& found : spotted) {
        if (!years_of(found.concept_id)) add_concept(found.concept_id, kConceptWeight, group);
    }
}

std::vector<GroupMaker::Counted> GroupMaker::counted_words(Sentence& sentence) const {
    std::vector<Counted> counted;
    for (auto& word : sentence.words) {
        const bool is_start = word.goes_on && !word.is_age && sentence.words.size() == 1;
        if (!concepts_.never(word.stem) || is_start) counted.push_back({&word});
    }
    return counted;
}

Group GroupMaker::concept_group(const Spotted& found, std::span<Counted> words) const {
    Group group;
    for (const auto& each : words) {
        if (const auto term = index_.term(each.word->stem)) group.literals.push_back(*term);
    }
    if (group.literals.size() < words.size()) group.literals.clear();
    add_concept(found.concept_id, kConceptWeight, group);
    const bool is_fact = starts_a_fact(found.concept_id);
    group.is_concept = !is_fact;
    for (const auto near : concepts_.near(found.concept_id)) add_concept(near, kNearWeight, group);
    if (group.alternatives.empty()) return group;
    if (words.size() == 1) {
        auto literal = literal_group(*words.front().word);
        group.is_corrected = literal.is_corrected;
        add_alternatives(literal, group);
        words.front().alone = 0;
    } else {
        for (auto& each : words)
            each.alone = std::min(each.alone, found.is_asked ? kBesideQuestion : kBesideConcept);
    }
    group.weight = rarity(group);
    if (is_fact) group.weight = std::clamp(group.weight, kLeastFact, kMostFact);
    return group;
}

std::vector<Group> GroupMaker::concept_groups(const Sentence& sentence, std::span<Counted> counted,
                                              Reading& reading) const {
    std::vector<std::string> stems;
    for (const auto& each : counted) stems.push_back(each.word->stem);
    std::vector<Spotted> spotted;
    concepts_.spot(stems, Speaker::Family, spotted);
    std::vector<Group> groups;
    std::optional<std::size_t> last_from;  // where the words of the last of them begin
    for (const auto& found : spotted) {
        const auto words = counted.subspan(found.from, found.to - found.from);
        if (const auto years = years_of(found.concept_id)) {
            if (!reading.ages) reading.ages = years;
            for (const auto& each : words) each.word->is_age = true;
            continue;
        }
        auto group = concept_group(found, words);
        if (group.alternatives.empty()) continue;
        // "He cries every morning" asks for nothing in the morning.
        if (sentence.is_whole && found.concept_id.starts_with("time.")) {
            group.weight *= kInSentence;
            group.is_counted = false;
        }
        // Words with two meanings: a service matches by either.
        if (last_from == found.from) {
            auto& first = groups.back();
            add_alternatives(group, first);
            first.weight = std::min(first.weight, group.weight);
        } else {
            groups.push_back(std::move(group));
            last_from = found.from;
        }
    }
    return groups;
}

// What stands nowhere is still something that was asked for.
void GroupMaker::add_word_group(const Counted& counted, float share, bool is_little,
                                Reading& reading) const {
    if (counted.alone == 0) return;
    const auto& word = *counted.word;
    auto group = literal_group(word);
    if (counted.alone < 1) add_own_concepts(word, group);
    const auto alone = word.is_age ? std::min(counted.alone, kBesideAge) : counted.alone;
    group.weight = rarity(group) * alone * (is_little ? kLittle : 1);
    group.weight *= share;
    group.is_counted = alone == 1 && !is_little;
    if (!group.alternatives.empty() || group.is_counted) reading.groups.push_back(std::move(group));
}

void GroupMaker::make_groups(Sentence& sentence, Reading& reading) const {
    auto counted = counted_words(sentence);
    auto of_concepts = concept_groups(sentence, counted, reading);
    const bool no_concept = of_concepts.empty();
    const auto is_little = [&](const Counted& each) { return concepts_.little(each.word->stem); };
    const bool all_little = no_concept && std::ranges::all_of(counted, is_little);
    const bool is_understood = std::ranges::any_of(of_concepts, &Group::is_concept);
    const float share = sentence.is_whole && is_understood ? kInSentence : 1;
    for (const auto& each : counted)
        add_word_group(each, share, !all_little && is_little(each), reading);
    for (auto& group : of_concepts) reading.groups.push_back(std::move(group));
    // "for a 3 year old in Wigan": whatever fits.
    const bool is_only_age = no_concept && std::ranges::all_of(counted, [&](const Counted& each) {
                                 return each.word->is_age || is_little(each);
                             });
    if (reading.ages && is_only_age) {
        reading.groups.clear();
    } else if (std::ranges::none_of(reading.groups, &Group::is_counted)) {
        for (auto& group : reading.groups) group.is_counted = true;
    }
}

}  // namespace kiosk::search
