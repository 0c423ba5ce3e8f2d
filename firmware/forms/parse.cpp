// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "firmware/base/language.h"
#include "firmware/forms/definition.h"
#include "firmware/forms/json_reader.h"
#include "firmware/forms/message_ids.h"
#include "firmware/forms/text_reader.h"

namespace kiosk::forms {

using base::Error;
using base::Result;

namespace {

constexpr std::size_t kMaxLanguages = 20;
constexpr std::size_t kMaxParts = 12;
// Characters of a one-line answer, unless the field says another number.
constexpr std::size_t kMaxShortText = 100;

template <typename Value, std::size_t N>
using Names = std::array<std::pair<std::string_view, Value>, N>;

template <typename Value, std::size_t N>
Result<Value> one_of(const Names<Value, N>& names, const std::string& word,
                     const std::string& path) {
    for (const auto& [name, value] : names) {
        if (name == word) return value;
    }
    return refuse(path, "unknown word \"" + word + "\"");
}

constexpr Names<FieldKind, 9> kKinds{{{"choice", FieldKind::Choice},
                                      {"choices", FieldKind::Choices},
                                      {"text", FieldKind::Text},
                                      {"long_text", FieldKind::LongText},
                                      {"date", FieldKind::Date},
                                      {"postcode", FieldKind::Postcode},
                                      {"contact", FieldKind::Contact},
                                      {"consent", FieldKind::Consent},
                                      {"declaration", FieldKind::Declaration}}};
constexpr Names<Keyboard, 3> kKeyboards{
    {{"letters", Keyboard::Letters}, {"digits", Keyboard::Digits}, {"email", Keyboard::Email}}};
constexpr Names<Layer, 3> kLayers{
    {{"plain", Layer::Plain}, {"law", Layer::Law}, {"local", Layer::Local}}};
constexpr Names<Part::Check, 3> kChecks{
    {{"none", Part::Check::None}, {"phone", Part::Check::Phone}, {"email", Part::Check::Email}}};
constexpr Names<Purpose::Route, 2> kRoutes{
    {{"request", Purpose::Route::Request}, {"attention", Purpose::Route::Attention}}};
bool is_option_kind(FieldKind kind) {
    return kind == FieldKind::Choice || kind == FieldKind::Choices || kind == FieldKind::Postcode ||
           kind == FieldKind::Consent;
}

class Parser {
  public:
    Result<Definition> definition(const Json& json);

  private:
    Result<void> languages(const ObjectReader& object);
    Result<void> sources(const ObjectReader& object);
    Result<void> pages(const ObjectReader& object);
    Result<void> purposes(const ObjectReader& object);
    Result<void> messages(const ObjectReader& object);
    Result<void> date_parts();
    Result<void> named_fields() const;

    Result<Page> page(const Json& json, const std::string& path);
    Result<Note> note(const Json& json, const std::string& path);
    Result<Field> field(const Json& json, const std::string& path);
    Result<void> field_parts(const ObjectReader& object, Field& field);
    Result<void> field_messages(const ObjectReader& object, Field& field);
    Result<void> check_shape(const Field& field, const std::string& path) const;
    Result<Option> option(const Json& json, const std::string& path);
    Result<Part> part(const Json& json, const std::string& path);

    // As the reader of texts does.
    [[nodiscard]] auto text(const ObjectReader& object, std::string_view name) const {
        return texts_.text(object, name);
    }
    [[nodiscard]] auto text_or_none(const ObjectReader& object, std::string_view name) const {
        return texts_.text_or_none(object, name);
    }
    [[nodiscard]] auto when(const ObjectReader& object, std::string_view name) const {
        return texts_.when(object, name);
    }

