// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/fixtures/panels.h"
#include "tests/fixtures/steady_text.h"
#include "ui/layout/arrange.h"

// Short ways to make trees and to look at where they were put.
namespace kiosk::layout {

using node::Arrange;
using node::Key;
using node::Node;
using node::Role;
using node::Verb;

inline const Panel kWide = test::kPanels[0].panel;
inline const Panel kMiddle = test::kPanels[1].panel;
inline const Panel kSmall = test::kPanels[2].panel;
inline const Panel kUpright = test::kPanels[3].panel;

inline Node button(Key key, std::string name) {
    Node made{.key = std::move(key), .role = Role::Button, .name = std::move(name)};
    made.verbs = {Verb::Click};
    return made;
}

inline Node words(Key key, std::string name, Role role = Role::Paragraph) {
    return {.key = std::move(key), .role = role, .name = std::move(name)};
}

inline Node field(Key key, std::string value, Role role = Role::TextInput) {
    Node made{.key = std::move(key), .role = role, .name = "A box", .value = std::move(value)};
    made.verbs = {Verb::Focus, Verb::SetValue};
    return made;
}

inline Node group(Key key, Arrange arrange, std::vector<Node> children) {
    Node made{.key = std::move(key)};
    made.look.arrange = arrange;
    made.children = std::move(children);
    return made;
}

// A whole window with these things between its bands, and the buttons that turn its pages.
inline Node window(std::vector<Node> children) {
    Node content = group("content", Arrange::Pages, std::move(children));
    content.look.grow = true;
    for (const auto* turner : {"content/more", "content/up"}) {
        content.children.push_back(button(turner, "Show more"));
        content.children.back().look.weight = 1;
    }
    Node main = group("main", Arrange::Stack, {std::move(content)});
    main.role = Role::Main;
    main.look.grow = true;
    Node bar = group("bar", Arrange::Row, {button("help", "Help"), button("hide", "Hide")});
    bar.look.look = node::Look::Band;
    Node window = group("window", Arrange::Stack, {std::move(main), std::move(bar)});
    window.role = Role::Window;
    window.lang = "en";
    return window;
}

inline Frame laid(const Node& tree, const Panel& panel, const View& view = {},
                  Direction direction = Direction::LeftToRight) {
    test::SteadyText text;
    return arrange(tree, panel, direction, view, text);
}

inline Rect box(const Frame& frame, std::string_view key) {
    const auto* item = frame.find(key);
    return item == nullptr ? Rect{} : item->box;
}

inline std::vector<std::string> shown(const Frame& frame, std::string_view key) {
    std::vector<std::string> lines;
    if (const auto* item = frame.find(key)) {
        for (const auto& text : item->texts) lines.push_back(text.text);
    }
    return lines;
}

inline int screenful(const Frame& frame) {
    const auto found = frame.pages.find("content");
    return found == frame.pages.end() ? -1 : found->second;
}

// Every screenful of `content`, in order.
inline std::vector<Frame> all_screenfuls(const Node& tree, const Panel& panel,
                                         Direction direction = Direction::LeftToRight) {
    std::vector<Frame> frames;
    for (int page = 0; page < 200; ++page) {
        Frame frame = laid(tree, panel, {.pages = {{"content", page}}}, direction);
        if (screenful(frame) != page) break;
        frames.push_back(std::move(frame));
    }
    return frames;
}

}  // namespace kiosk::layout
