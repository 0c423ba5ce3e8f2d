// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/input/hands.h"

// What Hands does with fingers.
namespace kiosk::input {
namespace {

using node::FingerEvent;
using node::FingerPhase;

constexpr Moment kFrame{16};  // no display that a kiosk has shows more of them

node::Key target_at(const layout::Frame& frame, const FingerEvent& event) {
    const auto* item = layout::hit(frame, event.x_mm, event.y_mm);
    if (item != nullptr) return item->key;
    const auto* word = layout::word_at(frame, event.x_mm, event.y_mm);
    return word != nullptr ? word->leads_to : node::Key();
}

bool holds(const node::Node& tree, const node::Key& key, const node::Key& inner) {
    const auto* found = node::find(tree, key);
    return found != nullptr && node::find(*found, inner) != nullptr;
}

}  // namespace

void Hands::tick(Moment now) {
    now_ = now;
    if (moving_ && moving_->glide.is_at_rest(now)) stop_moving();
}

std::optional<Moment> Hands::wake_at() const {
    if (!moving_ || moving_->glide.is_held()) return std::nullopt;
    return now_ + kFrame;
}

std::vector<node::Action> Hands::on_finger(const FingerEvent& event, const layout::Frame& frame) {
    ring_ = false;
    if (event.phase == FingerPhase::Down) {
        // One finger acts; the palm beside it does not.
        if (!finger_) put_down(event, frame);
        return {};
    }
    if (!finger_ || finger_->id != event.finger) return {};
    if (event.phase == FingerPhase::Up) return lift(event, frame);
    if (event.phase == FingerPhase::Move) {
        move_finger(event, frame);
        return {};
    }
    finger_.reset();
    pressed_.clear();
    if (moving_) let_strip_go();
    return {};
}

void Hands::put_down(const FingerEvent& event, const layout::Frame& frame) {
    const auto* strip = layout::strip_at(frame, event.x_mm, event.y_mm);
    if (moving_ && strip != nullptr && strip->key == moving_->key) {
        moving_->glide.take(moving_->glide.offset(now_), event.y_mm, now_);
    } else {
        stop_moving();
    }
    pressed_ = target_at(frame, event);
    finger_ = Finger{event.finger, pressed_, event.x_mm, event.y_mm};
}

void Hands::move_finger(const FingerEvent& event, const layout::Frame& frame) {
    if (!moving_ && std::abs(event.y_mm - finger_->y_mm) > kSlop) take_strip(event, frame);
    if (!moving_) {
        const auto target = target_at(frame, event);
        pressed_ = target == finger_->target ? target : node::Key();
        return;
    }
    moving_->glide.follow(event.y_mm, now_);
    pages_[moving_->key] = moving_->glide.rest();
}

std::vector<node::Action> Hands::lift(const FingerEvent& event, const layout::Frame& frame) {
    move_finger(event, frame);
    const auto began = *std::exchange(finger_, std::nullopt);
    pressed_.clear();
    if (moving_) {
        let_strip_go();
        return {};
    }
    if (began.target.empty() || target_at(frame, event) != began.target) return {};
    // A swipe across a wide card is no press.
    if (std::hypot(event.x_mm - began.x_mm, event.y_mm - began.y_mm) > kSwipe) return {};
    const auto* item = layout::hit(frame, event.x_mm, event.y_mm);
    if (item == nullptr) return {{began.target, node::Verb::Click, {}}};
    return activate(*item->node, Typing::By::Finger, frame);
}

void Hands::take_strip(const FingerEvent& event, const layout::Frame& frame) {
    const auto* strip = strip_to_take(frame);
    if (strip == nullptr) return;
    const auto slop = std::copysign(kSlop, event.y_mm - finger_->y_mm);
    const auto page = static_cast<std::size_t>(frame.pages.at(strip->key));
    moving_ = MovingStrip{strip->key, Glide(strip->starts, strip->room.h), strip->starts};
    moving_->glide.take(strip->starts[page], finger_->y_mm + slop, now_);
    pressed_.clear();
}

// The one under the finger; the first one where the finger came down beside all of them and on nothing to press.
const layout::Strip* Hands::strip_to_take(const layout::Frame& frame) const {
    const auto* strip = layout::strip_at(frame, finger_->x_mm, finger_->y_mm);
    const bool beside = strip == nullptr && finger_->target.empty() && !typing_;
    if (beside && !frame.strips.empty()) strip = &frame.strips.front();
    // The box that is typed into stays in sight.
    if (strip != nullptr && typing_ && holds(frame.tree, strip->key, typing_->field))
        return nullptr;
    return strip;
}

void Hands::let_strip_go() {
    moving_->glide.let_go(now_);
    pages_[moving_->key] = moving_->glide.rest();
}

// At rest it shows the screenful that it would have come to.
void Hands::stop_moving() {
    if (moving_ && moving_->glide.is_held()) finger_.reset();
    moving_.reset();
}

}  // namespace kiosk::input
