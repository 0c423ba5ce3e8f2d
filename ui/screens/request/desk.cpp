// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/desk.h"

#include <algorithm>

#include "localoffer_data/pathway/age.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;

namespace {

forms::Age age_of(std::optional<base::Date> born, base::Date today) {
    if (!born) return forms::Age::Unknown;
    switch (pathway::route(*born, today)) {
        case pathway::Route::Child: return forms::Age::Child;
        case pathway::Route::YoungPerson: return forms::Age::YoungPerson;
        case pathway::Route::TwentyFiveOrOver: return forms::Age::TwentyFiveOrOver;
    }
    return forms::Age::Unknown;
}

}  // namespace

forms::Facts Desk::facts() const {
    const auto today = clock_.today();
    const auto& area = directory_.area();
    forms::Facts facts{.today = today, .council = area.council};
    facts.home_outcodes = directory_.home_outcodes();
    facts.age = age_of(forms::birth_date(definition_, sitting_.answers()), today);
    return facts;
}

forms::Form Desk::form() const { return {definition_, sitting_.answers(), facts()}; }

std::string Desk::first_page() const {
    const auto form_now = form();
    return form_now.pages().empty() ? std::string() : form_now.pages().front()->id;
}

std::vector<Node> said_nodes(const node::Key& key, const forms::Said& said, node::Role role) {
    Nodes nodes;
    if (said.text.empty()) return nodes;
    Node first = paragraph(key, words::given(said.text, said.lang));
    if (first.children.empty()) first.role = role;
    nodes.push_back(std::move(first));
    if (!said.draft.empty())
        nodes.push_back(draft_of(nodes.front(), words::given(said.draft, said.draft_lang)));
    return nodes;
}

std::vector<forms::Problem> reworded(std::vector<forms::Problem> found,
                                     const std::vector<forms::Problem>& now) {
    for (auto& problem : found) {
        const auto same = std::ranges::find_if(
            now, [&](const forms::Problem& each) { return fix_key(each) == fix_key(problem); });
        if (same != now.end()) problem = *same;
    }
    return found;
}

std::string fix_key(const forms::Problem& problem) {
    return std::string(kFix) + problem.page + ":" + problem.field + ":" + problem.part;
}

Node error_summary(const std::vector<forms::Problem>& problems, const words::Words& say) {
    Nodes lines{label("error-title", say.t("error.title"), node::Emphasis::Main)};
    for (const auto& problem : problems) {
        lines.push_back(button(fix_key(problem), {problem.message, problem.lang}));
    }
    Node summary = panel(std::string(kErrorSummary), node::Look::Stop, "warning", std::move(lines));
    summary.role = node::Role::Alert;
    summary.name = say.t("error.title").text;
    return summary;
}

}  // namespace kiosk::screens
