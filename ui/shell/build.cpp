// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/build.h"

#include "firmware/base/utf8.h"

namespace kiosk::shell {

using node::Role;
using node::Toggled;
using node::Verb;

namespace {

Node named(node::Key key, Role role, const words::Text& text) {
    return {.key = std::move(key), .role = role, .name = text.text, .lang = text.lang};
}

Node option(node::Key key, Role role, const words::Text& text, const words::Text& hint, bool on) {
    Node made = with_hint(named(std::move(key), role, text), hint);
    made.state.toggled = on ? Toggled::On : Toggled::Off;
    made.verbs = {Verb::Click};
    return made;
}

}  // namespace

Node heading(node::Key key, const words::Text& text, int level) {
    Node made = named(std::move(key), Role::Heading, text);
    made.look.level = level;
    return made;
}

Node paragraph(node::Key key, const words::Text& text) {
    return named(std::move(key), Role::Paragraph, text);
}

Node label(node::Key key, const words::Text& text, node::Emphasis emphasis) {
    Node made = named(std::move(key), Role::Label, text);
    made.look.emphasis = emphasis;
    return made;
}

Node button(node::Key key, const words::Text& text, std::string icon) {
    Node made = named(std::move(key), Role::Button, text);
    made.verbs = {Verb::Click};
    made.look.icon = std::move(icon);
    made.look.weight = 0;
    return made;
}

Node main_button(node::Key key, const words::Text& text, std::string icon) {
    Node made = button(std::move(key), text, std::move(icon));
    made.look.emphasis = node::Emphasis::Main;
    return made;
}

Node door(node::Key key, const words::Text& text, const words::Text& hint, std::string icon) {
    Node made = with_hint(button(std::move(key), text, std::move(icon)), hint);
    made.look.level = 2;
    made.look.weight = 1;
    return made;
}

Node radio(node::Key key, const words::Text& text, const words::Text& hint, bool on) {
    return option(std::move(key), Role::RadioButton, text, hint, on);
}

Node check(node::Key key, const words::Text& text, const words::Text& hint, bool on) {
    return option(std::move(key), Role::CheckBox, text, hint, on);
}

Node field(node::Key key, const words::Text& name, std::string value, Role role) {
    Node made = named(std::move(key), role, name);
    made.value = std::move(value);
    made.verbs = {Verb::Focus, Verb::SetValue};
    return made;
}

std::string unbroken(std::string_view text) {
    std::string whole;
    for (const char c : text) {
        if (c == ' ') {
            whole += "\u00A0";
        } else if (c == '-') {
            whole += "\u2011";
        } else {
            whole += c;
        }
    }
    return base::isolate(whole);
}

std::string breakable(std::string_view address) {
    constexpr std::string_view kBreak = "\u200B";
    constexpr std::size_t kLongest = 14;  // letters of the largest size on the narrowest panel
    std::string made;
    std::size_t unbroken = 0;
    for (const char c : address) {
        const bool is_letter_start = (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        if (c == '.' || (unbroken >= kLongest && is_letter_start)) {
            made += kBreak;
            unbroken = 0;
        }
        made += c;
        ++unbroken;
        if (c == '@' || c == '/') {
            made += kBreak;
            unbroken = 0;
        }
        if (c == ' ') unbroken = 0;
    }
    return made;
}

Node group(node::Key key, node::Arrange arrange, Nodes children) {
    Node made{.key = std::move(key), .role = Role::Group};
    made.look.arrange = arrange;
    made.children = std::move(children);
    return made;
}

Node links(node::Key key, Nodes buttons) {
    return group(std::move(key), node::Arrange::Flow, std::move(buttons));
}

Node panel(node::Key key, node::Look look, std::string icon, Nodes children) {
    Node made = group(std::move(key), node::Arrange::Stack, std::move(children));
    made.look.look = look;
    made.look.icon = std::move(icon);
    return made;
}

Node with_hint(Node node, const words::Text& hint) {
    node.hint = hint.text;
    return node;
}

Node danger_line(node::Key key, const std::string& duty_phone, const words::Words& say) {
    const auto said = [&](const char* with_phone, const char* alone) {
        return duty_phone.empty() ? say.t(alone)
                                  : say.t(with_phone, {{"phone", unbroken(duty_phone)}});
    };
    Node line =
        label(std::move(key), said("danger.line", "danger.line_999"), node::Emphasis::Quiet);
    line.short_name = said("danger.line_short", "danger.line_short_999").text;
    return with_icon(std::move(line), "shield");
}

Node with_icon(Node node, std::string icon, std::string category) {
    node.look.icon = std::move(icon);
    node.look.category = std::move(category);
    return node;
}

Node with_weight(Node node, double weight) {
    node.look.weight = weight;
    return node;
}

Node with_room(Node node, node::Room room) {
    node.look.room = room;
    return node;
}

Node growing(Node node) {
    node.look.grow = true;
    return node;
}

Node pinned(Node node) {
    node.look.pinned = true;
    return node;
}

Node staying(Node node) {
    node.look.stays = true;
    return node;
}

Node centred(Node node) {
    node.look.centred = true;
    return node;
}

}  // namespace kiosk::shell
