// SPDX-License-Identifier: Apache-2.0
#include "firmware/session/session.h"

#include <algorithm>

namespace kiosk::session {

bool Session::is_shortlisted(std::int64_t service) const {
    return std::ranges::find(shortlist_, service) != shortlist_.end();
}

bool Session::add_to_shortlist(std::int64_t service) {
    if (is_shortlisted(service)) return true;
    if (ended_ || shortlist_.size() == kMaxShortlist) return false;
    shortlist_.push_back(service);
    return true;
}

void Session::remove_from_shortlist(std::int64_t service) { std::erase(shortlist_, service); }

std::string_view Session::pressed(std::string_view list) const {
    for (const auto& each : pressed_) {
        if (std::ranges::equal(each.list, list)) return {each.choices.data(), each.choices.size()};
    }
    return {};
}

void Session::set_pressed(std::string_view list, std::string_view choices) {
    if (ended_) return;
    std::erase_if(pressed_,
                  [&](const Pressed& each) { return std::ranges::equal(each.list, list); });
    if (choices.empty()) return;
    pressed_.push_back({Secret(list.begin(), list.end()), Secret(choices.begin(), choices.end())});
}

void Session::tick(Monotonic now) {
    idle_.tick(now);
    if (idle_.stage() == Stage::Over)
        end(idle_.ended_hidden() ? Ended::HiddenTooLong : Ended::Idle);
}

void Session::end(Ended reason) {
    if (ended_) return;
    ended_ = reason;
    wipe();
}

void Session::wipe() {
    answers_.clear();
    search_words_ = Secret{};
    pressed_ = {};
    shortlist_ = {};
}

}  // namespace kiosk::session
