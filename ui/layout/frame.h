// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/layout/geometry.h"
#include "ui/layout/text.h"
#include "ui/node/node.h"

// What layout gives: where everything stands, ready to be painted without another thought.
namespace kiosk::layout {

enum class Align { Start, Centre, End };  // Start follows the text's own direction

// Which of the theme's few colours; ui/paint holds the table.
enum class Ink { Normal, Soft, OnAction, Action, Good, Warn, Stop, Category };

struct TextPiece {
    Rect rect;  // the box the text was measured for; lines align inside it
    std::string text;
    TextStyle style;
    std::string lang;
    Align align = Align::Start;
    Ink ink = Ink::Normal;
    std::vector<node::Mark> marks;     // of `text`
    std::optional<std::size_t> caret;  // byte index: a caret stands before it
    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

struct IconPiece {
    Rect rect;  // square
    std::string icon;
    Ink ink = Ink::Action;
    bool mirrored = false;  // arrows and the like point the other way in right-to-left
    friend bool operator==(const IconPiece&, const IconPiece&) = default;
};

// A word that leads on, where it stands: pressing it presses the button of that key.
struct WordPiece {
    Rect rect;
    node::Key leads_to;
    friend bool operator==(const WordPiece&, const WordPiece&) = default;
};

// The drawn ground of a node.
enum class Shape {
    None,
    Paper,      // the whole panel
    Card,       // card colour, thin edge
    CardEdged,  // a card with a coloured edge at its start side (category)
    Chosen,     // a card that is chosen: tint, thick edge
    Filled,     // the one main action
    Panel,      // tint, no edge
    GoodPanel,
    WarnPanel,
    StopPanel,
    Pill,   // card with round ends
    Field,  // a box to type in
    FieldInvalid,
    Band,  // a strip of the darker paper
    KeyCap,
    KeyCapSpecial,
    Cover,     // fills everything
    StepDone,  // one mark of a progress line
    StepToDo,
    Rule,  // a thin line
    Code,  // the squares of its node, black on white in every theme
};

// One node where it stands. Items come in painting order (parents first), which is reading order too.
struct Item {
    node::Key key;
    const node::Node* node = nullptr;  // into Frame::tree
    Rect box;                          // whole, unclipped
    Rect visible;                      // what of it is on the glass; text is cut between lines only
    Shape shape = Shape::None;
    std::string category;
    bool pressable = false;
    std::vector<TextPiece> texts;
    std::vector<IconPiece> icons;
    std::vector<WordPiece> words;
    std::optional<Rect> clip;  // in a strip that moves: painted no further, cut through lines too
};

// What a Pages node holds where that is more than one screenful: all of it one below the other, seen through its room.
struct Strip {
    enum class State { Rests, Moves };
    node::Key key;                    // of the Pages node
    Rect room;                        // above its foot
    std::vector<Millimetres> starts;  // of its screenfuls, from the strip's top
    State state = State::Rests;
};

struct Frame {
    node::Node tree;  // what is really on the glass: nodes without a box are gone
    std::vector<Item> items;
    Panel panel;
    Direction direction = Direction::LeftToRight;
    std::map<node::Key, int> pages;  // the screenful shown of each Pages node
    std::vector<Strip> strips;       // in painting order: what stands inside another comes later

    [[nodiscard]] const Item* find(std::string_view key) const;
};

// What a hand is doing just now; painted on top, never part of the tree's meaning.
struct Attention {
    node::Key focus;    // the ring stands here; empty = none shown (a fresh screen, a finger)
    node::Key pressed;  // a finger is on it
    friend bool operator==(const Attention&, const Attention&) = default;
};

}  // namespace kiosk::layout
