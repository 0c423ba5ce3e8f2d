// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/numbers.h"
#include "localoffer_data/text/words.h"

namespace kiosk::search {
namespace {

// What stands for a typed word, beside the word itself.
constexpr float kConceptWeight = 1;
constexpr float kNearWeight = 0.3F;
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
constexpr std::ptrdiff_t kSentence =
    2;  // words that never count, and so tell a sentence from a list of words
// A fact that was asked for counts, however many services it is true of, and never more than what is looked for.
constexpr float kLeastFact = 0.8F;
constexpr float kMostFact = 1.5F;

// However many words a beginning may go on to, and however many services hold them.
constexpr std::size_t kMaxLonger = 64;
constexpr std::uint32_t kMaxLongerServices = 200'000;

constexpr int kOldest = 25;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_a_fact(std::string_view concept_id) {
    constexpr std::array<std::string_view, 5> kFacts{"day.", "time.", "cost.", "season.",
                                                     "referral."};
    return std::any_of(kFacts.begin(), kFacts.end(),
                       [&](std::string_view fact) { return concept_id.starts_with(fact); });
}

// What is counted is no age: "5 miles away", "8 weeks late".
bool counts_something_else(std::string_view unit) {
    return is_one_of(
        unit, {"week", "weeks", "day", "days", "hour", "hours", "minutes", "mile", "miles", "stone",
               "kg", "foot", "feet", "times", "of", "point", "pounds", "people"});
}

void append(const std::string& word, std::string& words) {
    if (!word.empty()) words += (words.empty() ? "" : " ") + word;
}

bool counts_months(std::string_view unit) {
    return is_one_of(unit, {"month", "months", "mth", "mths"});
}

// "age.11-16"
std::optional<Years> years_of(std::string_view concept_id) {
    constexpr std::string_view kAge = "age.";
    if (!concept_id.starts_with(kAge)) return std::nullopt;
    return years_in(concept_id.substr(kAge.size()));
}

}  // namespace

struct Reader::Typed {
    std::string text;  // folded
    std::string stem;
    bool goes_on = false;
    bool is_of_concept = false;           // as it is
    bool is_known = false;                // as it is, or as a beginning
    std::vector<Correction> corrections;  // that it was taken for
    bool is_age = false;
};

struct Reader::Sentence {
    std::vector<Typed> words;
    std::string place;         // as it was typed
    std::size_t place_at = 0;  // before which of the other words
    bool is_whole = false;     // with words that never count, and no mere list
    bool is_corrected = false;
};

std::vector<Reader::Typed> Reader::cut(std::string_view text) const {
    text = text.substr(0, kMaxQueryBytes);
    std::vector<Typed> typed;
    const auto words = text::words_of(text);
    for (const auto& word : words) {
        if (typed.size() == kMaxWords) break;
        typed.push_back({word.text, text::stem(word.text)});
    }
    // Blanks after the last word say that it is whole.
    if (!typed.empty() && typed.size() == words.size() && words.back().to == text.size())
        typed.back().goes_on = true;
    return typed;
}

// Of all that could be a place the one that "near" or "in" stands before, else the last.
void Reader::take_place(Sentence& sentence, Reading& reading) const {
    auto& words = sentence.words;
    std::size_t from = 0;
    std::size_t count = 0;
    bool has_led = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::string_view> rest;
        for (std::size_t k = i; k < words.size(); ++k) rest.push_back(words[k].text);
        const auto found = places_.at_start_of(rest);
        if (!found) continue;
        const bool is_led = i > 0 && is_one_of(words[i - 1].text, {"near", "in", "at", "around",
                                                                   "nr", "round", "by", "from"});
        // A word that is more often something else is a place only where it is said to be one.
        std::vector<Spotted> spotted;
        concepts_.spot(std::span{&words[i].stem, 1}, Speaker::Family, spotted);
        if (found->words == 1 && !is_led && !spotted.empty()) continue;
        if (is_led || (!has_led && found->words >= count)) {
            has_led = is_led;
            reading.place = found->place;
            from = i;
            count = found->words;
        }
        i += found->words - 1;
    }
    if (count == 0) return;
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
    sentence.place_at = from;
    for (std::size_t i = from; i < from + count; ++i) append(words[i].text, sentence.place);
    words.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
}

// A spelling that means something to us goes before one that is a little likelier.
void Reader::prefer_concepts(std::vector<Correction>& corrections) const {
    constexpr double kMeant = 0.7;
    std::vector<Spotted> spotted;
    for (auto& each : corrections) {
        const auto stem = text::stem(std::string{index_.word(each.word)});
        concepts_.spot(std::span{&stem, 1}, Speaker::Family, spotted);
        if (!spotted.empty()) each.worth += kMeant;
    }
    std::stable_sort(corrections.begin(), corrections.end(),
                     [](const Correction& a, const Correction& b) { return a.worth > b.worth; });
}

