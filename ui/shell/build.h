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
[[nodiscard]] Node paragraph(node::Key key, const words::Text& text);
[[nodiscard]] Node label(node::Key key, const words::Text& text,
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

// Where to turn in danger, in full and short, to stand beside every box for free words. `duty_phone` empty: 999 alone.
[[nodiscard]] Node danger_line(node::Key key, const std::string& duty_phone,
                               const words::Words& say);

[[nodiscard]] Node group(node::Key key, node::Arrange arrange, Nodes children);
// Ways on, each at its own width.
[[nodiscard]] Node links(node::Key key, Nodes buttons);
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
