// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "firmware/forms/text.h"

// A form as data. The format, with every name and limit, is on the page README.md beside this file.
namespace kiosk::forms {

// Limits of a definition, each enforced by parse().
inline constexpr std::size_t kMaxDefinitionBytes = 512 * 1024;
inline constexpr std::size_t kMaxPages = 60;
inline constexpr std::size_t kMaxFieldsOnPage = 12;
inline constexpr std::size_t kMaxOptions = 40;
inline constexpr std::size_t kMaxTests = 8;
inline constexpr std::size_t kMaxWordsBytes = 4000;  // one text in one language
inline constexpr std::size_t kMaxLongText = 10'000;  // characters a person may write in one box
inline constexpr std::size_t kMaxDefinitionDepth = 16;

enum class FieldKind {
    Choice,       // one of the options; nothing preselected
    Choices,      // any of the options
    Text,         // one line
    LongText,     // many lines
    Date,         // parts "day", "month", "year", kept as typed
    Postcode,     // text, or one of the options instead ("no fixed address")
    Contact,      // parts as listed; at least one of them
    Consent,      // one of the options for every part (an agency)
    Declaration,  // parts "agree" (tick) and "name" (typed)
};

enum class Keyboard { Letters, Digits, Email };
enum class Layer { Plain, Law, Local };  // who is speaking: we, the law, or this council

struct Option {
    std::string id;
    Text label;
    Text hint;
    When show_if;
};

// One box or one row of a field that has several.
struct Part {
    enum class Check { None, Phone, Email };
    std::string id;
    Text label;
    Text hint;
    Keyboard keyboard = Keyboard::Letters;
    Check check = Check::None;
    bool many_lines = false;
    std::size_t limit = 0;  // characters; 0 where nothing is typed
};

struct Field {
    std::string id;
    FieldKind kind{};
    Text label;  // short: also the row's name when answers are checked
    Text hint;
    bool required = false;    // see required_if, and Form::is_required
    bool is_private = false;  // covered on the glass unless focused
    bool autocapitalise = false;
    bool free_words = false;  // show the line on danger beside it
    bool in_past = false;     // Date: today is the last day allowed
    Keyboard keyboard = Keyboard::Letters;
    std::size_t limit = 0;  // characters
    std::vector<Option> options;
    std::vector<Part> parts;
    When show_if;
    When required_if;  // with `required`: only for these people
    std::map<std::string, Text, std::less<>>
        messages;  // the field's own words in place of the shared ones
};

// Something the page says and does not ask.
struct Note {
    std::string id;
    Layer layer = Layer::Plain;
    Text text;
    When show_if;
};

struct Page {
    std::string id;
    Text title;
    Text hint;
    Text why;  // why we ask
    std::vector<Note> notes;
    std::vector<Field> fields;  // none: the page only explains
    When show_if;
    bool can_skip = false;   // nothing on it is needed
    bool ends_here = false;  // when shown, no page follows and the form cannot be sent
};

// What a finished form is in law. The first that holds is the one.
struct Purpose {
    enum class Route { Request, Attention };
    std::string id;
    Route route = Route::Request;
    When when;
    Text heading;
    Text statement;  // legal; may hold {council}, {requester}, {child}
};

struct Language {
    std::string tag;
    bool draft = false;
};

struct Source {
    Layer layer = Layer::Law;
    std::string name;
    base::Date checked;
};

struct Definition {
    std::string id;
    int version = 0;
    Text title;
    std::vector<Language> languages;
    std::vector<Source> sources;
    std::vector<Page> pages;
    std::vector<Purpose> purposes;
    std::string requester_field;  // who sends it
    std::string child_field;  // the child's name, where the requester is not the one it is about
    std::string birth_date_field;
    std::string home_field;  // a Postcode
    std::map<std::string, Text, std::less<>> messages;

    [[nodiscard]] const Page* page(std::string_view id) const;
    [[nodiscard]] const Field* field(std::string_view id) const;
    [[nodiscard]] bool is_draft(std::string_view lang) const;
};

// Strict: an unknown name, a missing text, a test on a field that comes later, or anything above a limit is refused,
// with the place in the detail ("pages[3].fields[0].options: ...").
[[nodiscard]] base::Result<Definition> parse(std::string_view json);

}  // namespace kiosk::forms