    Definition definition_;
    TextReader texts_;
    std::set<std::string> known_pages_;
};

Result<Definition> Parser::definition(const Json& json) {
    TRY(auto object,
        ObjectReader::open(json, "",
                           {"format", "id", "version", "title", "languages", "sources", "pages",
                            "purposes", "requester", "child", "birth_date", "home", "messages"}));
    TRY(auto format, object.text("format"));
    if (format != "localoffer-form/1") return refuse("format", "\"localoffer-form/1\" is needed");
    TRY(definition_.id, object.text("id"));
    TRY(auto version, object.number_or("version", 0, 1'000'000));
    definition_.version = static_cast<int>(version);
    TRY_DO(languages(object));
    TRY(definition_.home_field, object.id("home"));
    texts_.set_home(definition_.home_field);
    TRY(definition_.title, text(object, "title"));
    TRY_DO(sources(object));
    TRY_DO(pages(object));
    TRY_DO(purposes(object));
    TRY_DO(messages(object));
    TRY_DO(date_parts());
    TRY(definition_.requester_field, object.id("requester"));
    TRY(definition_.child_field, object.id("child"));
    TRY(definition_.birth_date_field, object.id("birth_date"));
    TRY_DO(named_fields());
    return std::move(definition_);
}

Result<void> Parser::languages(const ObjectReader& object) {
    TRY(auto all, object.list("languages", kMaxLanguages));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto path = at("languages", i);
        TRY(auto entry, ObjectReader::open(*all[i], path, {"tag", "draft"}));
        TRY(auto tag, entry.text("tag"));
        TRY(auto draft, entry.flag("draft"));
        if (!base::is_language_tag(tag)) return refuse(path, "not a language tag");
        texts_.add_language(tag);
        definition_.languages.push_back({std::move(tag), draft});
    }
    if (definition_.languages.empty() || definition_.languages[0].tag != "en") {
        return refuse("languages", "the first must be \"en\"");
    }
    return {};
}

Result<void> Parser::sources(const ObjectReader& object) {
    TRY(auto all, object.list("sources", kMaxPages));
    if (all.empty()) return refuse("sources", "at least one is needed");
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto path = at("sources", i);
        TRY(auto entry, ObjectReader::open(*all[i], path, {"layer", "name", "checked"}));
        Source source;
        TRY(auto layer, entry.text("layer"));
        TRY(source.layer, one_of(kLayers, layer, path));
        TRY(source.name, entry.text("name"));
        TRY(auto checked, entry.text("checked"));
        auto date = base::parse_date(checked);
        if (!date) return refuse(path + ".checked", date.error().detail);
        source.checked = *date;
        definition_.sources.push_back(std::move(source));
    }
    return {};
}

Result<void> Parser::pages(const ObjectReader& object) {
    TRY(auto all, object.list("pages", kMaxPages));
    if (all.empty()) return refuse("pages", "at least one is needed");
    for (std::size_t i = 0; i < all.size(); ++i) {
        TRY(auto next, page(*all[i], at("pages", i)));
        definition_.pages.push_back(std::move(next));
    }
    return {};
}

Result<Page> Parser::page(const Json& json, const std::string& path) {
    TRY(auto object, ObjectReader::open(json, path,
                                        {"id", "title", "hint", "why", "notes", "fields", "show_if",
                                         "can_skip", "ends_here"}));
    Page page;
    TRY(page.id, object.id("id"));
    if (!known_pages_.insert(page.id).second)
        return refuse(path, "page \"" + page.id + "\" comes twice");
    TRY(page.show_if, when(object, "show_if"));
    TRY(page.title, text(object, "title"));
    TRY(page.hint, text_or_none(object, "hint"));
    TRY(page.can_skip, object.flag("can_skip"));
    TRY(page.ends_here, object.flag("ends_here"));
    TRY(auto fields, object.list("fields", kMaxFieldsOnPage));
    TRY(page.why, fields.empty() ? text_or_none(object, "why") : text(object, "why"));
    for (std::size_t i = 0; i < fields.size(); ++i) {
        TRY(auto next, field(*fields[i], at(path + ".fields", i)));
        if (page.can_skip && next.required)
            return refuse(path, "can be skipped, but a field is required");
        page.fields.push_back(std::move(next));
    }
    // After the fields: a note may speak of the answer given right above it.
    TRY(auto notes, object.list("notes", kMaxFieldsOnPage));
    for (std::size_t i = 0; i < notes.size(); ++i) {
        TRY(auto next, note(*notes[i], at(path + ".notes", i)));
        page.notes.push_back(std::move(next));
    }
    return page;
}

Result<Note> Parser::note(const Json& json, const std::string& path) {
    TRY(auto object, ObjectReader::open(json, path, {"id", "layer", "text", "show_if"}));
    Note note;
    TRY(note.id, object.id("id"));
    TRY(auto layer, object.text_or("layer", "plain"));
    TRY(note.layer, one_of(kLayers, layer, object.path_of("layer")));
    TRY(note.text, text(object, "text"));
    TRY(note.show_if, when(object, "show_if"));
    return note;
}

