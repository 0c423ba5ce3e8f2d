// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/build.h"

#include <algorithm>
#include <utility>

#include "firmware/base/utf8.h"
#include "ui/words/easy.h"

namespace kiosk::shell {

using node::Role;
using node::Toggled;
using node::Verb;

namespace {

std::string plain(const words::Text& text) {
    return text.is_easy ? words::easy_words(text.text) : text.text;
}

Node named(node::Key key, Role role, const words::Text& text) {
    return {.key = std::move(key),
            .role = role,
            .name = plain(text),
            .lang = text.lang,
            .is_draft = text.is_draft};
}

// Easy Read: a line an idea, its picture before it.
Node said(const node::Key& key, Role role, const words::Text& text) {
    const auto lines = words::easy_lines(text.is_easy ? text.text : std::string_view());
    Node made = named(key, role, text);
    if (lines.size() == 1) {
        made.name = lines.front().words;
        made.look.picture = lines.front().picture;
    }
    if (lines.size() < 2) return made;
    Nodes all;
    for (const auto& line : lines) {
        Node each = made;
        each.key = key + ":" + std::to_string(all.size() + 1);
        each.name = line.words;
        each.look.picture = line.picture;
        all.push_back(std::move(each));
    }
    return group(key, node::Arrange::Stack, std::move(all));
}

Node option(node::Key key, Role role, const words::Text& text, const words::Text& hint, bool on) {
    Node made = with_hint(named(std::move(key), role, text), hint);
    made.state.toggled = on ? Toggled::On : Toggled::Off;
    made.verbs = {Verb::Click};
    return made;
}

words::Text brief_danger(const std::string& duty_phone, const words::Words& say) {
    return duty_phone.empty() ? say.t("danger.line_short_999")
                              : say.t("danger.line_short", {{"phone", unbroken(duty_phone)}});
}

}  // namespace

Node heading(node::Key key, const words::Text& text, int level) {
    Node made = named(std::move(key), Role::Heading, text);
    made.look.level = level;
    return made;
}

Node paragraph(const node::Key& key, const words::Text& text) {
    return said(key, Role::Paragraph, text);
}

Node label(const node::Key& key, const words::Text& text, node::Emphasis emphasis) {
    Node made = said(key, Role::Label, text);
    made.look.emphasis = emphasis;
    for (auto& line : made.children) line.look.emphasis = emphasis;
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

Nodes close_choices(const node::Key& key, int columns, Nodes choices) {
    Node small = with_room(links(key + "-small", choices), node::Room::Small);
    Node wide = with_room(group(key, node::Arrange::Grid, std::move(choices)), node::Room::Wide);
    wide.look.columns = columns;
    return {std::move(wide), std::move(small)};
}

Node panel(node::Key key, node::Look look, std::string icon, Nodes children) {
    Node made = group(std::move(key), node::Arrange::Stack, std::move(children));
    made.look.look = look;
    made.look.icon = std::move(icon);
    return made;
}

Node with_hint(Node node, const words::Text& hint) {
    node.hint = plain(hint);
    node.is_draft = node.is_draft || hint.is_draft;
    return node;
}

Node draft_of(const Node& said, const words::Text& draft) {
    Node whole = label(said.key + ":draft", draft, node::Emphasis::Quiet);
    const auto is_like = [&](Node& line) {
        line.role = Role::Paragraph;
        line.is_draft = !draft.is_easy;
        line.privacy = said.privacy;
        line.look.centred = said.look.centred;
        // So that both begin at one edge.
        if (!said.look.icon.empty()) line.look.icon = "globe";
    };
    if (whole.children.empty()) is_like(whole);
    std::ranges::for_each(whole.children, is_like);
    return whole;
}

Node with_draft(Node said, const words::Text& draft) {
    if (draft.text.empty()) return said;
    Node whole = group(said.key + ":both", node::Arrange::Stack, {});
    whole.look.room = std::exchange(said.look.room, node::Room::Always);
    whole.look.weight = said.look.weight;
    whole.look.pinned = std::exchange(said.look.pinned, false);
    whole.look.stays = std::exchange(said.look.stays, false);
    Node beneath = draft_of(said, draft);
    whole.children = {std::move(said), std::move(beneath)};
    return whole;
}

Node both(Node said, const words::Text& text) {
    return with_draft(std::move(said), {.text = text.draft, .lang = text.draft_lang});
}

bool holds_draft(const Node& node) {
    return node.is_draft || std::ranges::any_of(node.children, holds_draft);
}

Node draft_note(const words::Words& say) {
    return with_icon(label(node::Key(kDraftNote), say.t("shell.draft"), node::Emphasis::Quiet),
                     "info");
}

Node danger_line(node::Key key, const std::string& duty_phone, const words::Words& say) {
    const auto said = duty_phone.empty() ? say.t("danger.line_999")
                                         : say.t("danger.line", {{"phone", unbroken(duty_phone)}});
    const auto brief = brief_danger(duty_phone, say);
    Node line = with_icon(label(std::move(key), said, node::Emphasis::Quiet), "shield");
    line.short_name = brief.text;
    Node whole = both(std::move(line), said);
    if (!whole.children.empty()) whole.children.back().short_name = brief.draft;
    return whole;
}

void make_danger_briefer(Node& node, Brief brief, const words::Words& say) {
    if (node.role == Role::Label && node.key.starts_with("danger") && !node.is_draft) {
        node.short_name = brief == Brief::Shortest ? say.t("danger.line_shortest").text
                                                   : say.t("danger.line_short_999").text;
        node.look.gives_way = true;
    }
    for (auto& child : node.children) make_danger_briefer(child, brief, say);
}

Node danger_line_short(node::Key key, const std::string& duty_phone, const words::Words& say) {
    const auto said = brief_danger(duty_phone, say);
    Node whole =
        both(with_icon(label(std::move(key), said, node::Emphasis::Quiet), "shield"), said);
    // Results or a keyboard need the height: on one line where it holds both.
    if (!whole.children.empty()) whole.look.arrange = node::Arrange::Flow;
    return whole;
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
