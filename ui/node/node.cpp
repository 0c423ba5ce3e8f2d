// SPDX-License-Identifier: Apache-2.0
#include "ui/node/node.h"

#include <algorithm>

namespace kiosk::node {

bool Node::has(Verb verb) const { return std::ranges::find(verbs, verb) != verbs.end(); }

bool Node::is_stop() const {
    return !verbs.empty() && state.availability != Availability::Disabled;
}

bool Node::is_field() const {
    return role == Role::TextInput || role == Role::MultilineTextInput || role == Role::SearchInput;
}

void walk(const Node& root, const std::function<void(const Node&)>& visit) {
    visit(root);
    for (const auto& child : root.children) walk(child, visit);
}

const Node* find(const Node& root, std::string_view key) {
    if (root.key == key) return &root;
    for (const auto& child : root.children) {
        if (const auto* found = find(child, key)) return found;
    }
    return nullptr;
}

Node* find(Node& root, std::string_view key) {
    // The root is the caller's to change, so what lies below it is too.
    return const_cast<Node*>(find(static_cast<const Node&>(root), key));
}

std::size_t count(const Node& root) {
    std::size_t total = 0;
    walk(root, [&](const Node&) { ++total; });
    return total;
}

std::vector<const Node*> stops(const Node& root) {
    std::vector<const Node*> found;
    walk(root, [&](const Node& each) {
        if (each.is_stop()) found.push_back(&each);
    });
    return found;
}

std::string_view to_text(Role role) {
    switch (role) {
        case Role::Window: return "window";
        case Role::Banner: return "banner";
        case Role::Main: return "main";
        case Role::Navigation: return "navigation";
        case Role::Group: return "group";
        case Role::Form: return "form";
        case Role::List: return "list";
        case Role::ListItem: return "listItem";
        case Role::Heading: return "heading";
        case Role::Label: return "label";
        case Role::Paragraph: return "paragraph";
        case Role::Button: return "button";
        case Role::RadioGroup: return "radioGroup";
        case Role::RadioButton: return "radioButton";
        case Role::CheckBox: return "checkBox";
        case Role::TextInput: return "textInput";
        case Role::MultilineTextInput: return "multilineTextInput";
        case Role::SearchInput: return "searchInput";
        case Role::Image: return "image";
        case Role::Alert: return "alert";
        case Role::Status: return "status";
        case Role::ProgressIndicator: return "progressIndicator";
        case Role::AlertDialog: return "alertDialog";
        case Role::Keyboard: return "keyboard";
    }
    return "unknown";
}

std::string_view to_text(Verb verb) {
    switch (verb) {
        case Verb::Click: return "click";
        case Verb::Focus: return "focus";
        case Verb::SetValue: return "setValue";
        case Verb::ScrollDown: return "scrollDown";
        case Verb::ScrollUp: return "scrollUp";
    }
    return "unknown";
}

}  // namespace kiosk::node
