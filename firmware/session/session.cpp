// SPDX-License-Identifier: Apache-2.0
#include "firmware/session/session.h"

#include <algorithm>
#include <utility>

#include "firmware/base/language.h"

namespace kiosk::session {

namespace {

std::string_view as_text(const std::vector<char, forms::WipingAllocator<char>>& id) {
    return {id.data(), id.size()};
}

}  // namespace

std::string Session::words_tag() const {
    return access_.reading == Reading::Simple ? base::simple_words_of(language_) : language_;
}

std::vector<std::string_view> Session::shortlist() const {
    std::vector<std::string_view> ids;
    for (const auto& id : shortlist_) ids.push_back(as_text(id));
    return ids;
}

bool Session::is_shortlisted(std::string_view service) const {
    return std::ranges::any_of(shortlist_, [&](const auto& id) { return as_text(id) == service; });
}

bool Session::add_to_shortlist(std::string_view service) {
    if (is_shortlisted(service)) return true;
    if (ended_ || shortlist_.size() >= kMaxShortlist) return false;
    shortlist_.emplace_back(service.begin(), service.end());
    before_taking_out_ = {};
    return true;
}

void Session::remove_from_shortlist(std::string_view service) {
    if (!is_shortlisted(service)) return;
    before_taking_out_ = shortlist_;
    std::erase_if(shortlist_, [&](const auto& id) { return as_text(id) == service; });
}

void Session::clear_shortlist() {
    if (!shortlist_.empty()) before_taking_out_ = std::exchange(shortlist_, {});
}

std::size_t Session::taken_out() const {
    return before_taking_out_.size() - std::min(before_taking_out_.size(), shortlist_.size());
}

void Session::put_back() {
    if (taken_out() > 0) shortlist_ = std::exchange(before_taking_out_, {});
}

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
    access_ = usual_;
    answers_.clear();
    search_words_ = Secret{};
    pressed_ = {};
    shortlist_ = {};
    before_taking_out_ = {};
}

}  // namespace kiosk::session
