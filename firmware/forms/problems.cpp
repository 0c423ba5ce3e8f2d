// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "firmware/base/utf8.h"
#include "firmware/forms/forms.h"
#include "firmware/forms/reading.h"

namespace kiosk::forms {
namespace {

constexpr int kOldestPerson = 120;  // years

struct TypedDate {
    std::string day;
    std::string month;
    std::string year;
};

TypedDate typed_date(const Answers& answers, std::string_view field) {
    const auto box = [&](std::string_view part) {
        return one_line(plain_digits(answers.text(answer_key(field, part))));
    };
    return {box("day"), box("month"), box("year")};
}

std::optional<unsigned> number(std::string_view digits, unsigned low, unsigned high) {
    unsigned value = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc{} || stop != end || value < low || value > high) return std::nullopt;
    return value;
}

// The numbers of a date whose boxes each hold one that can be right.
struct DateNumbers {
    std::optional<unsigned> day;
    std::optional<unsigned> month;
    std::optional<unsigned> year;

    explicit DateNumbers(const TypedDate& typed)
        : day(number(typed.day, 1, 31)),
          month(number(typed.month, 1, 12)),
          year(typed.year.size() == 4 ? number(typed.year, 1000, 9999) : std::nullopt) {}

    [[nodiscard]] base::Date date() const {
        return {std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                std::chrono::day{*day}};
    }
};

// Finds what is wrong on one page.
class Checker {
  public:
    Checker(const Form& form, const Page& page, std::string_view lang)
        : form_(form), page_(page), lang_(lang) {}

    std::vector<Problem> run() {
        for (const auto* field : form_.fields(page_)) check(*field);
        return std::move(problems_);
    }

  private:
    void check(const Field& field) {
        switch (field.kind) {
            case FieldKind::Choice:
            case FieldKind::Choices: return check_choice(field);
            case FieldKind::Text:
            case FieldKind::LongText: return check_text(field);
            case FieldKind::Date: return check_date(field);
            case FieldKind::Postcode: return check_postcode(field);
            case FieldKind::Contact: return check_contact(field);
            case FieldKind::Consent: return check_consent(field);
            case FieldKind::Declaration: return check_declaration(field);
        }
    }

    void add(const Field& field, std::string_view part, std::string_view message,
             const Values& values = {}) {
        const auto own = field.messages.find(message);
        const auto& words = own != field.messages.end()
                                ? own->second
                                : form_.definition().messages.find(message)->second;
        auto said = form_.say(words, lang_);
        problems_.push_back(
            {page_.id, field.id, std::string{part}, fill(said.text, values, said.lang), said.lang});
    }

    [[nodiscard]] std::string_view typed(const Field& field, std::string_view part = {}) const {
        return form_.answers().text(answer_key(field.id, part));
    }

    // True when a problem was found.
    bool is_too_long(const Field& field, std::string_view part, std::string_view text,
                     std::size_t limit) {
        const auto length = base::count_code_points(text);
        if (length <= limit) return false;
        add(field, part, "text.long", {{"limit", grouped(limit)}, {"typed", grouped(length)}});
        return true;
    }

    [[nodiscard]] bool has_choice(const Field& field, std::string_view key) const {
        return std::ranges::any_of(form_.options(field), [&](const Option* option) {
            return form_.answers().is_chosen(key, option->id);
        });
    }

    void check_choice(const Field& field) {
        if (form_.is_required(field) && !has_choice(field, field.id))
            add(field, {}, "choice.empty");
    }

    void check_text(const Field& field) {
        const auto text = typed(field);
        if (is_too_long(field, {}, text, field.limit)) return;
        if (form_.is_required(field) && one_line(text).empty()) add(field, {}, "text.empty");
    }

