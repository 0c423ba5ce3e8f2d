// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::forms {

// How old the person is in law, which decides who asks. Worked out by localoffer_data/pathway and handed in by value.
enum class Age {
    Unknown,      // no date of birth, or not one that exists
    Child,        // up to and with the school leaving date
    YoungPerson,  // from the day after it, and under 25
    TwentyFiveOrOver,
};

// One question about what is known so far. A field on a page that is not shown counts as not answered.
struct Test {
    enum class Subject { Answer, Age, Home };
    enum class Asks { Is, IsNot, Given, NotGiven };
    Subject subject = Subject::Answer;
    Asks asks = Asks::Is;
    std::string field;  // Subject::Answer
    std::vector<std::string>
        any_of;  // option ids; "child", "young_person", ...; "here", "away", "unknown"
};

// Holds when every test holds; an empty one always holds.
using When = std::vector<Test>;

using ByLanguage =
    std::map<std::string, std::string, std::less<>>;  // language tag to words; "en" is always there

// Words in every language of the form, perhaps different ones for different people: the first variant that holds
// speaks. The last one always holds. Empty = nothing to say.
struct Text {
    struct Variant {
        When when;
        ByLanguage words;
    };
    std::vector<Variant> variants;
    bool legal = false;  // words of law, sharing or declaration: English is what counts

    [[nodiscard]] bool empty() const { return variants.empty(); }
};

// Words ready for the glass.
struct Said {
    std::string text;
    std::string
        lang;  // the language that `text` really is in; English where a translation is missing
    std::string draft;  // legal words in another language: its draft, to stand beneath the English
    std::string draft_lang;  // empty where there is none
};

}  // namespace kiosk::forms
