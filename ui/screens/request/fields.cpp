// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/request/fields.h"

#include "ui/shell/build.h"

namespace kiosk::screens {

using namespace shell;
using forms::FieldKind;
using node::Arrange;
using node::Role;
using words::Text;

namespace {

constexpr double kFreeWordsHeight = 34;  // mm: four lines

void append(Nodes& to, Nodes from) {
    for (auto& each : from) to.push_back(std::move(each));
}

}  // namespace

Text FieldNodes::text(const forms::Text& of) const {
    const auto said = form_.say(of, say_.tag());
    return words::given(said.text, said.lang);
}

Nodes FieldNodes::ask(const node::Key& key, const forms::Text& name,
                      const forms::Text& hint) const {
    Nodes nodes;
    if (!name.empty()) {
        auto said = said_nodes(key + ":label", form_.say(name, say_.tag()), Role::Label);
        said.front().look.emphasis = node::Emphasis::Main;
        append(nodes, std::move(said));
    }
    if (!hint.empty()) nodes.push_back(label(key + ":hint", text(hint), node::Emphasis::Quiet));
    return nodes;
}

const forms::Problem* FieldNodes::problem(std::string_view field, std::string_view part) const {
    for (const auto& each : problems_) {
        if (each.field == field && (part.empty() || each.part.empty() || each.part == part))
            return &each;
    }
    return nullptr;
}

void FieldNodes::add_problem(Nodes& nodes, const forms::Field& field, std::string_view part) const {
    const auto* found = problem(field.id, part);
    if (found == nullptr || (!part.empty() && found->part.empty())) return;
    Node line = label("problem:" + forms::answer_key(field.id, part), {found->message, found->lang},
                      node::Emphasis::Main);
    line.role = Role::Alert;
    line.look.look = node::Look::Stop;
    line.look.icon = "warning";
    nodes.push_back(std::move(line));
}

Node FieldNodes::box(const forms::Field& field, std::string_view part, const forms::Text& name,
                     Role role) const {
    const auto key = forms::answer_key(field.id, part);
    Node made = shell::field(std::string(kField) + key, text(name),
                             std::string(form_.answers().text(key)), role);
    if (field.is_private) made.privacy = node::Privacy::Private;
    const auto* found = problem(field.id, part);
    if (found != nullptr && (found->part.empty() || found->part == part)) {
        made.state.validity = node::Validity::Invalid;
        made.error = found->message;
    }
    return made;
}

Node FieldNodes::choices(const forms::Field& field, std::string_view part, bool many) const {
    const auto key = forms::answer_key(field.id, part);
    Nodes options;
    for (const auto* option : form_.options(field)) {
        const auto node_key = std::string(kOption) + key + "=" + option->id;
        const bool on = form_.answers().is_chosen(key, option->id);
        const auto said = form_.say(option->label, say_.tag());
        // Words of the law stand in English; the draft of their translation is their second line.
        const auto hint =
            said.draft.empty() ? text(option->hint) : words::given(said.draft, said.draft_lang);
        options.push_back(many ? check(node_key, words::given(said.text, said.lang), hint, on)
                               : radio(node_key, words::given(said.text, said.lang), hint, on));
    }
    Node made = group("choices:" + key, Arrange::Stack, std::move(options));
    made.role = many ? Role::Group : Role::RadioGroup;
    made.name = text(field.label).text;
    return made;
}

Nodes FieldNodes::date(const forms::Field& field) const {
    Nodes boxes;
    for (const auto& part : field.parts) {
        const auto key = forms::answer_key(field.id, part.id);
        Nodes column{label(key + ":label", text(part.label), node::Emphasis::Main),
                     box(field, part.id, part.label, Role::TextInput)};
        boxes.push_back(with_weight(group(key + ":column", Arrange::Stack, std::move(column)),
                                    part.id == "year"    ? 1.5
                                    : part.id == "month" ? 1.2
                                                         : 1));
    }
    Nodes nodes;
    add_problem(nodes, field, {});
    nodes.push_back(group(field.id + ":boxes", Arrange::Row, std::move(boxes)));
    return nodes;
}

Nodes FieldNodes::contact(const forms::Field& field) const {
    Nodes nodes;
    const auto* whole = problem(field.id, {});
    if (whole != nullptr && whole->part.empty()) add_problem(nodes, field, {});
    for (const auto& part : field.parts) {
        const auto key = forms::answer_key(field.id, part.id);
        append(nodes, ask(key, part.label, part.hint));
        add_problem(nodes, field, part.id);
        nodes.push_back(box(field, part.id, part.label,
                            part.many_lines ? Role::MultilineTextInput : Role::TextInput));
    }
    return nodes;
}

Nodes FieldNodes::consent(const forms::Field& field) const {
    Nodes nodes;
    for (const auto& part : field.parts) {
        const auto key = forms::answer_key(field.id, part.id);
        add_problem(nodes, field, part.id);
        Node options = choices(field, part.id, false);
        options.name = text(part.label).text;
        options.look.arrange = Arrange::Row;
        Node who = group(key + ":who", Arrange::Stack, ask(key, part.label, part.hint));
        nodes.push_back(
            group(key + ":row", Arrange::Split,
                  {with_weight(std::move(who), 1), with_weight(std::move(options), 2.3)}));
    }
    return nodes;
}

Nodes FieldNodes::declaration(const forms::Field& field) const {
    Nodes nodes;
    for (const auto& part : field.parts) {
        const auto key = forms::answer_key(field.id, part.id);
        add_problem(nodes, field, part.id);
        if (part.id == "agree") {
            const auto said = form_.say(part.label, say_.tag());
            nodes.push_back(check(std::string(kOption) + key + "=" + std::string(forms::kTicked),
                                  words::given(said.text, said.lang), {},
                                  form_.answers().is_chosen(key, forms::kTicked)));
            if (!said.draft.empty()) {
                nodes.push_back(label(key + ":draft", {said.draft, said.draft_lang, true},
                                      node::Emphasis::Quiet));
            }
        } else {
            append(nodes, ask(key, part.label, part.hint));
            nodes.push_back(box(field, part.id, part.label, Role::TextInput));
        }
    }
    return nodes;
}

Nodes FieldNodes::of(const forms::Field& field, bool alone) const {
    Nodes nodes;
    const bool has_parts = !field.parts.empty();
    // What is agreed to is read beside the answers, and not in the title alone.
    const bool asks_itself =
        field.kind != FieldKind::Consent &&
        (field.kind == FieldKind::Choice || field.kind == FieldKind::Choices || has_parts);
    if (alone && asks_itself) {
        if (!field.hint.empty())
            nodes.push_back(label(field.id + ":hint", text(field.hint), node::Emphasis::Quiet));
    } else {
        append(nodes, ask(field.id, field.label, field.hint));
    }
    switch (field.kind) {
        case FieldKind::Choice:
        case FieldKind::Choices:
            add_problem(nodes, field, {});
            nodes.push_back(choices(field, {}, field.kind == FieldKind::Choices));
            break;
        case FieldKind::Text:
            add_problem(nodes, field, {});
            nodes.push_back(box(field, {}, field.label, Role::TextInput));
            break;
        case FieldKind::LongText: {
            add_problem(nodes, field, {});
            Node free = box(field, {}, field.label, Role::MultilineTextInput);
            free.look.min_height_mm = kFreeWordsHeight;
            nodes.push_back(std::move(free));
            break;
        }
        case FieldKind::Postcode:
            add_problem(nodes, field, {});
            nodes.push_back(box(field, {}, field.label, Role::TextInput));
            if (!form_.options(field).empty()) nodes.push_back(choices(field, {}, false));
            break;
        case FieldKind::Date: append(nodes, date(field)); break;
        case FieldKind::Contact: append(nodes, contact(field)); break;
        case FieldKind::Consent: append(nodes, consent(field)); break;
        case FieldKind::Declaration: append(nodes, declaration(field)); break;
    }
    if (field.free_words) {
        nodes.insert(nodes.end() - 1,
                     staying(danger_line(field.id + ":danger", duty_phone_, say_)));
    }
    return nodes;
}

}  // namespace kiosk::screens
