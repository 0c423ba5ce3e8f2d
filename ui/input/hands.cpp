// SPDX-License-Identifier: Apache-2.0
#include "ui/input/hands.h"

#include <algorithm>

#include "firmware/base/utf8.h"
#include "ui/input/edit.h"

namespace kiosk::input {
namespace {

using node::Action;
using node::KeyCode;
using node::Node;
using node::Role;
using node::Verb;

bool is_key(const node::Key& key) { return key.starts_with(kKeyPrefix); }

bool is_many_lines(const Node& field) { return field.role == Role::MultilineTextInput; }

// At the start, and after a blank or a hyphen: where a name has its capital.
bool wants_capital(std::string_view value, std::size_t caret) {
    return caret == 0 || value[caret - 1] == ' ' || value[caret - 1] == '-';
}

const node::Key* pages_of(const node::Key& key, std::string_view suffix, node::Key& base) {
    if (!key.ends_with(suffix)) return nullptr;
    base = key.substr(0, key.size() - suffix.size());
    return &base;
}

int first_of_main(const Node& tree, const std::vector<const Node*>& stops) {
    const Node* main = nullptr;
    node::walk(tree, [&](const Node& each) {
        if (main == nullptr && each.role == node::Role::Main) main = &each;
    });
    if (main == nullptr) return 0;
    const auto found = std::ranges::find_if(
        stops, [&](const Node* stop) { return node::find(*main, stop->key) != nullptr; });
    return found == stops.end() ? 0 : static_cast<int>(found - stops.begin());
}

}  // namespace

void Hands::fresh_screen() {
    stop_moving();
    focus_.clear();
    pressed_.clear();
    finger_.reset();
    typing_.reset();
    pages_.clear();
    reveal_.clear();
    manners_.clear();
}

void Hands::focus_on(const node::Key& key) {
    stop_moving();
    focus_ = key;
    ring_ = true;
    reveal_ = key;
}

void Hands::set_manner(const node::Key& field, FieldManner manner) { manners_[field] = manner; }

void Hands::type_into(const Node& field, Typing::By by) {
    stop_moving();
    typing_ = Typing{.field = field.key, .by = by, .caret = field.value.size()};
    focus_ = field.key;
    reveal_ = field.key;
    locked_capitals_ = false;
    choose_keys(field);
}

void Hands::stop_typing() {
    // Where it stands overleaf, the box that was typed into is what one comes back to.
    if (typing_) reveal_ = typing_->field;
    typing_.reset();
}

void Hands::choose_keys(const Node& field) {
    const auto manner = manners_.find(field.key);
    if (!typing_ || manner == manners_.end()) return;
    if (manner->second.digits_first && field.value.empty()) typing_->keys = KeySet::Digits;
    if (!manner->second.autocapitalise || locked_capitals_ || typing_->keys == KeySet::Digits)
        return;
    const bool capital = wants_capital(field.value, std::min(typing_->caret, field.value.size()));
    typing_->keys = capital ? KeySet::Capitals : KeySet::Letters;
}

layout::View Hands::view() const {
    layout::View view{.pages = pages_, .reveal = reveal_};
    if (moving_) view.moving = layout::Moving{moving_->key, moving_->glide.offset(now_)};
    if (typing_) {
        view.field = typing_->field;
        view.caret = typing_->caret;
        view.reveal = typing_->field;
    }
    return view;
}

layout::Attention Hands::attention() const {
    const bool shown = ring_ || typing_.has_value();
    return {.focus = shown ? (typing_ && !ring_ ? typing_->field : focus_) : node::Key(),
            .pressed = pressed_};
}

void Hands::settle(const layout::Frame& frame) {
    pages_ = frame.pages;
    reveal_.clear();
    if (moving_ && !still_stands(frame)) stop_moving();
    if (!pressed_.empty() && frame.find(pressed_) == nullptr) pressed_.clear();
    if (!focus_.empty() && node::find(frame.tree, focus_) == nullptr) focus_.clear();
    if (!typing_) return;
    const auto* field = node::find(frame.tree, typing_->field);
    if (field == nullptr) return typing_.reset();
    typing_->caret = std::min(typing_->caret, field->value.size());
}

bool Hands::still_stands(const layout::Frame& frame) const {
    return std::ranges::any_of(frame.strips, [&](const layout::Strip& strip) {
        return strip.key == moving_->key && strip.starts == moving_->starts;
    });
}

std::vector<Action> Hands::on(const node::RawEvent& event, const layout::Frame& frame) {
    if (const auto* finger = std::get_if<node::FingerEvent>(&event))
        return on_finger(*finger, frame);
    stop_moving();
    if (const auto* key = std::get_if<node::KeyEvent>(&event)) return on_key(*key, frame);
    if (const auto* text = std::get_if<node::TextEvent>(&event)) return on_text(text->text, frame);
    return {};
}

void Hands::turn(const node::Key& pages, int by) {
    pages_[pages] += by;
    reveal_.clear();
}

bool Hands::turn_any(const layout::Frame& frame, int by) {
    if (frame.pages.empty() || typing_) return false;
    turn(frame.pages.begin()->first, by);
    return true;
}

std::vector<Action> Hands::activate(const Node& target, Typing::By by, const layout::Frame& frame) {
    if (target.state.availability != node::Availability::Ready) return {};
    if (is_key(target.key)) return press_key(target, frame);
    node::Key pages;
    if (pages_of(target.key, layout::kMoreSuffix, pages) != nullptr) {
        turn(pages, 1);
        return {};
    }
    if (pages_of(target.key, layout::kUpSuffix, pages) != nullptr) {
        turn(pages, -1);
        return {};
    }
    if (target.is_field()) {
        type_into(target, by);
        return {{target.key, Verb::Focus, {}}};
    }
    focus_ = target.key;
    typing_.reset();
    return {{target.key, Verb::Click, {}}};
}

std::vector<Action> Hands::press_key(const Node& key, const layout::Frame& frame) {
    if (!typing_) return {};
    const auto* field = node::find(frame.tree, typing_->field);
    if (field == nullptr) return {};
    const auto name = std::string_view(key.key).substr(kKeyPrefix.size());
    if (name == "space") return insert(*field, " ");
    if (name == "erase") return erase_before(*field);
    if (name == "accent") {
        auto edit = next_accent(field->value, std::min(typing_->caret, field->value.size()));
        typing_->caret = edit.caret;
        return changed(*field, std::move(edit.value));
    }
    if (name == "done" || name == "close") {
        stop_typing();
        return {};
    }
    if (name == "left" || name == "right") {
        typing_->caret = name == "left" ? before(field->value, typing_->caret)
                                        : after(field->value, typing_->caret);
        return {};
    }
    if (name == "digits") {
        typing_->keys = KeySet::Digits;
    } else if (name == "letters") {
        typing_->keys = KeySet::Letters;
    } else if (name == "capitals") {
        locked_capitals_ = typing_->keys != KeySet::Capitals;
        typing_->keys = locked_capitals_ ? KeySet::Capitals : KeySet::Letters;
    } else {
        return insert(*field, name);
    }
    return {};
}

std::vector<Action> Hands::insert(const Node& field, std::string_view text) {
    auto edit = inserted(field.value, std::min(typing_->caret, field.value.size()), text,
                         is_many_lines(field));
    typing_->caret = edit.caret;
    choose_keys({.key = field.key, .value = edit.value});
    return changed(field, std::move(edit.value));
}

std::vector<Action> Hands::erase_before(const Node& field) {
    auto edit = erased_before(field.value, std::min(typing_->caret, field.value.size()));
    typing_->caret = edit.caret;
    // Figures and capitals are for the start of a value; what was chosen since is not put back by erasing.
    if (typing_->keys == KeySet::Letters) choose_keys({.key = field.key, .value = edit.value});
    return changed(field, std::move(edit.value));
}

std::vector<Action> Hands::erase_after(const Node& field) {
    auto edit = erased_after(field.value, std::min(typing_->caret, field.value.size()));
    typing_->caret = edit.caret;
    return changed(field, std::move(edit.value));
}

// What was turned to belonged to the words before, so a list begins anew. A field that itself stands overleaf stays in
// sight: it is what view() reveals.
std::vector<Action> Hands::changed(const Node& field, std::string value) {
    pages_.clear();
    return {{field.key, Verb::SetValue, std::move(value)}};
}

std::vector<Action> Hands::on_text(const std::string& text, const layout::Frame& frame) {
    if (!typing_) return {};
    const auto* field = node::find(frame.tree, typing_->field);
    if (field == nullptr) return {};
    return insert(*field, text);
}

void Hands::move_focus(const layout::Frame& frame, int by) {
    const auto stops = node::stops(frame.tree);
    ring_ = true;
    if (stops.empty()) return;
    const auto at =
        std::ranges::find_if(stops, [&](const Node* stop) { return stop->key == focus_; });
    const auto size = static_cast<int>(stops.size());
    // From nowhere to what the screen is about: the ways out come last, and are never in the way.
    int next = by > 0 ? first_of_main(frame.tree, stops) : size - 1;
    if (at != stops.end()) next = (static_cast<int>(at - stops.begin()) + by + size) % size;
    const Node& target = *stops[static_cast<std::size_t>(next)];
    if (typing_ && typing_->by == Typing::By::Finger && is_key(target.key)) {
        focus_ = target.key;  // the on-screen keyboard by keys: the field stays the one typed into
        return;
    }
    typing_.reset();
    focus_ = target.key;
    if (target.is_field()) type_into(target, Typing::By::Keys);
}

std::vector<Action> Hands::on_key(const node::KeyEvent& event, const layout::Frame& frame) {
    if (event.repeat) return {};
    // With focus on the on-screen keyboard the arrows, Enter and the blank are for its keys; the rest edits as ever.
    const bool edits_anyway = event.code == KeyCode::Backspace || event.code == KeyCode::Delete ||
                              event.code == KeyCode::Home || event.code == KeyCode::End;
    if (typing_ && (focus_ == typing_->field || (is_key(focus_) && edits_anyway))) {
        const auto* field = node::find(frame.tree, typing_->field);
        const bool editing = event.code == KeyCode::Backspace || event.code == KeyCode::Delete ||
                             event.code == KeyCode::Left || event.code == KeyCode::Right ||
                             event.code == KeyCode::Home || event.code == KeyCode::End ||
                             event.code == KeyCode::Space || event.code == KeyCode::Enter;
        if (field != nullptr && editing) return on_field_key(event, *field);
    }
    switch (event.code) {
        case KeyCode::Tab: move_focus(frame, event.shift ? -1 : 1); return {};
        case KeyCode::Down:
        case KeyCode::Right: move_focus(frame, 1); return {};
        case KeyCode::Up:
        case KeyCode::Left: move_focus(frame, -1); return {};
        case KeyCode::PageDown: turn_any(frame, 1); return {};
        case KeyCode::PageUp: turn_any(frame, -1); return {};
        case KeyCode::Escape:
            if (typing_ && typing_->by == Typing::By::Finger) {
                stop_typing();
                return {};
            }
            return {{"back", Verb::Click, {}}};
        case KeyCode::F1: return {{"help", Verb::Click, {}}};
        case KeyCode::Enter:
        case KeyCode::Space: {
            const auto* target = node::find(frame.tree, focus_);
            ring_ = true;
            if (target == nullptr || !target->is_stop()) return {};
            return activate(*target, Typing::By::Keys, frame);
        }
        case KeyCode::Home:
        case KeyCode::End:
        case KeyCode::Backspace:
        case KeyCode::Delete:
        case KeyCode::Other: return {};
    }
    return {};
}

std::vector<Action> Hands::on_field_key(const node::KeyEvent& event, const Node& field) {
    auto& caret = typing_->caret;
    switch (event.code) {
        case KeyCode::Backspace: return erase_before(field);
        case KeyCode::Delete: return erase_after(field);
        case KeyCode::Left: caret = before(field.value, caret); return {};
        case KeyCode::Right: caret = after(field.value, caret); return {};
        case KeyCode::Home: caret = 0; return {};
        case KeyCode::End: caret = field.value.size(); return {};
        case KeyCode::Enter:
            if (is_many_lines(field)) return insert(field, "\n");
            return {{field.key, Verb::Click, {}}};
        default: return {};  // a blank comes as text
    }
}

}  // namespace kiosk::input
