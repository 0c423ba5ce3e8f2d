// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "firmware/base/date.h"
#include "firmware/forms/answers.h"
#include "firmware/forms/complete_request.h"
#include "firmware/forms/definition.h"

namespace kiosk::forms {

// What a form cannot know by itself; the screens bring it.
struct Facts {
    base::Date today;
    Age age =
        Age::Unknown;  // of the birth date in the answers: pathway::route(birth_date(...), today)
    std::string council;  // its name, for {council} in texts: "Waltham Forest Council"
    std::vector<std::string>
        home_outcodes;  // "E17"; empty = not known, and nothing is said about it
};

// Something to put right. `message` is for the error summary and for the field, word for word.
struct Problem {
    std::string page;
    std::string field;
    std::string part;  // the first wrong box: "day", "phone", "health", "name" ... or empty
    std::string message;
    std::string lang;
    friend bool operator==(const Problem&, const Problem&) = default;
};

// One line of "Check your answers".
struct Row {
    std::string page;  // where "Change" goes
    std::string field;
    std::string part;  // a contact or an agency has a row of its own
    std::string label;
    std::string value;  // "Not given" where nothing was
    std::string lang;   // of the label
    bool is_private = false;
    bool is_given = false;
    // Of words on sharing and the declaration, which stand in English: the draft, to stand beneath.
    std::string label_draft;
    std::string value_draft;
    std::string draft_lang;
};

// A form, what has been answered and what else is known, looked at together. Cheap: make one whenever one of the three
// has changed. Definition and answers must outlive it.
class Form {
  public:
    Form(const Definition& definition, const Answers& answers, Facts facts);

    // The pages to show, in order. Ends at a page that `ends_here`.
    [[nodiscard]] const std::vector<const Page*>& pages() const { return pages_; }
    [[nodiscard]] bool holds(const When& when) const;
    // The field's options that are for this person.
    [[nodiscard]] std::vector<const Option*> options(const Field& field) const;
    [[nodiscard]] std::vector<const Field*> fields(const Page& page) const;
    [[nodiscard]] bool is_required(const Field& field) const;
    [[nodiscard]] std::vector<const Note*> notes(const Page& page) const;

    // The words for this person, {council} filled in. Empty text for an empty Text.
    [[nodiscard]] Said say(const Text& text, std::string_view lang) const;

    [[nodiscard]] std::vector<Problem> problems(const Page& page, std::string_view lang) const;
    // Of every page, in reading order; also when a page ends the form.
    [[nodiscard]] std::vector<Problem> problems(std::string_view lang) const;
    [[nodiscard]] std::vector<Row> summary(std::string_view lang) const;
    // What will be sent, in law's words; shown in full before sending.
    [[nodiscard]] Said statement(std::string_view lang) const;
    [[nodiscard]] const Purpose* purpose() const;

    [[nodiscard]] const Definition& definition() const { return definition_; }
    [[nodiscard]] const Answers& answers() const { return answers_; }
    [[nodiscard]] const Facts& facts() const { return facts_; }

  private:
    [[nodiscard]] bool holds(const Test& test) const;
    [[nodiscard]] bool is_shown(std::string_view field) const;
    [[nodiscard]] std::string_view home() const;

    const Definition& definition_;
    const Answers& answers_;
    Facts facts_;
    std::vector<const Page*> pages_;
};

// The date in a Date field's three boxes, where it exists. Any script's digits, blanks around them allowed.
[[nodiscard]] std::optional<base::Date> date_in(const Answers& answers, std::string_view field);
[[nodiscard]] std::optional<base::Date> birth_date(const Definition& definition,
                                                   const Answers& answers);

// "e176dh" gives "E17 6DH"; nothing for what is not a full British postcode.
[[nodiscard]] std::optional<std::string> normal_postcode(std::string_view typed);
// "E17 6DH" gives "E17".
[[nodiscard]] std::string_view outcode(std::string_view normal_postcode);

struct Context {
    Facts facts;
    std::string council;    // its id: "waltham-forest"
    std::string reference;  // "WF-7K2D-9QRT"
    base::Instant submitted;
    std::string family_language;  // a tag of the definition, or "en"
    std::string kiosk;
};

}  // namespace kiosk::forms
