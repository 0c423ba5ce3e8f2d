// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>

// What the hardware said, before anyone knows what it means. ui/paint brings these from SDL; ui/input reads them.
namespace kiosk::node {

enum class FingerPhase { Down, Move, Up, Cancelled };

struct FingerEvent {
    long long finger = 0;
    FingerPhase phase{};
    double x_mm = 0;  // from the panel's top left
    double y_mm = 0;
};

enum class KeyCode {
    Other,
    Tab,
    Enter,
    Space,
    Escape,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Backspace,
    Delete,
    F1,
};

struct KeyEvent {
    KeyCode code = KeyCode::Other;
    bool shift = false;
    bool repeat = false;
};

// Letters that a keyboard made, already composed; UTF-8.
struct TextEvent {
    std::string text;
};

struct WindowClosed {};
struct WindowExposed {};

using RawEvent = std::variant<FingerEvent, KeyEvent, TextEvent, WindowClosed, WindowExposed>;

}  // namespace kiosk::node
