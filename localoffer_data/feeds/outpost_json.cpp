// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "localoffer_data/feeds/json_parts.h"
#include "localoffer_data/feeds/json_readers.h"
#include "localoffer_data/feeds/local_offer_questions.h"

namespace kiosk::feeds {
namespace {

// A branch of the tree is named beside its twigs: twigs say more.
bool is_branch(const Value& term, std::span<const Value> terms) {
    const auto id = term.words({"id"});
    return !id.empty() && std::ranges::any_of(terms, [&](const Value& other) {
        return other.words({"parentid"}) == id;
    });
}

void add_categories(const Value& service, Draft& draft) {
    const auto terms = service.items({"taxonomies", "categories"});
    for (const bool wanted : {false, true}) {
        for (const auto& term : terms) {
            auto name = term.is_object() ? term.words({"name", "label"}) : term.words();
            if (name.empty() || is_branch(term, terms) != wanted) continue;
            draft.categories.push_back(name);
            draft.terms.push_back({.scheme = "outpost", .term = std::move(name)});
        }
    }
}

void add_answers(const Value& offer, Draft& draft) {
    if (auto words = offer.words({"description"}); !words.empty()) {
        draft.answers.push_back({std::string{kSupportQuestion}, std::move(words)});
    }
    for (const auto& pair : offer.items({"surveyanswers", "answers"})) {
        auto question = pair.words({"question"});
        if (question.empty()) continue;
        draft.answers.push_back({std::move(question), pair.words({"answer"})});
    }
    if (auto link = offer.words({"link"}); !link.empty()) {
        draft.answers.push_back({std::string{kReportQuestion}, std::move(link)});
    }
}

}  // namespace

Draft read_outpost(const Value& service) {
    auto draft = service_of(service);
    add_places(service, draft);
    add_openings(service, draft);
    add_categories(service, draft);
    for (auto& name : texts_of(service.at({"suitabilities"}))) {
        draft.terms.push_back({.scheme = "suitability", .term = std::move(name)});
    }
    add_answers(service.at({"localoffer"}), draft);
    return draft;
}

}  // namespace kiosk::feeds
