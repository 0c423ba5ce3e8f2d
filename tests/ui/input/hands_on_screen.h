// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/fixtures/panels.h"
#include "tests/fixtures/steady_text.h"
#include "ui/input/hands.h"
#include "ui/input/keyboard.h"

// Hands on a screen of two buttons and two fields.
namespace kiosk::input {

using node::Action;
using node::Arrange;
using node::FingerEvent;
using node::FingerPhase;
using node::KeyCode;
using node::KeyEvent;
using node::Node;
using node::Role;
using node::TextEvent;
using node::Verb;

inline Node button(node::Key key, std::string name) {
    return {.key = std::move(key),
            .role = Role::Button,
            .name = std::move(name),
            .verbs = {Verb::Click}};
}

inline Node field(node::Key key, Role role = Role::TextInput) {
    return {
        .key = std::move(key), .role = role, .name = "Box", .verbs = {Verb::Focus, Verb::SetValue}};
}

// A screen and the hands on it, joined as the kiosk joins them: what is typed stands in the fields.
class HandsTest : public testing::Test {
  protected:
    void SetUp() override { look(); }

    void look() {
        Node content{.key = "content"};
        content.look.arrange = Arrange::Pages;
        content.look.grow = true;
        content.children = children_;
        for (const auto* turner : {"content/more", "content/up"}) {
            content.children.push_back(button(turner, "Turn"));
        }
        Node main{.key = "main", .role = Role::Main, .children = {content}};
        main.look.grow = true;
        Node window{.key = "window", .role = Role::Window, .lang = "en", .children = {main}};
        if (hands_.typing() && hands_.typing()->by == Typing::By::Finger) {
            window.children.push_back(keyboard(hands_.typing()->keys, panel_, kWords));
        }
        frame_ =
            layout::arrange(window, panel_, layout::Direction::LeftToRight, hands_.view(), text_);
        hands_.settle(frame_);
    }

    std::vector<Action> send(const node::RawEvent& event) {
        auto actions = hands_.on(event, frame_);
        for (const auto& action : actions) {
            if (action.verb != Verb::SetValue) continue;
            for (auto& child : children_) {
                if (child.key == action.target) child.value = action.value;
            }
        }
        look();
        return actions;
    }
    std::vector<Action> finger(FingerPhase phase, double x, double y, long long id = 1) {
        return send(FingerEvent{id, phase, x, y});
    }
    std::pair<double, double> middle(std::string_view key) const {
        const auto* item = frame_.find(key);
        if (item == nullptr) return {-100, -100};
        return {item->visible.x + item->visible.w / 2, item->visible.y + item->visible.h / 2};
    }
    std::vector<Action> tap(std::string_view key) {
        const auto [x, y] = middle(key);
        finger(FingerPhase::Down, x, y);
        return finger(FingerPhase::Up, x, y);
    }
    std::vector<Action> key(KeyCode code, bool shift = false) {
        return send(KeyEvent{code, shift, false});
    }
    std::vector<Action> type(const std::string& text) { return send(TextEvent{text}); }
    [[nodiscard]] std::string value(std::string_view of) const {
        for (const auto& child : children_) {
            if (child.key == of) return child.value;
        }
        return "no such field";
    }

    const KeyWords kWords{.lang = "en",
                          .keyboard = "Keyboard",
                          .space = "Space",
                          .erase = "Erase",
                          .erase_short = "Del",
                          .capitals = "ABC",
                          .capitals_short = "AB",
                          .letters = "abc",
                          .digits = "123",
                          .accent = "é",
                          .done = "Done",
                          .left = "<",
                          .right = ">"};
    layout::Panel panel_ = test::kPanels[0].panel;
    test::SteadyText text_;
    std::vector<Node> children_{button("a", "One"), button("b", "Two"), field("name"),
                                field("words", Role::MultilineTextInput)};
    layout::Frame frame_;
    Hands hands_;
};

inline Action click(std::string key) { return {std::move(key), Verb::Click, {}}; }

}  // namespace kiosk::input
