// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "firmware/base/language.h"
#include "firmware/forms/forms.h"
#include "firmware/forms/reading.h"

namespace kiosk::forms {
namespace {

std::string_view name_of(Age age) {
    switch (age) {
        case Age::Unknown: return "unknown";
        case Age::Child: return "child";
        case Age::YoungPerson: return "young_person";
        case Age::TwentyFiveOrOver: return "twenty_five_or_over";
    }
    return "unknown";
}

bool is_given(const Answers& answers, const Field& field) {
    const auto has = [&](const std::string& key) {
        return !one_line(answers.text(key)).empty() || !answers.chosen(key).empty();
    };
    if (field.parts.empty()) return has(field.id);
    return std::ranges::any_of(
        field.parts, [&](const Part& part) { return has(answer_key(field.id, part.id)); });
}

template <typename Item>
std::vector<const Item*> those_shown(const Form& form, const std::vector<Item>& items) {
    std::vector<const Item*> shown;
    for (const auto& item : items) {
        if (form.holds(item.show_if)) shown.push_back(&item);
    }
    return shown;
}

const std::string& words_in(const ByLanguage& words, std::string_view lang, std::string& found) {
    for (const auto& tag : base::wanted_tags(lang)) {
        const auto entry = words.find(tag);
        if (entry == words.end()) continue;
        found = entry->first;
        return entry->second;
    }
    found = "en";
    return words.find(found)->second;
}

}  // namespace

Form::Form(const Definition& definition, const Answers& answers, Facts facts)
    : definition_(definition), answers_(answers), facts_(std::move(facts)) {
    // In order, so that a test sees only answers on pages that are shown themselves.
    for (const auto& page : definition_.pages) {
        if (!holds(page.show_if)) continue;
        pages_.push_back(&page);
        if (page.ends_here) break;
    }
}

bool Form::is_shown(std::string_view field) const {
    return std::ranges::any_of(pages_, [&](const Page* page) {
        const auto found = std::ranges::find(page->fields, field, &Field::id);
        return found != page->fields.end() && holds(found->show_if);
    });
}

bool Form::holds(const When& when) const {
    return std::ranges::all_of(when, [this](const Test& test) { return holds(test); });
}

bool Form::holds(const Test& test) const {
    const auto named = [&](std::string_view word) {
        return std::ranges::find(test.any_of, word) != test.any_of.end();
    };
    bool is = false;
    if (test.subject == Test::Subject::Age) {
        is = named(name_of(facts_.age));
    } else if (test.subject == Test::Subject::Home) {
        is = named(home());
    } else if (is_shown(test.field)) {
        const auto* field = definition_.field(test.field);
        is = test.asks == Test::Asks::Given || test.asks == Test::Asks::NotGiven
                 ? is_given(answers_, *field)
                 : std::ranges::any_of(answers_.chosen(test.field), named);
    }
    return is == (test.asks == Test::Asks::Is || test.asks == Test::Asks::Given);
}

// Where the postcode lies, as far as the list of the council's outcodes tells.
std::string_view Form::home() const {
    const auto& field = definition_.home_field;
    if (facts_.home_outcodes.empty() || !is_shown(field)) return "unknown";
    // An option chosen earlier that is no longer shown is not their answer any more.
    const auto instead = options(*definition_.field(field));
    if (std::ranges::any_of(instead,
                            [&](const auto* each) { return answers_.is_chosen(field, each->id); }))
        return "unknown";
    const auto postcode = normal_postcode(answers_.text(field));
    if (!postcode) return "unknown";
    const auto& home = facts_.home_outcodes;
    return std::ranges::find(home, outcode(*postcode)) == home.end() ? "away" : "here";
}

std::vector<const Field*> Form::fields(const Page& page) const {
    return those_shown(*this, page.fields);
}
std::vector<const Note*> Form::notes(const Page& page) const {
    return those_shown(*this, page.notes);
}
std::vector<const Option*> Form::options(const Field& field) const {
    return those_shown(*this, field.options);
}

Said Form::say(const Text& text, std::string_view lang) const {
    const auto speaks =
        std::ranges::find_if(text.variants, [this](const auto& each) { return holds(each.when); });
    if (speaks == text.variants.end()) return {};
    const Values values{{"council", facts_.council}};
    Said said;
    if (text.legal && lang != "en") {
        said.draft = fill(words_in(speaks->words, lang, said.draft_lang), values, lang);
        if (said.draft_lang == "en") said.draft.clear(), said.draft_lang.clear();
    }
    said.text = words_in(speaks->words, text.legal ? "en" : lang, said.lang);
    said.text = fill(said.text, values, said.lang);
    return said;
}

bool Form::is_required(const Field& field) const {
    return field.required && holds(field.required_if);
}

const Purpose* Form::purpose() const {
    const auto found = std::ranges::find_if(
        definition_.purposes, [this](const Purpose& each) { return holds(each.when); });
    return found == definition_.purposes.end() ? nullptr : &*found;
}

Said Form::statement(std::string_view lang) const {
    const auto* aim = purpose();
    if (aim == nullptr) return {};
    const auto name_in = [this](const std::string& field) {
        return is_shown(field) ? one_line(answers_.text(field)) : std::string{};
    };
    const auto requester = name_in(definition_.requester_field);
    auto said = say(aim->statement, lang);
    const auto with_names = [&](std::string& words, std::string_view tongue) {
        auto child =
            is_shown(definition_.child_field) ? name_in(definition_.child_field) : requester;
        if (child.empty())
            child = say(definition_.messages.find("child.unnamed")->second, tongue).text;
        words = fill(words, {{"requester", requester}, {"child", child}}, tongue);
    };
    with_names(said.text, said.lang);
    if (!said.draft_lang.empty()) with_names(said.draft, said.draft_lang);
    return said;
}

}  // namespace kiosk::forms
