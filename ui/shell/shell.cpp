// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shell.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::shell {
namespace {

using session::Ended;
using session::Stage;

constexpr std::size_t kDeepest = 40;  // screens one over the other; the oldest but home go
constexpr auto kPollsAnswers = std::chrono::milliseconds{20};

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace

Shell::Shell(session::Session& sitting, ScreenMaker& maker, const ports::Clock& clock,
             Surroundings around)
    : sitting_(sitting), maker_(maker), clock_(clock), around_(std::move(around)) {
    push({"welcome", {}});
}

void Shell::push(const Address& address) { push(maker_.make(address)); }

void Shell::push(std::unique_ptr<Screen> screen) {
    if (!screen) return;
    if (stack_.size() >= kDeepest) stack_.erase(stack_.begin() + 2);
    stack_.push_back(std::move(screen));
    fresh_ = true;
}

void Shell::go(Next next) {
    std::visit(Overloaded{[](Stay) {},
                          [&](const Push& to) {
                              begin();
                              went_on_ = true;
                              push(to.to);
                          },
                          [&](const Replace& to) {
                              auto screen = maker_.make(to.to);
                              if (!screen) return;
                              stack_.pop_back();
                              push(std::move(screen));
                          },
                          [&](Pop) {
                              if (stack_.size() > 1) stack_.pop_back();
                              fresh_ = true;
                          },
                          [&](const PopTo& to) {
                              const auto found = std::find_if(
                                  stack_.rbegin(), stack_.rend(),
                                  [&](const auto& each) { return each->name() == to.screen; });
                              if (found == stack_.rend()) return;
                              stack_.erase(found.base(), stack_.end());
                              fresh_ = true;
                          },
                          [&](Home) {
                              stack_.resize(std::min<std::size_t>(stack_.size(), 1));
                              push({"home", {}});
                          },
                          [&](Leave) { end(Ended::Finished); }},
               next);
}

void Shell::end(Ended how) {
    sitting_.end(how);
    cover_ = Cover::Over;
    // Nothing that knew the family stays, not even a screen's memory of what it showed.
    stack_.clear();
    fresh_ = true;
}

void Shell::on(const node::Action& action) {
    if (cover_ == Cover::Over) return;
    if (action.target == "leave") return end(Ended::Left);
    if (cover_ == Cover::Hidden) {
        if (action.target == "show") {
            sitting_.show(clock_.monotonic());
            settle_presence();
        }
        return;
    }
    if (cover_ == Cover::Warning) return touched();
    if (action.target == "hide") {
        sitting_.hide(clock_.monotonic());
        return settle_presence();
    }
    if (action.target == "back") {
        if (top().chrome() == Chrome::Full) go(Pop{});
        return;
    }
    constexpr std::array<std::string_view, 5> kAccess{"help", "language", "easier", "text-size",
                                                      "colours"};
    if (std::ranges::find(kAccess, action.target) != kAccess.end()) {
        begin();
        went_on_ = true;
        if (top().name() != action.target) push({action.target, {}});
        return;
    }
    if (action.target == kSimpleWords) {
        begin();
        auto& reading = sitting_.access().reading;
        reading = reading == session::Reading::Simple ? session::Reading::Usual
                                                      : session::Reading::Simple;
        return;
    }
    if (action.target == kMyList) {
        if (!offers_list()) return;
        const auto is_list = [](const auto& each) { return each->name() == kMyList; };
        const std::string list(kMyList);
        return go(std::ranges::any_of(stack_, is_list) ? Next{PopTo{list}}
                                                       : Next{Push{{list, {}}}});
    }
    // A language chosen by somebody who walks off again is not the next person's.
    begin();
    go(stack_.back()->on(action));
}

bool Shell::has_begun() const { return sitting_.idle().stage() != Stage::Resting; }

void Shell::begin() {
    if (!has_begun()) sitting_.touched(clock_.monotonic());
}

void Shell::touched() {
    if (cover_ == Cover::Hidden || cover_ == Cover::Over || !has_begun()) return;
    sitting_.touched(clock_.monotonic());
    settle_presence();
}

void Shell::settle_presence() {
    if (cover_ == Cover::Over) return;
    const auto was = cover_;
    sitting_.tick(clock_.monotonic());
    switch (sitting_.idle().stage()) {
        case Stage::Resting:
        case Stage::Active: cover_ = Cover::None; break;
        case Stage::Warning: cover_ = Cover::Warning; break;
        case Stage::Hidden: cover_ = Cover::Hidden; break;
        case Stage::Over: return end(sitting_.ended().value_or(Ended::Idle));
    }
    fresh_ = fresh_ || was != cover_;
    warning_is_new_ = cover_ == Cover::Warning && (warning_is_new_ || was != cover_);
}

void Shell::tick() {
    settle_presence();
    if (cover_ != Cover::Over) go(stack_.back()->tick(clock_.monotonic()));
}

std::optional<ports::Monotonic> Shell::wake_at() const {
    if (cover_ == Cover::Over) return std::nullopt;
    const auto now = clock_.monotonic();
    auto at = sitting_.idle().next_change();
    // The countdown is shown by the second.
    if (cover_ == Cover::Warning && !is_calm())
        at = now + ports::Monotonic(sitting_.idle().left(now).count() % 1000 + 1);
    if (top().is_waiting()) at = std::min(at.value_or(now + kPollsAnswers), now + kPollsAnswers);
    return at;
}

bool Shell::take_fresh() { return std::exchange(fresh_, false); }

std::optional<node::Key> Shell::take_focus() {
    if (cover_ == Cover::Warning && std::exchange(warning_is_new_, false)) return "still-here";
    if (cover_ != Cover::None) return std::nullopt;
    return stack_.back()->take_focus();
}

std::vector<Manner> Shell::manners() const {
    if (cover_ != Cover::None) return {};
    return top().manners();
}

std::string Shell::screen() const {
    switch (cover_) {
        case Cover::Hidden: return "hidden";
        case Cover::Warning: return "idle-warning";
        case Cover::Over: return "over";
        case Cover::None: break;
    }
    return top().name();
}

bool Shell::is_over() const { return cover_ == Cover::Over; }
bool Shell::is_waiting() const { return cover_ != Cover::Over && top().is_waiting(); }

}  // namespace kiosk::shell