void Reader::spell_one(Typed& word, bool is_sentence, std::vector<Typed>& spelt) {
    const auto typing = word.goes_on ? Typing::GoingOn : Typing::Done;
    const bool is_number = std::all_of(word.text.begin(), word.text.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    const auto term = index_.term(word.stem);
    const bool is_written = term && index_.services_of(*term) > 0;
    word.is_known = is_number || is_written || word.is_of_concept;
    if (!word.is_known && word.goes_on) {
        for (auto at = index_.first_word_from(word.text);
             at < index_.words() && !word.is_known && index_.word(at).starts_with(word.text);
             ++at) {
            word.is_known = index_.word_row(at).services > 0;
        }
    }
    if (!word.is_known && !concepts_.never(word.stem) && !concepts_.little(word.stem)) {
        auto corrections = speller_.corrections(word.text, typing);
        prefer_concepts(corrections);
        const bool is_ordinary = concepts_.is_ordinary(word.text);
        if (is_ordinary && is_sentence) corrections.clear();
        // A word that people write is left alone unless it sounds like one that services have.
        if (term || index_.find_word(word.text) || is_ordinary) {
            std::erase_if(corrections, [](const Correction& c) { return !c.sounds_alike; });
            word.corrections = std::move(corrections);
            spelt.push_back(std::move(word));
            return;
        }
        const bool is_near = !corrections.empty() && corrections.front().edits == 1;
        const auto [left, right] = is_near ? std::pair{0U, 0U} : speller_.split(word.text);
        if (left != right) {
            for (const auto part : {left, right}) {
                const std::string text{index_.word(part)};
                spelt.push_back({text, text::stem(text), false, true});
            }
            spelt.back().goes_on = word.goes_on;
            return;
        }
        word.corrections = std::move(corrections);
    }
    spelt.push_back(std::move(word));
}

// Words that mean something together are spelt right, whether or not a service has them.
void Reader::mark_concepts(Sentence& sentence) const {
    std::vector<std::string> stems;
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        if (concepts_.never(sentence.words[i].stem)) continue;
        stems.push_back(sentence.words[i].stem);
        at.push_back(i);
    }
    std::vector<Spotted> spotted;
    concepts_.spot(stems, Speaker::Family, spotted);
    for (const auto& found : spotted) {
        for (auto i = found.from; i < found.to; ++i) sentence.words[at[i]].is_of_concept = true;
    }
}

void Reader::spell(Sentence& sentence, Reading& reading) {
    mark_concepts(sentence);
    std::vector<Typed> spelt;
    auto& words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // "basket ball" where only "basketball" is written, or mostly.
        if (i + 1 < words.size()) {
            const auto joined = words[i].text + words[i + 1].text;
            const auto known = index_.find_word(joined);
            const auto services = [&](const Typed& word) {
                const auto at = index_.find_word(word.text);
                return at ? index_.word_row(*at).services : 0;
            };
            const bool is_rarer_apart =
                known && std::min(services(words[i]), services(words[i + 1])) <
                             index_.word_row(*known).services;
            if (is_rarer_apart && joined.size() > 5) {
                words[i + 1].text = joined;
                words[i + 1].stem = text::stem(joined);
                continue;
            }
        }
        spell_one(words[i], sentence.is_whole, spelt);
    }
    words = std::move(spelt);
    for (auto& word : words) {
        if (!word.corrections.empty()) {
            sentence.is_corrected = true;
            word.text = index_.word(word.corrections.front().word);
            word.stem = text::stem(word.text);
        }
        if (&word - words.data() == static_cast<std::ptrdiff_t>(sentence.place_at))
            append(sentence.place, reading.read_as);
        append(word.text, reading.read_as);
    }
    if (sentence.place_at >= words.size()) append(sentence.place, reading.read_as);
    if (!sentence.is_corrected) reading.read_as.clear();
}

