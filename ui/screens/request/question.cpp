// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/question.h"

#include <algorithm>

#include "ui/screens/request/fields.h"
#include "ui/screens/terms/terms.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using forms::Field;
using forms::FieldKind;
using forms::Page;

namespace {

const Field* field_of(const forms::Form& form, std::string_view answer_key) {
    return form.definition().field(answer_key.substr(0, answer_key.find('.')));
}

// The first thing to press or type into that gives this answer; a field of several boxes begins at the first.
std::optional<node::Key> first_stop(const Nodes& nodes, const std::string& answer_key) {
    std::optional<node::Key> found;
    for (const auto& top : nodes) {
        node::walk(top, [&](const Node& each) {
            if (found || !each.is_stop()) return;
            for (const auto prefix : {kField, kOption}) {
                const auto key = std::string(prefix) + answer_key;
                const bool is_it = each.key == key || each.key.starts_with(key + '=') ||
                                   each.key.starts_with(key + '.');
                if (is_it) found = each.key;
            }
        });
    }
    return found;
}

std::size_t place_of(const forms::Form& form, std::string_view page) {
    const auto& pages = form.pages();
    const auto found =
        std::ranges::find_if(pages, [&](const Page* each) { return each->id == page; });
    return static_cast<std::size_t>(found - pages.begin());
}

}  // namespace

std::vector<node::Node> QuestionScreen::view() const {
    const auto say = desk_.say();
    const auto form = desk_.form();
    const auto* page = form.definition().page(page_);
    if (page == nullptr) return {};
    Nodes list;
    const auto place = std::to_string(place_of(form, page_) + 1);
    const auto count =
        std::to_string(form.pages().size() + 1);  // checking the answers is a step too
    Node progress = label("progress", say.t("request.step", {{"step", place}, {"steps", count}}));
    progress.role = node::Role::ProgressIndicator;
    progress.value = place + "/" + count;
    list.push_back(std::move(progress));
    Nodes title =
        said_nodes("question-title", form.say(page->title, say.lang()), node::Role::Heading);
    for (auto& each : title) list.push_back(std::move(each));
    const auto problems = reworded(problems_, form.problems(*page, say.lang()));
    if (!problems.empty()) list.push_back(error_summary(problems, say));
    Nodes column;
    const auto fields = form.fields(*page);
    // Where one of a few answers is to be pressed, what stands by them says enough.
    const bool one_choice = fields.size() == 1 && (fields.front()->kind == FieldKind::Choice ||
                                                   fields.front()->kind == FieldKind::Consent);
    for (auto& each :
         said_nodes("question-hint", form.say(page->hint, say.lang()), node::Role::Paragraph)) {
        if (one_choice) each.look.room = node::Room::Roomy;
        column.push_back(std::move(each));
    }
    const FieldNodes made(form, say, problems, desk_.duty_phone());
    for (const auto* field : fields) {
        for (auto& each : made.of(*field, fields.size() == 1)) column.push_back(std::move(each));
    }
    if (hears_danger_)
        column.push_back(where_to_turn(desk_.directory(), say.t("danger.unread"), say));
    for (const auto* note : form.notes(*page)) {
        Nodes said = said_nodes("note:" + note->id + ":text", form.say(note->text, say.lang()),
                                node::Role::Paragraph);
        if (note->layer != forms::Layer::Plain) {
            const auto who = note->layer == forms::Layer::Law
                                 ? say.t("guide.law")
                                 : say.t("guide.local", {{"area", desk_.directory().area().name}});
            said.insert(said.begin(),
                        label("note:" + note->id + ":who", who, node::Emphasis::Main));
        }
        column.push_back(panel("note:" + note->id, node::Look::Panel, "info", std::move(said)));
    }
    Nodes why = said_nodes("why-text", form.say(page->why, say.lang()), node::Role::Paragraph);
    if (why.empty()) {
        for (auto& each : column) list.push_back(std::move(each));
    } else {
        why.insert(why.begin(), label("why-title", say.t("request.why"), node::Emphasis::Main));
        Node side =
            with_room(panel("why", node::Look::Panel, "info", std::move(why)), node::Room::Wide);
        list.push_back(
            group("question", node::Arrange::Split,
                  {with_weight(group("asked", node::Arrange::Stack, std::move(column)), 1.7),
                   with_weight(group("why-side", node::Arrange::Stack, {std::move(side)}), 1)}));
    }
    if (page->ends_here) {
        list.push_back(pinned(button("people", say.t("search.ask_person"), "people")));
    } else {
        list.push_back(pinned(main_button("continue", say.t("request.continue"))));
    }
    const auto only_council = say.t("request.only_council");
    list.push_back(pinned(with_room(
        both(with_icon(label("only-council", only_council, node::Emphasis::Quiet), "lock"),
             only_council),
        node::Room::Wide)));
    return explained(std::move(list), desk_.directory(), say);
}

