// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "firmware/base/bytes.h"
#include "firmware/base/utf8.h"
#include "firmware/forms/date_words.h"
#include "firmware/forms/forms.h"
#include "firmware/forms/reading.h"

namespace kiosk::forms {
namespace {

// Whatever grows on the way to a finished request is given back wiped.
using Wiped = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;
using Json = nlohmann::basic_json<nlohmann::ordered_map, std::vector, Wiped, bool, std::int64_t,
                                  std::uint64_t, double, WipingAllocator>;

std::string_view name_of(Purpose::Route route) {
    switch (route) {
        case Purpose::Route::Request: return "request";
        case Purpose::Route::Attention: return "attention";
    }
    return "request";
}

// The request for machines; README.md says every name.
class JsonWriter {
  public:
    JsonWriter(const Form& form, const Context& context) : form_(form), context_(context) {}

    [[nodiscard]] std::string write() const { return dump(whole()); }

    [[nodiscard]] std::string said() const {
        auto json = whole();
        for (const auto* name : {"reference", "submitted", "language"}) json.erase(name);
        return dump(json);
    }

  private:
    static std::string dump(const Json& json) {
        auto text = json.dump(1, ' ', false, Json::error_handler_t::replace);
        text += '\n';
        return std::string{text};
    }

    [[nodiscard]] Json whole() const {
        const auto& definition = form_.definition();
        const auto* purpose = form_.purpose();
        Json json{{"format", "localoffer-request/1"},
                  {"reference", context_.reference},
                  {"council", context_.council},
                  {"kiosk", context_.kiosk},
                  {"submitted", base::to_iso(context_.submitted)},
                  {"language", context_.family_language},
                  {"form", {{"id", definition.id}, {"version", definition.version}}},
                  {"purpose", purpose->id},
                  {"route", name_of(purpose->route)},
                  {"statement", wiped(form_.statement("en").text)}};
        Json answers = Json::object();
        for (const auto* page : form_.pages()) {
            for (const auto* field : form_.fields(*page))
                answers[Wiped{field->id}] = answer(*field);
        }
        json["answers"] = std::move(answers);
        return json;
    }

    [[nodiscard]] Json answer(const Field& field) const {
        switch (field.kind) {
            case FieldKind::Choice: return chosen_one(field, field.id);
            case FieldKind::Choices: return chosen(field, field.id);
            case FieldKind::Text: return words(one_line(typed(field, {})));
            case FieldKind::LongText: return words(many_lines(typed(field, {})));
            case FieldKind::Date: return date(field);
            case FieldKind::Postcode: return postcode(field);
            case FieldKind::Contact: return contact(field);
            case FieldKind::Consent: return consent(field);
            case FieldKind::Declaration:
                return {
                    {"agreed", form_.answers().is_chosen(answer_key(field.id, "agree"), kTicked)},
                    {"name", wiped(one_line(typed(field, "name")))}};
        }
        return nullptr;
    }

    [[nodiscard]] std::string_view typed(const Field& field, std::string_view part) const {
        return form_.answers().text(answer_key(field.id, part));
    }

    static Json words(std::string text) {
        return text.empty() ? Json(nullptr) : wiped(std::move(text));
    }

    static Json wiped(std::string text) {
        Json json(text);
        base::wipe(text);
        return json;
    }

    [[nodiscard]] Json chosen(const Field& field, std::string_view key) const {
        Json ids = Json::array();
        for (const auto* option : form_.options(field)) {
            if (form_.answers().is_chosen(key, option->id)) ids.push_back(option->id);
        }
        return ids;
    }

    [[nodiscard]] Json chosen_one(const Field& field, std::string_view key) const {
        auto ids = chosen(field, key);
        return ids.empty() ? Json(nullptr) : ids[0];
    }

    [[nodiscard]] Json date(const Field& field) const {
        const auto date = date_in(form_.answers(), field.id);
        return date ? Json(base::to_iso(*date)) : Json(nullptr);
    }

    [[nodiscard]] Json postcode(const Field& field) const {
        const auto instead = chosen_one(field, field.id);
        const auto postcode = instead.is_null() ? normal_postcode(typed(field, {})) : std::nullopt;
        return {{"postcode", postcode ? Json(*postcode) : Json(nullptr)}, {"instead", instead}};
    }

    [[nodiscard]] Json contact(const Field& field) const {
        Json parts = Json::object();
        for (const auto& part : field.parts) {
            const auto text = typed(field, part.id);
            parts[Wiped{part.id}] = words(part.many_lines ? many_lines(text) : one_line(text));
        }
        return parts;
    }

    [[nodiscard]] Json consent(const Field& field) const {
        Json parts = Json::object();
        for (const auto& part : field.parts)
            parts[Wiped{part.id}] = chosen_one(field, answer_key(field.id, part.id));
        return parts;
    }

    const Form& form_;
    const Context& context_;
};

// The request as a person reads it.
class PaperWriter {
  public:
    PaperWriter(const Form& form, const Context& context, std::string_view lang)
        : form_(form), context_(context), lang_(lang) {}

