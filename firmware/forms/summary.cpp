// SPDX-License-Identifier: Apache-2.0
#include "firmware/forms/date_words.h"
#include "firmware/forms/forms.h"
#include "firmware/forms/reading.h"

namespace kiosk::forms {
namespace {

// One row or several for every field of the pages that are shown.
class Summary {
  public:
    Summary(const Form& form, std::string_view lang) : form_(form), lang_(lang) {}

    std::vector<Row> run() {
        for (const auto* page : form_.pages()) {
            page_ = page;
            for (const auto* field : form_.fields(*page)) add(*field);
        }
        return std::move(rows_);
    }

  private:
    void add(const Field& field) {
        switch (field.kind) {
            case FieldKind::Choice:
            case FieldKind::Choices: return row(field, {}, field.label, options(field, field.id));
            case FieldKind::Text: return row(field, {}, field.label, one_line(typed(field, {})));
            case FieldKind::LongText:
                return row(field, {}, field.label, many_lines(typed(field, {})));
            case FieldKind::Date: return row(field, {}, field.label, date(field));
            case FieldKind::Postcode: return row(field, {}, field.label, postcode(field));
            case FieldKind::Contact: return contact(field);
            case FieldKind::Consent: return consent(field);
            case FieldKind::Declaration:
                return row(field, "name", field.parts[1].label, one_line(typed(field, "name")));
        }
    }

    [[nodiscard]] std::string_view typed(const Field& field, std::string_view part) const {
        return form_.answers().text(answer_key(field.id, part));
    }

    void row(const Field& field, std::string_view part, const Text& label, Said value) {
        const auto said = form_.say(label, lang_);
        const bool is_given = !value.text.empty();
        if (!is_given)
            value = form_.say(form_.definition().messages.find("not_given")->second, lang_);
        rows_.push_back({page_->id, field.id, std::string{part}, said.text, std::move(value.text),
                         said.lang, field.is_private, is_given, said.draft, std::move(value.draft),
                         said.draft_lang});
    }

    void row(const Field& field, std::string_view part, const Text& label,
             std::string typed_words) {
        row(field, part, label, Said{std::move(typed_words), {}, {}, {}});
    }

    // The labels of what was chosen, one a line.
    [[nodiscard]] Said options(const Field& field, std::string_view key) const {
        Said labels;
        const auto add = [](std::string& lines, const std::string& line) {
            if (!lines.empty() && !line.empty()) lines += "\n";
            lines += line;
        };
        for (const auto* option : form_.options(field)) {
            if (!form_.answers().is_chosen(key, option->id)) continue;
            const auto label = form_.say(option->label, lang_);
            add(labels.text, label.text);
            add(labels.draft, label.draft);
        }
        return labels;
    }

    [[nodiscard]] std::string date(const Field& field) const {
        if (const auto date = date_in(form_.answers(), field.id))
            return date_words(form_, *date, lang_);
        std::string boxes;
        for (const auto& part : field.parts) {
            const auto box = one_line(typed(field, part.id));
            if (!box.empty() && !boxes.empty()) boxes += " ";
            boxes += box;
        }
        return boxes;
    }

    [[nodiscard]] std::string postcode(const Field& field) const {
        if (auto instead = options(field, field.id).text; !instead.empty()) return instead;
        return normal_postcode(typed(field, {})).value_or(one_line(typed(field, {})));
    }

    void contact(const Field& field) {
        for (const auto& part : field.parts) {
            const auto text = typed(field, part.id);
            row(field, part.id, part.label, part.many_lines ? many_lines(text) : one_line(text));
        }
    }

    void consent(const Field& field) {
        for (const auto& part : field.parts) {
            row(field, part.id, part.label, options(field, answer_key(field.id, part.id)));
        }
    }

    const Form& form_;
    std::string_view lang_;
    const Page* page_ = nullptr;
    std::vector<Row> rows_;
};

}  // namespace

std::vector<Row> Form::summary(std::string_view lang) const { return Summary{*this, lang}.run(); }

std::string date_words(const Form& form, base::Date date, std::string_view lang) {
    const auto month = "month." + std::to_string(static_cast<unsigned>(date.month()));
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           form.say(form.definition().messages.find(month)->second, lang).text + " " +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace kiosk::forms
