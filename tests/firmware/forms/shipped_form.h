// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "firmware/forms/forms.h"

namespace kiosk::forms {

inline std::string shipped_json() {
    std::ifstream file{KIOSK_SOURCE_DIR
                       "/localoffer_data/content/england/forms/ehc-needs-assessment.json"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline const Definition& shipped() {
    static const auto definition = parse(shipped_json());
    return definition.value();
}

// A parent's sitting with everything that must be answered, answered.
struct Sitting {
    Answers answers;
    Context context;

    Sitting() {
        using namespace std::chrono_literals;
        answers.choose("who", "parent");
        answers.choose("connection", "parent");
        answers.set_text("your_name", "Zoë O'Brien-Nguyễn");
        answers.set_text("child_name", "Amina");
        born("27", "3", "2015");
        answers.set_text("home", "e176dh");
        answers.set_text("contact.phone", "07700 900123");
        for (const std::string agency : {"education", "psychology", "health", "social_care"}) {
            answers.choose("consent." + agency, "not_sure");
        }
        answers.tick("declaration.agree", kTicked);
        answers.set_text("declaration.name", "Zoë O'Brien-Nguyễn");
        context.facts.today = 2026y / 11 / 22;
        context.facts.age = Age::Child;
        context.facts.council = "Waltham Forest Council";
        context.facts.home_outcodes = {"E4", "E10", "E11", "E17"};
        context.council = "waltham-forest";
        context.reference = "WF-7K2D-9QRT";
        context.submitted = std::chrono::sys_days{2026y / 11 / 22} + 9h + 30min;
        context.family_language = "en";
        context.kiosk = "library-1";
    }

    void born(std::string_view day, std::string_view month, std::string_view year) {
        answers.set_text("birth_date.day", day);
        answers.set_text("birth_date.month", month);
        answers.set_text("birth_date.year", year);
    }

    [[nodiscard]] Form form() const { return Form{shipped(), answers, context.facts}; }

    [[nodiscard]] std::vector<std::string> page_ids() const {
        std::vector<std::string> ids;
        const auto now = form();
        for (const auto* page : now.pages()) ids.push_back(page->id);
        return ids;
    }

    // What is wrong on that page, as "field.part: message".
    [[nodiscard]] std::vector<std::string> wrong(std::string_view page,
                                                 std::string_view lang = "en") const {
        std::vector<std::string> all;
        for (const auto& problem : form().problems(*shipped().page(page), lang)) {
            all.push_back(answer_key(problem.field, problem.part) + ": " + problem.message);
        }
        return all;
    }

    [[nodiscard]] std::variant<CompleteRequest, std::vector<Problem>> complete() const {
        return forms::complete(shipped(), answers, context);
    }
};

}  // namespace kiosk::forms
