// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/json_parts.h"
#include "localoffer_data/feeds/json_readers.h"

namespace kiosk::feeds {
namespace {

void add_term(const Value& attribute, Draft& draft) {
    const auto& inner = attribute.at({"taxonomyterm", "term"});
    const auto& term = inner.is_object() ? inner : attribute;
    const auto scheme = term.at({"taxonomydetail", "taxonomy", "vocabulary", "taxonomyid"});
    DraftTerm found{.scheme = scheme.is_object() ? scheme.words({"name", "id"}) : scheme.words(),
                    .term = term.words({"name", "term", "value"})};
    if (found.scheme.empty()) found.scheme = attribute.words({"label"});
    if (found.term.empty()) return;
    draft.categories.push_back(found.term);
    draft.terms.push_back(std::move(found));
}

void add_areas(const Value& service, Draft& draft) {
    if (!draft.council.empty()) return;
    std::vector<std::string> names;
    for (const auto& area : service.items({"serviceareas", "servicearea"})) {
        auto name = area.is_object() ? area.words({"name", "servicearea"}) : area.words();
        if (!name.empty()) names.push_back(std::move(name));
    }
    draft.council = joined(names, "; ");
}

}  // namespace

Draft read_open_referral_3(const Value& service) {
    auto draft = service_of(service);
    add_places(service, draft);
    add_openings(service, draft);
    for (const auto& attribute : service.items({"attributes", "taxonomyterms", "taxonomies"})) {
        add_term(attribute, draft);
    }
    add_areas(service, draft);
    if (auto words = service.words({"interpretationservices"}); !words.empty()) {
        draft.terms.push_back({.scheme = "interpretation", .term = std::move(words)});
    }
    if (auto wait = service.words({"waittime"}); !wait.empty()) {
        add_line(draft.referral_how, wait);
    }
    return draft;
}

}  // namespace kiosk::feeds