    void check_date(const Field& field) {
        const auto typed_boxes = typed_date(form_.answers(), field.id);
        if (typed_boxes.day.empty() && typed_boxes.month.empty() && typed_boxes.year.empty()) {
            if (form_.is_required(field)) add(field, "day", "date.empty");
            return;
        }
        const std::array<std::pair<std::string_view, const std::string*>, 3> boxes{
            {{"day", &typed_boxes.day},
             {"month", &typed_boxes.month},
             {"year", &typed_boxes.year}}};
        for (const auto& [part, box] : boxes) {
            if (box->empty()) return add(field, part, "date." + std::string{part} + "_missing");
        }
        const DateNumbers numbers{typed_boxes};
        if (!numbers.day) return add(field, "day", "date.day_wrong");
        if (!numbers.month) return add(field, "month", "date.month_wrong");
        if (!numbers.year) return add(field, "year", "date.year_wrong");
        check_calendar(field, numbers);
    }

    void check_calendar(const Field& field, const DateNumbers& numbers) {
        const auto date = numbers.date();
        if (!date.ok()) {
            const auto month = form_.say(
                form_.definition().messages.find("month." + std::to_string(*numbers.month))->second,
                lang_);
            const bool is_leap_day = *numbers.day == 29 && *numbers.month == 2;
            return add(field, "day", is_leap_day ? "date.no_leap_day" : "date.no_such_day",
                       {{"day", std::to_string(*numbers.day)},
                        {"month", month.text},
                        {"year", std::to_string(*numbers.year)}});
        }
        if (!field.in_past) return;
        const auto today = form_.facts().today;
        if (date > today) return add(field, "day", "date.future");
        if (base::age_on(date, today) > kOldestPerson) {
            add(field, "year", "date.too_old", {{"year", std::to_string(*numbers.year)}});
        }
    }

    void check_postcode(const Field& field) {
        if (has_choice(field, field.id)) return;
        if (one_line(typed(field)).empty()) {
            if (form_.is_required(field)) add(field, {}, "postcode.empty");
        } else if (!normal_postcode(typed(field))) {
            add(field, {}, "postcode.wrong");
        }
    }

    void check_contact(const Field& field) {
        bool has_any = false;
        for (const auto& part : field.parts) {
            const auto text = typed(field, part.id);
            const auto line = one_line(plain_digits(text));
            has_any = has_any || !line.empty();
            if (is_too_long(field, part.id, text, part.limit) || line.empty()) continue;
            if (part.check == Part::Check::Email && !is_email(line))
                add(field, part.id, "email.wrong");
            if (part.check == Part::Check::Phone && !is_phone(line))
                add(field, part.id, "phone.wrong");
        }
        if (!has_any && form_.is_required(field)) add(field, field.parts[0].id, "contact.empty");
    }

    void check_consent(const Field& field) {
        if (!form_.is_required(field)) return;
        for (const auto& part : field.parts) {
            if (has_choice(field, answer_key(field.id, part.id))) continue;
            add(field, part.id, "consent.empty", {{"agency", form_.say(part.label, lang_).text}});
        }
    }

    void check_declaration(const Field& field) {
        if (form_.is_required(field) &&
            !form_.answers().is_chosen(answer_key(field.id, "agree"), kTicked)) {
            add(field, "agree", "declaration.agree");
        }
        const auto name = typed(field, "name");
        if (is_too_long(field, "name", name, field.parts[1].limit)) return;
        if (form_.is_required(field) && one_line(name).empty())
            add(field, "name", "declaration.name");
    }

    const Form& form_;
    const Page& page_;
    std::string_view lang_;
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> Form::problems(const Page& page, std::string_view lang) const {
    return Checker{*this, page, lang}.run();
}

std::vector<Problem> Form::problems(std::string_view lang) const {
    std::vector<Problem> all;
    for (const auto* page : pages_) {
        auto found = problems(*page, lang);
        all.insert(all.end(), found.begin(), found.end());
        if (!page->ends_here) continue;
        const auto title = say(page->title, lang);
        all.push_back({page->id, {}, {}, title.text, title.lang});
    }
    return all;
}

std::optional<base::Date> date_in(const Answers& answers, std::string_view field) {
    const DateNumbers numbers{typed_date(answers, field)};
    if (!numbers.day || !numbers.month || !numbers.year || !numbers.date().ok())
        return std::nullopt;
    return numbers.date();
}

std::optional<base::Date> birth_date(const Definition& definition, const Answers& answers) {
    return date_in(answers, definition.birth_date_field);
}

}  // namespace kiosk::forms