Result<Field> Parser::field(const Json& json, const std::string& path) {
    TRY(auto object,
        ObjectReader::open(json, path,
                           {"id", "kind", "label", "hint", "required", "private", "autocapitalise",
                            "free_words", "in_past", "keyboard", "limit", "options", "parts",
                            "show_if", "required_if", "messages"}));
    Field field;
    TRY(field.id, object.id("id"));
    if (texts_.knows_field(field.id)) return refuse(path, "field \"" + field.id + "\" comes twice");
    TRY(auto kind, object.text("kind"));
    TRY(field.kind, one_of(kKinds, kind, object.path_of("kind")));
    TRY(field.show_if, when(object, "show_if"));
    TRY(field.label, text(object, "label"));
    TRY(field.hint, text_or_none(object, "hint"));
    TRY(field.required, object.flag("required"));
    TRY(field.required_if, when(object, "required_if"));
    if (!field.required && !field.required_if.empty())
        return refuse(path, "\"required_if\" without \"required\"");
    TRY(field.is_private, object.flag("private"));
    TRY(field.autocapitalise, object.flag("autocapitalise"));
    TRY(field.free_words, object.flag("free_words"));
    TRY(field.in_past, object.flag("in_past"));
    TRY(auto keyboard, object.text_or("keyboard", "letters"));
    TRY(field.keyboard, one_of(kKeyboards, keyboard, object.path_of("keyboard")));
    const auto usual = field.kind == FieldKind::LongText ? kMaxLongText : kMaxShortText;
    TRY(field.limit, object.number_or("limit", usual, kMaxLongText));
    TRY_DO(field_parts(object, field));
    TRY_DO(field_messages(object, field));
    TRY_DO(check_shape(field, path));

    texts_.add_field(field);
    return field;
}

Result<void> Parser::field_parts(const ObjectReader& object, Field& field) {
    TRY(auto options, object.list("options", kMaxOptions));
    std::set<std::string> ids;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto path = at(object.path_of("options"), i);
        TRY(auto next, option(*options[i], path));
        if (!ids.insert(next.id).second)
            return refuse(path, "option \"" + next.id + "\" comes twice");
        field.options.push_back(std::move(next));
    }
    ids.clear();
    TRY(auto parts, object.list("parts", kMaxParts));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto path = at(object.path_of("parts"), i);
        TRY(auto next, part(*parts[i], path));
        if (!ids.insert(next.id).second)
            return refuse(path, "part \"" + next.id + "\" comes twice");
        field.parts.push_back(std::move(next));
    }
    return {};
}

Result<void> Parser::field_messages(const ObjectReader& object, Field& field) {
    const auto* own = object.find("messages");
    if (own == nullptr) return {};
    if (!own->is_object()) return refuse(object.path_of("messages"), "an object is needed");
    for (const auto& item : own->items()) {
        const auto path = object.path_of("messages") + "." + item.key();
        if (std::ranges::find(kMessageIds, std::string_view{item.key()}) == kMessageIds.end()) {
            return refuse(path, "no such message");
        }
        TRY(auto words, texts_.text_of(item.value(), path));
        field.messages.emplace(item.key(), std::move(words));
    }
    return {};
}

// What each kind needs to be a question at all.
Result<void> Parser::check_shape(const Field& field, const std::string& path) const {
    const bool has_options = !field.options.empty();
    const bool has_parts = !field.parts.empty();
    if (has_options && !is_option_kind(field.kind)) return refuse(path, "this kind has no options");
    if (!has_options && is_option_kind(field.kind) && field.kind != FieldKind::Postcode) {
        return refuse(path, "options are missing");
    }
    const bool needs_parts = field.kind == FieldKind::Contact || field.kind == FieldKind::Consent ||
                             field.kind == FieldKind::Declaration;
    if (needs_parts != has_parts)
        return refuse(path, needs_parts ? "parts are missing" : "this kind has no parts");
    if (field.kind == FieldKind::Declaration &&
        (field.parts.size() != 2 || field.parts[0].id != "agree" || field.parts[1].id != "name")) {
        return refuse(path, "a declaration has the parts \"agree\" and \"name\"");
    }
    return {};
}

