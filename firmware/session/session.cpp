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
    shortlist_ = {};
}

}  // namespace kiosk::session
