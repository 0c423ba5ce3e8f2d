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

void GroupMaker::make_groups(Sentence& sentence, Reading& reading) const {
    std::vector<Typed*> counted;
    for (auto& word : sentence.words) {
        const bool is_start = word.goes_on && !word.is_age && sentence.words.size() == 1;
        if (!concepts_.never(word.stem) || is_start) counted.push_back(&word);
    }
    std::vector<std::string> stems;
    for (const auto* word : counted) stems.push_back(word->stem);
    std::vector<Spotted> spotted;
    concepts_.spot(stems, Speaker::Family, spotted);

    // How much each word still counts by itself.
    std::vector<float> alone(counted.size(), 1);
    std::vector<Group> of_concepts;
    std::optional<std::size_t> last_from;  // where the words of the last of them begin
    for (const auto& found : spotted) {
        if (const auto years = years_of(found.concept_id)) {
            if (!reading.ages) reading.ages = years;
            for (auto i = found.from; i < found.to; ++i) counted[i]->is_age = true;
            continue;
        }
        Group group;
        for (auto i = found.from; i < found.to; ++i) {
            if (const auto term = index_.term(counted[i]->stem)) group.literals.push_back(*term);
        }
        if (group.literals.size() < found.to - found.from) group.literals.clear();
        add_concept(found.concept_id, found.is_asked ? 1 : kConceptWeight, group);
        const bool is_fact = starts_a_fact(found.concept_id);
        group.is_concept = !is_fact;
        const bool is_one_word = found.to == found.from + 1;
        for (const auto near : concepts_.near(found.concept_id))
            add_concept(near, kNearWeight, group);
        if (group.alternatives.empty()) continue;
        if (is_one_word) {
            auto literal = literal_group(*counted[found.from]);
            group.is_corrected = literal.is_corrected;
            group.alternatives.insert(group.alternatives.end(), literal.alternatives.begin(),
                                      literal.alternatives.end());
            alone[found.from] = 0;
        } else {
            for (auto i = found.from; i < found.to; ++i)
                alone[i] = std::min(alone[i], found.is_asked ? kBesideQuestion : kBesideConcept);
        }
        group.weight = rarity(group);
        if (is_fact) group.weight = std::clamp(group.weight, kLeastFact, kMostFact);
        // "He cries every morning" asks for nothing in the morning.
        if (sentence.is_whole && found.concept_id.starts_with("time.")) {
            group.weight *= kInSentence;
            group.is_counted = false;
        }
        // Words with two meanings: a service matches by either.
        if (last_from == found.from) {
            auto& first = of_concepts.back();
            first.alternatives.insert(first.alternatives.end(), group.alternatives.begin(),
                                      group.alternatives.end());
            first.weight = std::min(first.weight, group.weight);
        } else {
            of_concepts.push_back(std::move(group));
            last_from = found.from;
        }
    }
    const bool all_little =
        of_concepts.empty() && std::all_of(counted.begin(), counted.end(), [&](const Typed* word) {
            return concepts_.little(word->stem);
        });
    const bool is_understood = std::any_of(of_concepts.begin(), of_concepts.end(),
                                           [](const Group& group) { return group.is_concept; });
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const auto& word = *counted[i];
        if (alone[i] == 0) continue;
        auto group = literal_group(word);
        if (alone[i] < 1) add_own_concepts(word, group);
        if (word.is_age) alone[i] = std::min(alone[i], kBesideAge);
        const bool is_little = !all_little && concepts_.little(word.stem);
        // What stands nowhere is still something that was asked for.
        group.weight = rarity(group) * alone[i] * (is_little ? kLittle : 1);
        if (sentence.is_whole && is_understood) group.weight *= kInSentence;
        group.is_counted = alone[i] == 1 && !is_little;
        if (group.alternatives.empty() && !group.is_counted) continue;
        reading.groups.push_back(std::move(group));
    }
    for (auto& group : of_concepts) reading.groups.push_back(std::move(group));
    // "for a 3 year old in Wigan": whatever fits.
    const bool is_only_age =
        of_concepts.empty() && std::all_of(counted.begin(), counted.end(), [&](const Typed* word) {
            return word->is_age || concepts_.little(word->stem);
        });
    if (reading.ages && is_only_age) {
        reading.groups.clear();
    } else if (std::none_of(reading.groups.begin(), reading.groups.end(),
                            [](const Group& g) { return g.is_counted; })) {
        for (auto& group : reading.groups) group.is_counted = true;
    }
}

}  // namespace kiosk::search
