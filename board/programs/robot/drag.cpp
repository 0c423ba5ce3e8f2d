// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "board/programs/robot/robot.h"

namespace kiosk::programs {

using base::Result;

namespace {

constexpr auto kBetweenMoves = std::chrono::milliseconds{10};

// The innermost one that is that node or holds it.
const layout::Strip* strip_with(const layout::Frame& frame, std::string_view key) {
    const layout::Strip* found = nullptr;
    for (const auto& strip : frame.strips) {
        const auto* pages = node::find(frame.tree, strip.key);
        if (pages != nullptr && node::find(*pages, key) != nullptr) found = &strip;
    }
    return found;
}

}  // namespace

// `drag content up 40mm in 200ms`: a finger in the room of the screenfuls that hold that node goes evenly and lifts.
// With `held` at the end it stays where it came to until `let go`.
Result<void> Robot::drag(const Command& command) {
    const auto way = command.word(2);
    const auto length = parse_mm(command.word(3));
    const auto time = parse_length(command.word(5));
    const bool is_held = command.word(6) == "held";
    if ((way != "up" && way != "down") || !length || command.word(4) != "in" || !time ||
        command.words.size() != (is_held ? 7 : 6))
        return failed("drag wants a list, up or down, so many mm, in, so many ms");
    const auto* strip = strip_with(kiosk_->frame(), command.word(1));
    if (strip == nullptr) return failed("no such list on the glass has more than one screenful");
    const double down = way == "down" ? 1 : -1;
    const auto x = strip->room.x + strip->room.w / 2;
    const auto y = strip->room.y + strip->room.h * (0.5 - 0.25 * down);
    draw_finger(x, y, down * *length, *time);
    return is_held ? Result<void>() : let_go();
}

// Evenly; it stays down.
void Robot::draw_finger(double x, double y, double down, std::chrono::milliseconds time) {
    held_ = {x, y};
    hands_->touch_down(x, y);
    const auto moves = std::max<long>(1, time / kBetweenMoves);
    for (long i = 0; i < moves; ++i) {
        clock_.pass(time / moves);
        y += down / static_cast<double>(moves);
        hands_->touch_move(x, y);
    }
    held_ = {x, y};
}

Result<void> Robot::let_go() {
    if (!held_) return failed("no finger is held");
    const auto [x, y] = *std::exchange(held_, std::nullopt);
    hands_->touch_up(x, y);
    return {};
}

// `expect screenful content 2`, from 1
Result<void> Robot::expect_screenful(const Command& command) const {
    const auto* strip = strip_with(kiosk_->frame(), command.word(2));
    if (strip == nullptr) return failed("no such list on the glass has more than one screenful");
    const auto shown = std::to_string(kiosk_->frame().pages.at(strip->key) + 1);
    if (command.word(3) == shown) return {};
    return failed("it shows screenful " + shown);
}

}  // namespace kiosk::programs
