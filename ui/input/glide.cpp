// SPDX-License-Identifier: Apache-2.0
#include "ui/input/glide.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::input {
namespace {

using layout::Millimetres;
using Seconds = std::chrono::duration<double>;

constexpr Moment kLastMoments{100};  // a finger's speed is what it did in these
constexpr double kMomentum = 0.13;   // seconds: how far its speed alone would carry it
constexpr double kDecay = 0.07;      // seconds
constexpr double kStill = 50;        // millimetres a second: slower is no flick
constexpr double kFastest = 1500;    // a hand's; a panel that jumps says more
constexpr Millimetres kHair = 0.05;

// A third of the room is the most that is ever bare beyond an end.
constexpr double kMostBare = 1.0 / 3;
constexpr double kGivesWay = 0.55;

Millimetres resisted(Millimetres beyond, Millimetres room) {
    const auto most = std::max(kHair, room * kMostBare);
    return most * (1 - 1 / (beyond * kGivesWay / most + 1));
}

// Beyond which point resisted() gives this.
Millimetres unresisted(Millimetres seen, Millimetres room) {
    const auto most = std::max(kHair, room * kMostBare);
    const auto part = std::min(seen / most, 0.99);
    return most / kGivesWay * (1 / (1 - part) - 1);
}

}  // namespace

Glide::Glide(std::vector<Millimetres> starts, Millimetres room)
    : starts_(std::move(starts)), room_(room) {}

void Glide::take(Millimetres offset, Millimetres from, Moment at) {
    const auto last = starts_.back();
    taken_at_ = offset < 0      ? -unresisted(-offset, room_)
                : offset > last ? last + unresisted(offset - last, room_)
                                : offset;
    finger_from_ = from;
    samples_ = {{from, at}};
    is_held_ = true;
    rest_ = nearest(pulled());
}

void Glide::follow(Millimetres finger, Moment at) {
    if (samples_.back().at == at) samples_.pop_back();
    samples_.push_back({finger, at});
    forget_before(at - kLastMoments);
    rest_ = nearest(pulled());
}

void Glide::forget_before(Moment at) {
    while (samples_.size() > 1 && samples_.front().at < at) samples_.erase(samples_.begin());
}

Millimetres Glide::pulled() const {
    const auto wished = taken_at_ + finger_from_ - samples_.back().finger;
    const auto last = starts_.back();
    if (wished < 0) return -resisted(-wished, room_);
    if (wished > last) return last + resisted(wished - last, room_);
    return wished;
}

double Glide::speed(Moment at) const {
    const auto since = Seconds(at - samples_.front().at).count();
    if (since <= 0) return 0;
    return std::clamp((samples_.front().finger - samples_.back().finger) / since, -kFastest,
                      kFastest);
}

int Glide::nearest(Millimetres offset) const {
    const auto away = [&](Millimetres start) { return std::abs(start - offset); };
    return static_cast<int>(std::ranges::min_element(starts_, {}, away) - starts_.begin());
}

int Glide::settles_on(double speed) const {
    const auto found = nearest(pulled() + speed * kMomentum);
    const auto drawn = finger_from_ - samples_.back().finger;
    const bool turned_back = std::abs(speed) > kStill && speed * drawn < 0;
    if (std::abs(drawn) <= kDragTurnsPage - kSlop || turned_back) return found;
    const auto last = static_cast<int>(starts_.size()) - 1;
    const auto above = [&](Millimetres offset) {
        return static_cast<int>(std::ranges::lower_bound(starts_, offset) - starts_.begin());
    };
    return drawn > 0 ? std::max(found, std::min(last, above(taken_at_ + kHair)))
                     : std::min(found, std::max(0, above(taken_at_ - kHair) - 1));
}

void Glide::let_go(Moment at) {
    forget_before(at - kLastMoments);
    const auto speed = this->speed(at);
    rest_ = settles_on(speed);
    away_ = pulled() - starts_[static_cast<std::size_t>(rest_)];
    // Never so fast that it would shoot past its rest, nor away from it.
    const auto fastest = -away_ / kDecay;
    speed_ = fastest > 0 ? std::clamp(speed, 0.0, fastest) : std::clamp(speed, fastest, 0.0);
    let_go_at_ = at;
    is_held_ = false;
}

Millimetres Glide::offset(Moment at) const {
    if (is_held_) return pulled();
    const auto rest = starts_[static_cast<std::size_t>(rest_)];
    const auto passed = Seconds(at - let_go_at_);
    if (passed >= kLongestSettling) return rest;
    const auto t = passed.count();
    return rest + (away_ + (speed_ + away_ / kDecay) * t) * std::exp(-t / kDecay);
}

bool Glide::is_at_rest(Moment at) const {
    constexpr Millimetres kUnseen = 0.1;
    if (is_held_) return false;
    const auto rest = starts_[static_cast<std::size_t>(rest_)];
    return at - let_go_at_ >= kLongestSettling || std::abs(offset(at) - rest) < kUnseen;
}

}  // namespace kiosk::input
