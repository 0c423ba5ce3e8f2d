// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/check.h"

#include "ui/node/covered.h"
#include "ui/screens/request/question.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using words::Words;

namespace {

constexpr std::string_view kChangeRow = "change:";
constexpr std::string_view kTrouble = "trouble";

}  // namespace

Node CheckScreen::row(const forms::Row& answer, int number, const Words& say) const {
    const auto id = "answer" + std::to_string(number);
    const bool covered = answer.is_private && answer.is_given && shown_ == Answers::Covered;
    const auto value_lang = answer.value_draft.empty() ? say.lang() : answer.lang;
    Node what = with_weight(
        with_draft(label(id + ":label", {answer.label, answer.lang}, node::Emphasis::Main),
                   {answer.label_draft, answer.draft_lang}),
        1);
    Node given =
        label(id + ":value", {covered ? std::string(node::kCovered) : answer.value, value_lang});
    if (answer.is_private) given.privacy = node::Privacy::Private;
    Node value =
        with_weight(with_draft(std::move(given), {answer.value_draft, answer.draft_lang}), 1.4);
    // Two buttons of one page differ for those who hear them one by one.
    Node change =
        button(std::string(kChangeRow) + answer.page + ":" + answer.field + ":" + answer.part,
               say.t("check.change"));
    change.spoken = say.t("check.change_what", {{"what", answer.label}}).text;
    Node said = group(id + ":said", node::Arrange::Split, {std::move(what), std::move(value)});
    return group(id, node::Arrange::Row, {std::move(said), std::move(change)});
}

std::vector<Node> CheckScreen::trouble(const Words& say) const {
    const auto tell = [&](std::string_view title_key, std::string_view what_key) {
        const auto title = say.t(title_key);
        const auto what = say.t(what_key);
        Node told = panel(std::string(kTrouble), node::Look::Stop, "warning",
                          {both(label("trouble-title", title, node::Emphasis::Main), title),
                           both(paragraph("trouble-what", what), what),
                           button("people", say.t("request.other_ways"), "people")});
        told.role = node::Role::Alert;
        told.name = title.text;
        return Nodes{std::move(told)};
    };
    switch (state_) {
        case State::Reading:
        case State::Handing: return {};
        case State::Full: return tell("check.full_title", "check.full_what");
        case State::NoAnswer: return tell("check.no_answer_title", "check.no_answer_what");
        case State::Failed: return tell("check.failed_title", "check.failed_what");
    }
    return {};
}

std::vector<node::Node> CheckScreen::view() const {
    const auto say = desk_.say();
    const auto form = desk_.form();
    Nodes list{heading("check-title", say.t("check.title"))};
    if (!problems_.empty())
        list.push_back(error_summary(reworded(problems_, form.problems(say.lang())), say));
    for (auto& each : trouble(say)) list.push_back(std::move(each));
    const bool covered = shown_ == Answers::Covered;
    list.push_back(
        links("check-links", {button("show-answers", say.t(covered ? "check.show" : "check.cover"),
                                     covered ? "eye" : "hide")}));
    int number = 0;
    std::string field_before;
    for (const auto& answer : form.summary(say.lang())) {
        const auto* field = form.definition().field(answer.field);
        const bool is_new = answer.field != field_before;
        if (is_new && field != nullptr && field->kind == forms::FieldKind::Consent) {
            // Yes and No mean nothing without what they answer.
            auto asked =
                said_nodes("agreed", form.say(field->label, say.lang()), node::Role::Label);
            for (auto& each : asked) list.push_back(std::move(each));
        }
        field_before = answer.field;
        list.push_back(row(answer, ++number, say));
    }
    Nodes statement{label("statement-title", say.t("check.statement"), node::Emphasis::Main)};
    if (covered) {
        statement.push_back(paragraph("statement-covered", say.t("check.statement_covered")));
    } else {
        for (auto& each :
             said_nodes("statement-text", form.statement(say.tag()), node::Role::Paragraph)) {
            each.privacy = node::Privacy::Private;
            statement.push_back(std::move(each));
        }
    }
    list.push_back(panel("statement", node::Look::Panel, "document", std::move(statement)));
    if (state_ == State::Handing) {
        Node wait =
            with_icon(label("handing", say.t("check.handing"), node::Emphasis::Main), "lock");
        wait.role = node::Role::Status;
        list.push_back(pinned(std::move(wait)));
    } else {
        const bool again = state_ != State::Reading;
        list.push_back(
            pinned(main_button("send", say.t(again ? "check.try_again" : "check.send"), "lock")));
    }
    return list;
}

shell::Next CheckScreen::on(const node::Action& action) {
    const std::string& target = action.target;
    if (state_ == State::Handing) return Stay{};
    if (target == "send") return send();
    if (target == "people") return Push{{"people", {}}};
    if (target == "show-answers") {
        shown_ = shown_ == Answers::Covered ? Answers::Shown : Answers::Covered;
        return Stay{};
    }
    for (const auto prefix : {kChangeRow, kFix}) {
        if (!target.starts_with(prefix)) continue;
        const auto rest = target.substr(prefix.size());
        problems_.clear();
        return Push{{"question", rest.substr(0, rest.find(':')) + std::string(kChange)}};
    }
    return Stay{};
}

shell::Next CheckScreen::send() {
    auto fresh = keeper_.new_reference();
    if (!fresh) {
        fail(State::Failed);
        return Stay{};
    }
    const auto form = desk_.form();
    const auto done = forms::complete(form.definition(), form.answers(),
                                      {.facts = form.facts(),
                                       .council = desk_.directory().area().id.text,
                                       .reference = *std::move(fresh),
                                       .submitted = desk_.clock().now(),
                                       .family_language = desk_.sitting().language(),
                                       .kiosk = keeper_.kiosk()});
    if (const auto* missing = std::get_if<std::vector<forms::Problem>>(&done)) {
        problems_ = form.problems(desk_.sitting().language());
        if (problems_.empty()) problems_ = *missing;
        focus_ = std::string(kErrorSummary);
        return Stay{};
    }
    problems_.clear();
    auto handed =
        keeper_.hand_over(std::get<forms::CompleteRequest>(done), desk_.clock().monotonic());
    if (handed) {
        reference_ = *std::move(handed);
        state_ = State::Handing;
    } else {
        fail(State::Failed);
    }
    return tick(desk_.clock().monotonic());
}

void CheckScreen::fail(State how) {
    state_ = how;
    focus_ = std::string(kTrouble);
}

shell::Next CheckScreen::tick(ports::Monotonic now) {
    if (state_ != State::Handing) return Stay{};
    const auto outcome = keeper_.outcome(now);
    if (!outcome) return Stay{};
    switch (*outcome) {
        case Keeping::Kept: return Replace{{"kept", reference_}};
        case Keeping::Full: fail(State::Full); break;
        case Keeping::NoAnswer: fail(State::NoAnswer); break;
        case Keeping::Failed: fail(State::Failed); break;
    }
    return Stay{};
}

}  // namespace kiosk::screens
