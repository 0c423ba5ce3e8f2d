// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/taxonomy.h"

#include <algorithm>
#include <array>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/fold.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::feeds {
namespace {

using Ids = std::vector<std::string>;

void add_tags(const Ids& ids, std::vector<model::Tag>& tags) {
    for (const auto& id : ids) {
        const bool known = std::any_of(tags.begin(), tags.end(),
                                       [&](const model::Tag& tag) { return tag.id.text == id; });
        if (!known) tags.push_back({.id = model::TermId{id}, .name = {}});
    }
}

// A category named "Learning" is no claim to serve a need of that name; one named "Hearing impairment" is.
bool claims_a_need(std::string_view words) {
    constexpr std::array<std::string_view, 6> kTelling{"autism",   "asd",       "adhd",
                                                       "dyslexia", "dyspraxia", "epilepsy"};
    const auto folded = fold(words);
    return words_of(folded).size() > 1 || has_any_phrase(folded, kTelling);
}

class TaxonomyReader {
  public:
    TaxonomyReader(const Vocabulary& vocabulary, model::Service& service, Remarks& remarks)
        : vocabulary_(vocabulary), service_(service), remarks_(remarks) {}

    void subject(const std::string& subject) {
        const auto ids = vocabulary_.ids(WordKind::Category, subject);
        if (ids && !ids->empty()) service_.category = model::CategoryId{ids->front()};
        add_tags(vocabulary_.all_within(WordKind::Head, subject), service_.heads);
    }

    void term(const std::string& scheme, const std::string& term, const std::string& field) {
        if (term.empty()) return;
        const auto category = vocabulary_.ids(WordKind::Category, term);
        const auto head = vocabulary_.ids(WordKind::Head, term);
        const auto need = vocabulary_.ids(WordKind::Need, term);
        for (const auto& door : category.value_or(Ids{})) doors_.push_back(door);
        add_tags(head.value_or(Ids{}), service_.heads);
        if (need && claims_a_need(term)) add_tags(*need, service_.needs);
        keep(scheme, term);
        if (!category && !head && !need) remarks_.unmapped(field, term);
    }

    void need(const std::string& need) {
        if (need.empty()) return;
        const auto ids = vocabulary_.ids(WordKind::Need, need);
        add_tags(ids.value_or(Ids{}), service_.needs);
        if (ids) return;
        keep("need", need);
        remarks_.unmapped("needs", need);
    }

    // The category is the subject's; else the first of the source's, or where those lead to several doors the one that the
    // name speaks of; else what the name says; else what else is told of it; else the door for everything.
    void finish() {
        add_tags(vocabulary_.all_within(WordKind::Head, service_.name), service_.heads);
        if (service_.category != model::CategoryId{}) return;
        auto named = vocabulary_.longest_within(WordKind::Category, service_.subject);
        if (named.empty()) named = vocabulary_.longest_within(WordKind::Category, service_.name);
        if (!doors_.empty()) {
            const auto fits =
                std::find_first_of(doors_.begin(), doors_.end(), named.begin(), named.end());
            service_.category = model::CategoryId{fits == doors_.end() ? doors_.front() : *fits};
        } else if (!named.empty()) {
            service_.category = model::CategoryId{named.front()};
            remarks_.repaired("category-by-name", "category", "was told by the words of its name");
        } else if (!tell_by_the_rest()) {
            service_.category = model::CategoryId{vocabulary_.any_category()};
            remarks_.kept("category-unknown", "category",
                          "could not be told: it goes where all else goes");
        }
    }

    template <typename E>
    [[nodiscard]] E one_of(WordKind kind, std::string_view raw, const std::string& field) {
        const auto words = clean_line(raw, kMaxNameBytes).text;
        if (words.empty()) return E::Unknown;
        if (const auto value = model::from_text<E>(to_text_id(words))) return *value;
        const auto ids = vocabulary_.ids(kind, words);
        if (!ids) remarks_.unmapped(field, words);
        if (!ids || ids->empty()) return E::Unknown;
        return model::from_text<E>(ids->front()).value_or(E::Unknown);
    }

  private:
    static std::string to_text_id(std::string_view words) {
        auto id = fold(words);
        std::replace(id.begin(), id.end(), ' ', '-');
        return id;
    }

    // "ADHD" says for whom something is, and nothing of what it is: then its place in the local offer, its own words and at
    // last the need tell where a family would look.
    bool tell_by_the_rest() {
        return take_door(door_of("head ", service_.heads), "place in the local offer") ||
               take_door(vocabulary_.most_spoken_of(WordKind::Category, service_.summary),
                         "summary") ||
               take_door(vocabulary_.most_spoken_of(WordKind::Category, service_.description),
                         "description") ||
               take_door(door_of("need ", service_.needs), "needs") ||
               take_door(door_of("need ", need_in_name()), "name");
    }

    bool take_door(std::string door, const std::string& what) {
        if (door.empty()) return false;
        service_.category = model::CategoryId{std::move(door)};
        remarks_.repaired("category-by-words", "category", "was told by its " + what);
        return true;
    }

    // For the door alone: a name claims no need.
    [[nodiscard]] std::vector<model::Tag> need_in_name() const {
        std::vector<model::Tag> tags;
        add_tags(vocabulary_.longest_within(WordKind::Need, service_.name), tags);
        return tags;
    }

    // Of the first that leads anywhere.
    [[nodiscard]] std::string door_of(const std::string& scheme,
                                      const std::vector<model::Tag>& tags) const {
        for (const auto& tag : tags) {
            const auto ids = vocabulary_.ids(WordKind::Door, scheme + tag.id.text);
            if (ids && !ids->empty()) return ids->front();
        }
        return {};
    }

    void keep(const std::string& scheme, const std::string& term) {
        const model::SourceTerm kept{scheme, term};
        auto& all = service_.source_terms;
        const bool known = std::find(all.begin(), all.end(), kept) != all.end();
        if (!known && all.size() < kMaxSourceTerms) all.push_back(kept);
    }

    const Vocabulary& vocabulary_;
    model::Service& service_;
    Remarks& remarks_;
    Ids doors_;  // of the source's categories and terms, in its order
};

}  // namespace

void settle_taxonomy(const Draft& draft, const Vocabulary& vocabulary, const Wording& wording,
                     model::Service& service, Remarks& remarks) {
    const auto line = [&](std::string_view raw, const std::string& field) {
        return wording.line(raw, field, kMaxNameBytes);
    };
    service.subject = line(draft.subject, "subject");
    TaxonomyReader reader{vocabulary, service, remarks};
    reader.subject(service.subject);
    for (const auto& category : draft.categories) {
        reader.term({}, line(category, "categories"), "categories");
    }
    for (const auto& term : draft.terms) {
        reader.term(line(term.scheme, "terms"), line(term.term, "terms"), "terms");
    }
    for (const auto& need : draft.needs) reader.need(line(need, "needs"));
    service.tier = reader.one_of<model::Tier>(WordKind::Tier, draft.tier, "tier");
    service.theme = reader.one_of<model::Theme>(WordKind::Theme, draft.theme, "theme");
    reader.finish();
}

}  // namespace kiosk::feeds