// "3 year old", "aged 3", "year 9", "under 5s", "5 to 11"
void Reader::take_ages(Sentence& sentence, Reading& reading) const {
    auto& words = sentence.words;
    const auto text = [&](std::size_t at) {
        return at < words.size() ? std::string_view{words[at].text} : std::string_view{};
    };
    const auto take = [&](Years years, std::size_t from, std::size_t to) {
        reading.ages = Years{std::min(years.from, kOldest), std::min(years.to, kOldest)};
        for (std::size_t i = from; i < std::min(to, words.size()); ++i) words[i].is_age = true;
    };
    constexpr int kYearOneFrom = 5;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto digits = text(i);
        std::string_view unit = text(i + 1);
        std::size_t end = i + 2;
        const auto letters = digits.find_first_not_of("0123456789");
        if (letters != std::string_view::npos && letters > 0) {
            unit = digits.substr(letters);  // "3yo", "5s"
            digits = digits.substr(0, letters);
            end = i + 1;
        }
        const auto number = number_in(digits);
        if (!number) continue;
        const auto before = i > 0 ? text(i - 1) : std::string_view{};
        constexpr int kNone = -1;
        const int second =
            is_one_of(unit, {"to", "and"}) ? number_in(text(i + 2)).value_or(kNone) : kNone;
        if (is_one_of(unit, {"week", "weeks"}) && text(i + 2) == "old") {
            take({0, 0}, i, i + 3);
            continue;
        }
        if (counts_something_else(second == kNone ? unit : text(i + 3))) continue;
        const bool in_months = counts_months(unit);
        constexpr int kMonths = 12;
        const int years = in_months ? *number / kMonths : *number;
        if (is_one_of(before, {"year", "yr"}) && *number >= 1 && *number <= 14) {
            take({*number + kYearOneFrom - 1, *number + kYearOneFrom}, i - 1, i + 1);
        } else if (is_one_of(before, {"under", "below"})) {
            take({0, in_months ? years : std::max(0, years - 1)}, i - 1,
                 end - (end > i + 1 && !in_months ? 1 : 0));
        } else if (is_one_of(before, {"over", "above"})) {
            take({years, kOldest}, i - 1, end - (end > i + 1 && !in_months ? 1 : 0));
        } else if (*number < second && second <= kOldest) {
            take({*number, second}, i, i + 3);
        } else if (is_one_of(before, {"age", "aged", "ages"})) {
            take({*number, *number}, i - 1, i + 1);
        } else if (is_one_of(unit, {"year", "years", "yr", "yrs", "yo", "y", "yearold", "yrold"}) &&
                   *number <= kOldest) {
            const bool has_old = text(end) == "old" || text(end) == "olds";
            take({*number, *number}, i, end + (has_old ? 1 : 0));
        } else if (is_one_of(before, {"is", "im", "hes", "shes", "am", "turned", "boy", "girl",
                                      "son", "kid", "daughter", "child", "lad", "grandson",
                                      "nearly", "turning", "turns", "granddaughter"}) &&
                   *number <= kOldest && !in_months) {
            take({*number, *number}, i, i + 1);
        } else if (in_months) {
            take({years, years}, i, end);
        }
    }
}

float Reader::rarity(const Group& group) const {
    constexpr float kStrong = 0.75F;
    std::uint32_t most = 0;
    for (const auto& each : group.alternatives) {
        if (each.weight >= kStrong) most = std::max(most, index_.services_of(each.term));
    }
    const auto all = static_cast<float>(index_.services());
    const auto holders = static_cast<float>(most);
    return std::log(1.0F + (all - holders + 0.5F) / (holders + 0.5F));
}

void Reader::add_concept(std::string_view id, float weight, Group& group) const {
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

void Reader::add_longer_words(const Typed& word, Group& group) const {
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

Group Reader::literal_group(const Typed& word) const {
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
void Reader::add_own_concepts(const Typed& word, Group& group) const {
    std::vector<Spotted> spotted;
    concepts_.spot(std::span{&word.stem, 1}, Speaker::Family, spotted);
    for (const auto& found : spotted) {
        if (!years_of(found.concept_id)) add_concept(found.concept_id, kConceptWeight, group);
    }
}

void Reader::make_groups(Sentence& sentence, Reading& reading) const {
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

Reading Reader::read(std::string_view text) {
    Reading reading;
    Sentence sentence{cut(text)};
    reading.has_words = !sentence.words.empty();
    sentence.is_whole =
        std::count_if(sentence.words.begin(), sentence.words.end(),
                      [&](const Typed& word) { return concepts_.never(word.stem); }) >= kSentence;
    take_place(sentence, reading);
    spell(sentence, reading);
    // "suton" is a place once it is spelt.
    if (sentence.is_corrected && reading.place == nullptr) take_place(sentence, reading);
    take_ages(sentence, reading);
    make_groups(sentence, reading);
    std::set<std::uint32_t> shown;
    for (const auto& group : reading.groups) {
        for (const auto& each : group.alternatives) {
            if (each.weight > kNearWeight) shown.insert(each.term);
        }
    }
    reading.shown_terms.assign(shown.begin(), shown.end());
    return reading;
}

}  // namespace kiosk::search