std::vector<shell::Manner> QuestionScreen::manners() const {
    std::vector<shell::Manner> manners;
    const auto form = desk_.form();
    const auto* page = form.definition().page(page_);
    if (page == nullptr) return manners;
    const auto add = [&](const Field& field, std::string_view part, forms::Keyboard keyboard) {
        manners.push_back({std::string(kField) + forms::answer_key(field.id, part),
                           {.autocapitalise = field.autocapitalise,
                            .digits_first = keyboard == forms::Keyboard::Digits}});
    };
    for (const auto* field : form.fields(*page)) {
        add(*field, {}, field->keyboard);
        for (const auto& part : field->parts) add(*field, part.id, part.keyboard);
    }
    return manners;
}

void QuestionScreen::forget_problem(std::string_view answer_key) {
    const auto field = answer_key.substr(0, answer_key.find('.'));
    std::erase_if(problems_, [&](const forms::Problem& each) { return each.field == field; });
}

shell::Next QuestionScreen::on(const node::Action& action) {
    auto& answers = desk_.sitting().answers();
    const std::string& target = action.target;
    if (target.starts_with(kField)) {
        const auto key = target.substr(kField.size());
        if (action.verb == node::Verb::Click) return go_on();
        if (action.verb != node::Verb::SetValue) return Stay{};
        answers.set_text(key, action.value);
        forget_problem(key);
        listen();
        // Words in the box and "no fixed address" cannot both be so: the later one stands.
        const auto form = desk_.form();
        const auto* field = field_of(form, key);
        if (field != nullptr && field->kind == FieldKind::Postcode && !action.value.empty()) {
            for (const auto& option : field->options) answers.untick(key, option.id);
        }
        return Stay{};
    }
    if (target.starts_with(kOption)) {
        const auto equals = target.rfind('=');
        const auto key = target.substr(kOption.size(), equals - kOption.size());
        const auto option = target.substr(equals + 1);
        const auto form = desk_.form();
        const auto* field = field_of(form, key);
        if (field == nullptr) return Stay{};
        const bool ticks =
            field->kind == FieldKind::Choices || field->kind == FieldKind::Declaration;
        if (ticks && answers.is_chosen(key, option)) {
            answers.untick(key, option);
        } else if (ticks) {
            answers.tick(key, option);
        } else {
            if (field->kind == FieldKind::Postcode) answers.clear(key);
            answers.choose(key, option);
        }
        forget_problem(key);
        return Stay{};
    }
    if (target.starts_with(kFix)) {
        for (const auto& problem : problems_) {
            if (fix_key(problem) == target) {
                focus_ = first_stop(view(), forms::answer_key(problem.field, problem.part));
            }
        }
        return Stay{};
    }
    if (target == "continue") return go_on();
    if (target == "people") return Push{{"people", {}}};
    if (is_meaning(action)) return to_meaning(action);
    if (target.starts_with(kWhereToTurn)) return Push{{std::string(kHelpNow), {}}};
    return Stay{};
}

void QuestionScreen::listen() {
    const auto form = desk_.form();
    const auto* page = form.definition().page(page_);
    hears_danger_ = false;
    if (page == nullptr) return;
    for (const auto* field : form.fields(*page)) {
        hears_danger_ =
            hears_danger_ ||
            (field->free_words && desk_.hears_danger(desk_.sitting().answers().text(field->id)));
    }
}

shell::Next QuestionScreen::go_on() {
    const auto form = desk_.form();
    const auto* page = form.definition().page(page_);
    if (page == nullptr || page->ends_here) return Stay{};
    problems_ = form.problems(*page, desk_.sitting().language());
    if (!problems_.empty()) {
        focus_ = std::string(kErrorSummary);
        return Stay{};
    }
    const auto next = place_of(form, page_) + 1;
    const auto* following = next < form.pages().size() ? form.pages()[next] : nullptr;
    if (visit_ == Visit::Change) {
        // What only tells something is about the answer before it, so a changed answer leads there too.
        if (following == nullptr || !following->fields.empty()) return PopTo{"check"};
        return Push{{"question", following->id + std::string(kChange)}};
    }
    if (following != nullptr) return Push{{"question", following->id}};
    return Push{{"check", {}}};
}

}  // namespace kiosk::screens