    std::string write() {
        const auto* purpose = form_.purpose();
        heading(form_.say(purpose->heading, lang_));
        if (form_.definition().is_draft(lang_)) legal(message("paper.draft"));
        facts();
        paragraph(message("paper.asks").text);
        auto statement = form_.statement(lang_);
        legal(statement);
        base::wipe(statement.text);
        base::wipe(statement.draft);
        rows();
        return std::string{out_};
    }

  private:
    [[nodiscard]] Said message(std::string_view id) const {
        return form_.say(form_.definition().messages.find(id)->second, lang_);
    }

    void heading(const Said& title) {
        out_.append(title.text).append("\n");
        if (!title.draft.empty()) out_.append(title.draft).append("\n");
        out_.append(std::min<std::size_t>(base::count_code_points(title.text), 72), '=');
        out_ += "\n\n";
    }

    void paragraph(std::string_view words) { out_.append(words).append("\n\n"); }

    void legal(const Said& said) {
        paragraph(said.text);
        if (!said.draft.empty()) paragraph(said.draft);
    }

    void line(std::string_view label, std::string_view value) {
        out_.append(label).append(": ").append(value).append("\n");
    }

    void facts() {
        const bool is_request = form_.purpose()->route == Purpose::Route::Request;
        const auto time = base::to_iso(context_.submitted).substr(11, 5);
        line(message("paper.form").text,
             message(is_request ? "paper.request" : "paper.attention").text);
        line(message("paper.reference").text, context_.reference);
        line(message("paper.council").text, form_.facts().council);
        line(message("paper.submitted").text,
             date_words(form_, base::date_of(context_.submitted), lang_) + ", " + time + " UTC");
        line(message("paper.kiosk").text, context_.kiosk);
        line(message("paper.language").text, context_.family_language);
        out_ += "\n";
    }

    // What people typed stands indented on every line, so that no answer can pass for a heading or a row of ours.
    void value(std::string_view words) {
        for (std::size_t at = 0; at <= words.size();) {
            const auto end = std::min(words.find('\n', at), words.size());
            out_ += "    ";
            out_.append(words.substr(at, end - at)).append("\n");
            at = end + 1;
        }
    }

    void rows() {
        const Field* before = nullptr;
        paragraph(message("paper.answers").text);
        auto summary = form_.summary(lang_);
        for (auto& row : summary) {
            const auto* field = form_.definition().field(row.field);
            const bool is_consent = field->kind == FieldKind::Consent;
            if (before != nullptr && before != field && before->kind == FieldKind::Consent)
                out_ += "\n";
            if (is_consent && before != field) consent_heading(*field);
            before = field;
            is_consent ? consent_row(row) : answer_row(row);
            base::wipe(row.value);
        }
    }

    void answer_row(const Row& row) {
        out_.append(row.label).append(":\n");
        if (!row.label_draft.empty()) out_.append(row.label_draft).append(":\n");
        value(row.value);
    }

    void consent_row(const Row& row) {
        line("    " + row.label, row.value);
        if (!row.label_draft.empty()) line("        " + row.label_draft, row.value_draft);
    }

    void consent_heading(const Field& field) {
        out_ += "\n";
        legal(message("paper.consent"));
        const auto label = form_.say(field.label, lang_);
        out_.append(label.text).append("\n");
        if (!label.draft.empty()) out_.append(label.draft).append("\n");
    }

    const Form& form_;
    const Context& context_;
    std::string_view lang_;
    Wiped out_;
};

}  // namespace

std::variant<CompleteRequest, std::vector<Problem>> complete(const Definition& definition,
                                                             const Answers& answers,
                                                             const Context& context) {
    const Form form{definition, answers, context.facts};
    auto problems = form.problems(context.family_language);
    if (!problems.empty()) return problems;

    CompleteRequest request;
    const JsonWriter writer{form, context};
    request.json_ = writer.write();
    request.said_ = writer.said();
    request.text_ = PaperWriter{form, context, "en"}.write();
    if (context.family_language != "en") {
        request.family_text_ = PaperWriter{form, context, context.family_language}.write();
        request.family_lang_ = context.family_language;
    }
    request.reference_ = context.reference;
    request.council_ = context.council;
    return request;
}

CompleteRequest& CompleteRequest::operator=(CompleteRequest&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    json_ = std::move(other.json_);
    said_ = std::move(other.said_);
    text_ = std::move(other.text_);
    family_text_ = std::move(other.family_text_);
    family_lang_ = std::move(other.family_lang_);
    reference_ = std::move(other.reference_);
    council_ = std::move(other.council_);
    return *this;
}

CompleteRequest::~CompleteRequest() { wipe(); }

void CompleteRequest::wipe() {
    base::wipe(json_);
    base::wipe(said_);
    base::wipe(text_);
    base::wipe(family_text_);
}

}  // namespace kiosk::forms