Result<Option> Parser::option(const Json& json, const std::string& path) {
    TRY(auto object, ObjectReader::open(json, path, {"id", "label", "hint", "show_if"}));
    Option option;
    TRY(option.id, object.id("id"));
    TRY(option.label, text(object, "label"));
    TRY(option.hint, text_or_none(object, "hint"));
    TRY(option.show_if, when(object, "show_if"));
    return option;
}

Result<Part> Parser::part(const Json& json, const std::string& path) {
    TRY(auto object,
        ObjectReader::open(json, path,
                           {"id", "label", "hint", "keyboard", "check", "many_lines", "limit"}));
    Part part;
    TRY(part.id, object.id("id"));
    TRY(part.label, text(object, "label"));
    TRY(part.hint, text_or_none(object, "hint"));
    TRY(auto keyboard, object.text_or("keyboard", "letters"));
    TRY(part.keyboard, one_of(kKeyboards, keyboard, object.path_of("keyboard")));
    TRY(auto check, object.text_or("check", "none"));
    TRY(part.check, one_of(kChecks, check, object.path_of("check")));
    TRY(part.many_lines, object.flag("many_lines"));
    TRY(part.limit, object.number_or("limit", kMaxShortText, kMaxLongText));
    return part;
}

Result<void> Parser::purposes(const ObjectReader& object) {
    TRY(auto all, object.list("purposes", kMaxPages));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto path = at("purposes", i);
        TRY(auto entry,
            ObjectReader::open(*all[i], path, {"id", "route", "when", "heading", "statement"}));
        Purpose purpose;
        TRY(purpose.id, entry.id("id"));
        TRY(auto route, entry.text("route"));
        TRY(purpose.route, one_of(kRoutes, route, entry.path_of("route")));
        TRY(purpose.when, when(entry, "when"));
        TRY(purpose.heading, text(entry, "heading"));
        TRY(purpose.statement, text(entry, "statement"));
        if (!purpose.statement.legal) return refuse(path, "a statement must be legal words");
        definition_.purposes.push_back(std::move(purpose));
    }
    if (definition_.purposes.empty() || !definition_.purposes.back().when.empty()) {
        return refuse("purposes", "the last must be for everyone who is left");
    }
    return {};
}

Result<void> Parser::messages(const ObjectReader& object) {
    TRY(const auto* all, object.need("messages"));
    if (!all->is_object()) return refuse("messages", "an object is needed");
    for (const auto& item : all->items()) {
        const auto path = "messages." + item.key();
        if (std::ranges::find(kMessageIds, std::string_view{item.key()}) == kMessageIds.end()) {
            return refuse(path, "no such message");
        }
        TRY(auto words, texts_.text_of(item.value(), path));
        definition_.messages.emplace(item.key(), std::move(words));
    }
    for (const auto id : kMessageIds) {
        if (!definition_.messages.contains(id)) {
            return refuse("messages", "\"" + std::string{id} + "\" is missing");
        }
    }
    return {};
}

// Day, month and year are called the same in every date.
Result<void> Parser::date_parts() {
    for (auto& each : definition_.pages) {
        for (auto& field : each.fields) {
            if (field.kind != FieldKind::Date) continue;
            for (const std::string id : {"day", "month", "year"}) {
                Part box;
                box.id = id;
                box.label = definition_.messages.find("part." + id)->second;
                box.keyboard = Keyboard::Digits;
                box.limit = id == "year" ? 4 : 2;
                field.parts.push_back(std::move(box));
            }
        }
    }
    return {};
}

Result<void> Parser::named_fields() const {
    const auto is_a = [this](const std::string& id, FieldKind kind) {
        const auto* found = definition_.field(id);
        return found != nullptr && found->kind == kind;
    };
    if (!is_a(definition_.requester_field, FieldKind::Text))
        return refuse("requester", "no such text field");
    if (!is_a(definition_.child_field, FieldKind::Text))
        return refuse("child", "no such text field");
    if (!is_a(definition_.birth_date_field, FieldKind::Date))
        return refuse("birth_date", "no such date field");
    if (!is_a(definition_.home_field, FieldKind::Postcode))
        return refuse("home", "no such postcode field");
    return {};
}

}  // namespace

Result<Definition> parse(std::string_view json) {
    auto value = read_json(json, kMaxDefinitionBytes, kMaxDefinitionDepth);
    if (!value) return std::move(value).error().within("the form");
    auto definition = Parser{}.definition(*value);
    if (!definition) return std::move(definition).error().within("the form");
    return definition;
}

}  // namespace kiosk::forms
