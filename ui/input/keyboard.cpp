// SPDX-License-Identifier: Apache-2.0
#include "ui/input/keyboard.h"

#include <vector>

#include "firmware/base/utf8.h"
#include "ui/layout/scale.h"

namespace kiosk::input {
namespace {

using layout::kLeastGap;
using layout::kLeastTarget;
using node::Arrange;
using node::Emphasis;
using node::Look;
using node::Node;
using node::Role;
using node::Verb;

constexpr double kTenKeys = 10 * kLeastTarget + 9 * kLeastGap;
constexpr double kSide = 1.2;

struct Key {
    std::string id;  // after "key:"
    std::string name;
    std::string short_name;
    double weight = 1;
    Emphasis emphasis = Emphasis::Plain;
    std::string icon = {};  // where the name does not fit
    std::string lang = {};  // of the name; empty = the keyboard's
};

Node key_node(const Key& key) {
    Node node{.key = std::string(kKeyPrefix) + key.id,
              .role = Role::Button,
              .name = key.name,
              .short_name = key.short_name,
              .verbs = {Verb::Click},
              .lang = key.lang};
    node.look.look = Look::KeyCap;
    node.look.weight = key.weight;
    node.look.emphasis = key.emphasis;
    node.look.icon = key.icon;
    return node;
}

Node row_of(const std::string& id, const std::vector<Key>& keys) {
    Node row{.key = "keys:" + id, .role = Role::Group};
    row.look.arrange = Arrange::Row;
    for (const auto& key : keys) row.children.push_back(key_node(key));
    return row;
}

std::vector<Key> letters(std::string_view of) {
    std::vector<Key> keys;
    for (std::size_t at = 0; at < of.size();) {
        const auto next = base::code_point_at(of, at).next;
        const std::string letter(of.substr(at, next - at));
        keys.push_back({letter, letter, {}, 1, Emphasis::Plain});
        at = next;
    }
    return keys;
}

struct Caps {
    Key space, erase, capitals, letters, other, accent, done, left, right;
};

Caps caps_of(KeySet set, const KeyWords& words) {
    const bool digits = set == KeySet::Digits;
    Caps caps{.space = {"space", words.space, {}, 4, Emphasis::Plain, "space"},
              .erase = {"erase", words.erase, words.erase_short, 1.6, Emphasis::Quiet, "delete"},
              .capitals = {"capitals", set == KeySet::Capitals ? words.letters : words.capitals,
                           set == KeySet::Capitals ? words.letters : words.capitals_short, 1.6,
                           Emphasis::Quiet, set == KeySet::Capitals ? "letters" : "shift"},
              .letters = {"letters", words.letters, {}, 1, Emphasis::Quiet, "letters"},
              .other = {digits ? "letters" : "digits",
                        digits ? words.letters : words.digits,
                        {},
                        1.6,
                        Emphasis::Quiet,
                        digits ? "letters" : "digits"},
              .accent = {"accent", words.accent, {}, 1, Emphasis::Quiet},
              .done = {"done", words.done, {}, 2, Emphasis::Main, "check"},
              .left = {"left", words.left, {}, 1.2, Emphasis::Quiet, "left"},
              .right = {"right", words.right, {}, 1.2, Emphasis::Quiet, "right"}};
    for (auto* each : {&caps.space, &caps.erase, &caps.capitals, &caps.letters, &caps.other,
                       &caps.accent, &caps.done, &caps.left, &caps.right}) {
        each->lang = words.lang;
    }
    return caps;
}

struct Rows {
    std::string_view first, second, third;
};

Rows rows_of(KeySet set) {
    switch (set) {
        case KeySet::Letters: return {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
        case KeySet::Capitals: return {"QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};
        case KeySet::Digits: return {"1234567890", "-'.,@_+/&", "!?:()"};
    }
    return {};
}

void append(std::vector<Key>& keys, Key key, double weight) {
    key.weight = weight;
    keys.push_back(std::move(key));
}

// Three rows, so that the field and its warning still stand above them on a panel of 91 mm.
void low_qwerty(Node& board, KeySet set, const Caps& caps) {
    const auto rows = rows_of(set);
    auto second = letters(rows.second);
    append(second, caps.erase, 1);
    auto third = std::vector<Key>{};
    append(third, caps.other, 1);
    if (set == KeySet::Digits) {
        append(third, caps.capitals, 1);
        append(third, caps.accent, 1);
    }
    for (auto& key : letters(rows.third)) third.push_back(std::move(key));
    append(third, caps.space, 2);
    board.children.push_back(row_of("1", letters(rows.first)));
    board.children.push_back(row_of("2", second));
    board.children.push_back(row_of("3", third));
}

void high_qwerty(Node& board, KeySet set, const Caps& caps) {
    const auto rows = rows_of(set);
    auto first = letters(rows.first);
    append(first, caps.erase, 1.7);
    auto second = letters(rows.second);
    if (set != KeySet::Digits) append(second, {"'", "'", {}, 1, Emphasis::Plain}, 1);
    append(second, caps.done, 1.7);
    auto third = letters(rows.third);
    if (set != KeySet::Digits) {
        append(third, {"-", "-", {}, 1, Emphasis::Plain}, 1);
        append(third, {".", ".", {}, 1, Emphasis::Plain}, 1);
        append(third, {"@", "@", {}, 1, Emphasis::Plain}, 1);
        append(third, caps.capitals, 1.7);
    }
    board.children.push_back(row_of("1", first));
    board.children.push_back(row_of("2", second));
    board.children.push_back(row_of("3", third));
    std::vector<Key> last;
    append(last, caps.other, 1.7);
    append(last, caps.accent, 1.2);
    append(last, caps.space, 5.5);
    append(last, caps.left, 1.4);
    append(last, caps.right, 1.4);
    board.children.push_back(row_of("4", last));
}

// A to Z in columns, for a panel too narrow for ten keys.
void columns(Node& board, KeySet set, const Caps& caps, int count) {
    const auto rows = rows_of(set);
    std::vector<Key> keys;
    if (set == KeySet::Digits) {
        for (const auto each : {rows.first, rows.second}) {
            for (auto& key : letters(each)) keys.push_back(std::move(key));
        }
        keys.push_back(caps.accent);
    } else {
        const char start = set == KeySet::Letters ? 'a' : 'A';
        for (int i = 0; i < 26; ++i) {
            const std::string letter(1, static_cast<char>(start + i));
            keys.push_back({letter, letter, {}, 1, Emphasis::Plain});
        }
    }
    const auto width = static_cast<std::size_t>(count);
    std::vector<Key> row;
    int made = 0;
    const auto finish_row = [&] {
        board.children.push_back(row_of(std::to_string(++made), row));
        row.clear();
    };
    const auto add = [&](Key key) {
        row.push_back(std::move(key));
        if (row.size() == width) finish_row();
    };
    for (auto& key : keys) add(std::move(key));
    std::vector<Key> last{caps.other};
    if (set == KeySet::Digits) last.push_back(caps.capitals);
    if (row.size() + last.size() + 2 > width && !row.empty()) finish_row();
    for (auto& key : last) append(row, std::move(key), 1);
    append(row, caps.space,
           std::max(1.0, static_cast<double>(width) - static_cast<double>(row.size()) - 1));
    append(row, caps.erase, 1);
    finish_row();
}

}  // namespace

node::Node keyboard(KeySet set, const layout::Panel& panel, const KeyWords& words) {
    Node board{.key = "keyboard", .role = Role::Keyboard, .name = words.keyboard, .lang = "en"};
    board.look.look = Look::Band;
    const auto caps = caps_of(set, words);
    const auto room = panel.room().w - 2 * kSide;
    if (room < kTenKeys) {
        const auto count = static_cast<int>((room + kLeastGap) / (kLeastTarget + kLeastGap));
        columns(board, set, caps, count);
    } else if (panel.is_compact()) {
        low_qwerty(board, set, caps);
    } else {
        high_qwerty(board, set, caps);
    }
    return board;
}

}  // namespace kiosk::input
