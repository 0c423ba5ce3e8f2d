// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/sensitive.h"

#include <array>
#include <string>
#include <string_view>

#include "localoffer_data/feeds/clean_text.h"
#include "localoffer_data/feeds/fold.h"

namespace kiosk::feeds {
namespace {

constexpr std::array<std::string_view, 10> kRefuge{"refuge",
                                                   "refuges",
                                                   "womens refuge",
                                                   "safe house",
                                                   "safe houses",
                                                   "womens aid",
                                                   "safe accommodation",
                                                   "emergency accommodation for women",
                                                   "refuge accommodation",
                                                   "crisis accommodation"};

// A refuge of another kind.
constexpr std::array<std::string_view, 7> kNoRefuge{
    "wildlife refuge", "animal refuge", "donkey refuge",    "nature refuge",
    "cat refuge",      "dog refuge",    "refuge collection"};

constexpr std::array<std::string_view, 42> kPrivate{"domestic abuse",
                                                    "domestic violence",
                                                    "domestic violence and abuse",
                                                    "abusive relationship",
                                                    "abusive relationships",
                                                    "coercive control",
                                                    "sexual health",
                                                    "sexual abuse",
                                                    "sexual assault",
                                                    "sexual violence",
                                                    "sexual exploitation",
                                                    "sexually abused",
                                                    "rape",
                                                    "rape crisis",
                                                    "sarc",
                                                    "idva",
                                                    "isva",
                                                    "honour based abuse",
                                                    "honour based violence",
                                                    "honour based",
                                                    "forced marriage",
                                                    "forced marriages",
                                                    "fgm",
                                                    "female genital mutilation",
                                                    "contraception",
                                                    "contraceptive",
                                                    "contraceptives",
                                                    "gum clinic",
                                                    "genitourinary",
                                                    "hiv",
                                                    "sti testing",
                                                    "stis",
                                                    "chlamydia",
                                                    "abortion",
                                                    "abortions",
                                                    "termination of pregnancy",
                                                    "violence against women",
                                                    "violence against women and girls",
                                                    "vawg",
                                                    "modern slavery",
                                                    "human trafficking",
                                                    "stalking"};

constexpr std::size_t kHeadBytes = 400;

void add(std::string& words, std::string_view more) {
    words += fold(clean_line(more, kHeadBytes).text);
    // A word that no phrase runs over.
    words += " / ";
}

std::string name_and_terms(const Draft& draft) {
    std::string words = " ";
    add(words, draft.name);
    add(words, draft.subject);
    add(words, draft.provider.name);
    for (const auto& category : draft.categories) add(words, category);
    for (const auto& term : draft.terms) add(words, term.term);
    for (const auto& need : draft.needs) add(words, need);
    return words;
}

bool is_refuge(std::string_view words) {
    return has_any_phrase(words, kRefuge) && !has_any_phrase(words, kNoRefuge);
}

}  // namespace

Sensitivity sensitivity_of(const Draft& draft) {
    const auto named = name_and_terms(draft);
    std::string head = " ";
    add(head, draft.summary);
    add(head, draft.description);
    const bool is_private = has_any_phrase(named, kPrivate) || has_any_phrase(head, kPrivate);
    if (is_refuge(named) || (is_private && is_refuge(head))) return Sensitivity::Refuge;
    const bool is_for_women = has_phrase(head, "women") && is_refuge(head);
    if (is_for_women) return Sensitivity::Refuge;
    return is_private ? Sensitivity::Private : Sensitivity::None;
}

}  // namespace kiosk::feeds
