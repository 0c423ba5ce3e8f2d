// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "tests/fixtures/bench_of_screens.h"

namespace kiosk::screens {

// The people who come through the three doors, and what makes their way different.
struct Person {
    std::string name;
    std::string who;
    std::string work;
    std::string connection;
    std::string born_year;
    std::string postcode = "e176dh";
    friend void PrintTo(const Person& person, std::ostream* out) { *out << person.name; }
};

inline std::vector<Person> people() {
    return {{"Parent", "parent", "", "parent", "2015"},
            {"ParentOfAYoungPerson", "parent", "", "foster_carer", "2006"},
            {"ParentElsewhere", "parent", "", "grandparent", "2015", "SW1A 1AA"},
            {"YoungPerson", "young_person", "", "", "2006"},
            {"YoungPersonStillAChild", "young_person", "", "", "2013"},
            {"School", "someone_else", "school", "", "2015"},
            {"Friend", "someone_else", "other", "friend", "2015"}};
}

inline node::Action set(const std::string& key, const std::string& value) {
    return {"field:" + key, node::Verb::SetValue, value};
}

inline node::Action choose(const std::string& key, std::string_view option) {
    return {"option:" + key + "=" + std::string(option), node::Verb::Click, {}};
}

inline const std::string kName = "Zoë O'Brien-Nguyễn";

// Every action that answers one field well.
inline std::vector<node::Action> answers(const forms::Form& form, const forms::Field& field,
                                         const Person& person) {
    using forms::FieldKind;
    const auto& id = field.id;
    switch (field.kind) {
        case FieldKind::Choice:
            if (id == "who") return {choose(id, person.who)};
            if (id == "work") return {choose(id, person.work)};
            if (id == "connection") return {choose(id, person.connection)};
            return {choose(id, form.options(field).front()->id)};
        case FieldKind::Choices: return {choose(id, field.options.front().id)};
        case FieldKind::Text: return {set(id, id == "child_name" ? "Amina" : kName)};
        case FieldKind::LongText: return {set(id, "She likes trains.\nNoise hurts.")};
        case FieldKind::Date:
            return {set(id + ".day", "27"), set(id + ".month", "3"),
                    set(id + ".year", person.born_year)};
        case FieldKind::Postcode: return {set(id, person.postcode)};
        case FieldKind::Contact: return {set(id + ".phone", "07700 900123")};
        case FieldKind::Consent: {
            std::vector<node::Action> all;
            for (const auto& part : field.parts) all.push_back(choose(id + "." + part.id, "no"));
            return all;
        }
        case FieldKind::Declaration:
            return {choose(id + ".agree", forms::kTicked), set(id + ".name", kName)};
    }
    return {};
}

}  // namespace kiosk::screens
