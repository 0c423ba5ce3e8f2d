// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/input/glide.h"
#include "ui/input/keyboard.h"
#include "ui/layout/arrange.h"
#include "ui/node/raw_event.h"

namespace kiosk::input {

// What a person is typing into, and how.
struct Typing {
    enum class By { Finger, Keys };  // by finger: the on-screen keyboard is shown
    node::Key field;
    By by = By::Finger;
    std::size_t caret = 0;
    KeySet keys = KeySet::Letters;
    friend bool operator==(const Typing&, const Typing&) = default;
};

// How a field wants its keys; given by the screen that owns it.
struct FieldManner {
    bool autocapitalise = false;
    bool digits_first = false;
};

// Turns what hands and keyboards do into actions on the frame in front of them. Owns focus, what is pressed, the field
// being typed into, its caret, and which screenful is shown: all keyed by node key, nothing of it in the tree. A touch
// acts when it begins and ends inside the same target, however long it took and however it rolled in between (VVSG 2.0
// 7.2-H), unless it drags a strip of screenfuls; repeated keys do nothing (7.2-M). One thread.
class Hands {
  public:
    // What the person asks for; edits of a field come as SetValue with its whole new value.
    [[nodiscard]] std::vector<node::Action> on(const node::RawEvent& event,
                                               const layout::Frame& frame);

    // What follows happens now; a strip that moves has gone on so far.
    void tick(Moment now);
    // When the next frame of a strip that moves by itself is due; nullopt where nothing does.
    [[nodiscard]] std::optional<Moment> wake_at() const;
    // Under a finger or by itself.
    [[nodiscard]] bool is_moving() const { return moving_.has_value(); }

    // A screen nobody has touched yet: no focus, first screenful, nothing being typed.
    void fresh_screen();
    // Something needs to be noticed: focus stands there, with its ring for those who use keys.
    void focus_on(const node::Key& key);
    // Begins typing as a tap on the field does.
    void type_into(const node::Node& field, Typing::By by);
    void stop_typing();
    void set_manner(const node::Key& field, FieldManner manner);

    [[nodiscard]] const std::optional<Typing>& typing() const { return typing_; }
    [[nodiscard]] layout::View view() const;
    [[nodiscard]] layout::Attention attention() const;
    // Brings focus, pressed and screenfuls back to what the frame really has.
    void settle(const layout::Frame& frame);

  private:
    using Actions = std::vector<node::Action>;

    Actions on_finger(const node::FingerEvent& event, const layout::Frame& frame);
    void put_down(const node::FingerEvent& event, const layout::Frame& frame);
    void move_finger(const node::FingerEvent& event, const layout::Frame& frame);
    Actions lift(const node::FingerEvent& event, const layout::Frame& frame);
    void take_strip(const node::FingerEvent& event, const layout::Frame& frame);
    [[nodiscard]] const layout::Strip* strip_to_take(const layout::Frame& frame) const;
    // What it was taken for is still what it holds.
    [[nodiscard]] bool still_stands(const layout::Frame& frame) const;
    void let_strip_go();
    void stop_moving();
    Actions on_key(const node::KeyEvent& event, const layout::Frame& frame);
    Actions on_field_key(const node::KeyEvent& event, const node::Node& field);
    Actions on_text(const std::string& text, const layout::Frame& frame);
    Actions activate(const node::Node& target, Typing::By by, const layout::Frame& frame);
    Actions press_key(const node::Node& key, const layout::Frame& frame);
    Actions insert(const node::Node& field, std::string_view text);
    Actions erase_before(const node::Node& field);
    Actions erase_after(const node::Node& field);
    Actions changed(const node::Node& field, std::string value);
    void move_focus(const layout::Frame& frame, int by);
    void choose_keys(const node::Node& field);
    void turn(const node::Key& pages, int by);
    bool turn_any(const layout::Frame& frame, int by);

    node::Key focus_;
    bool ring_ = false;  // shown only after a key
    node::Key pressed_;
    struct Finger {
        long long id = 0;
        node::Key target;
        double x_mm = 0;
        double y_mm = 0;
    };
    std::optional<Finger> finger_;
    struct MovingStrip {
        node::Key key;
        Glide glide;
        std::vector<layout::Millimetres> starts;
    };
    std::optional<MovingStrip> moving_;
    Moment now_{};
    std::optional<Typing> typing_;
    bool locked_capitals_ = false;
    std::map<node::Key, FieldManner> manners_;
    std::map<node::Key, int> pages_;
    node::Key reveal_;
};

}  // namespace kiosk::input
