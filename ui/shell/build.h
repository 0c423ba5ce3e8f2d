// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/node/node.h"
#include "ui/words/words.h"

// Short ways to make the nodes that screens are built of.
namespace kiosk::shell {

using node::Node;
using Nodes = std::vector<Node>;

[[nodiscard]] Node heading(node::Key key, const words::Text& text, int level = 1);
[[nodiscard]] Node paragraph(const node::Key& key, const words::Text& text);
[[nodiscard]] Node label(const node::Key& key, const words::Text& text,
                         node::Emphasis emphasis = node::Emphasis::Plain);
[[nodiscard]] Node button(node::Key key, const words::Text& text, std::string icon = {});
// The one thing to do next.
[[nodiscard]] Node main_button(node::Key key, const words::Text& text, std::string icon = "next");
// A large door: icon, words, and a second line where there is room.
[[nodiscard]] Node door(node::Key key, const words::Text& text, const words::Text& hint,
                        std::string icon);
[[nodiscard]] Node radio(node::Key key, const words::Text& text, const words::Text& hint, bool on);
[[nodiscard]] Node check(node::Key key, const words::Text& text, const words::Text& hint, bool on);
[[nodiscard]] Node field(node::Key key, const words::Text& name, std::string value,
                         node::Role role = node::Role::TextInput);

// A phone number, postcode or time: never broken over a line, its digits in their own order inside any language.
[[nodiscard]] std::string unbroken(std::string_view text);
// An e-mail or web address, which may go on in the next line after its @, before each dot, and within long names.
[[nodiscard]] std::string breakable(std::string_view address);

// Where to turn in danger, to stand beside every box for free words; in full, and short where there is little room.
// `duty_phone` empty: 999 alone.
[[nodiscard]] Node danger_line(node::Key key, const std::string& duty_phone,
                               const words::Words& say);
// Where even that does not stand on one line, what is briefer does; the shortest in large words on the narrowest panel.
enum class Brief { Short, Shortest };
void make_danger_briefer(Node& node, Brief brief, const words::Words& say);
[[nodiscard]] Node danger_line_short(node::Key key, const std::string& duty_phone,
                                     const words::Words& say);

// Words of law, sharing, declaration and danger: `said` in English, and the draft of its translation beneath. `said` alone
// in English, and where a speaker has checked the translation: twice the words help nobody who can read one of them.
[[nodiscard]] Node both(Node said, const words::Text& text);
// The same of what the directory's forms say.
[[nodiscard]] Node with_draft(Node said, const words::Text& draft);
// The draft alone, where something else stands between: "<key>:draft".
[[nodiscard]] Node draft_of(const Node& said, const words::Text& draft);
// Anything among these that no speaker has checked.
[[nodiscard]] bool holds_draft(const Node& node);
// Tells so: on a screen that tells it itself, as the shell does on the others.
inline constexpr std::string_view kDraftNote = "draft-note";
[[nodiscard]] Node draft_note(const words::Words& say);

[[nodiscard]] Node group(node::Key key, node::Arrange arrange, Nodes children);
// Ways on, each at its own width.
[[nodiscard]] Node links(node::Key key, Nodes buttons);
// Choices of a word or two: in columns on a large panel; on a small one as close as they stand, so that as many as may be
// are in sight at once.
[[nodiscard]] Nodes close_choices(const node::Key& key, int columns, Nodes choices);
[[nodiscard]] Node panel(node::Key key, node::Look look, std::string icon, Nodes children);

// The same node, changed in one respect.
[[nodiscard]] Node with_hint(Node node, const words::Text& hint);
[[nodiscard]] Node with_icon(Node node, std::string icon, std::string category = {});
[[nodiscard]] Node with_weight(Node node, double weight);
[[nodiscard]] Node with_room(Node node, node::Room room);
[[nodiscard]] Node growing(Node node);
[[nodiscard]] Node pinned(Node node);
[[nodiscard]] Node staying(Node node);
[[nodiscard]] Node centred(Node node);

}  // namespace kiosk::shell
