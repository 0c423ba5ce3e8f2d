// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/asking.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

// The minute of asking makes a new question only where it is asked what is open now.
bool is_same_time(const search::Query& a, const search::Query& b) {
    const bool asks_now = std::ranges::find(a.choices, search::Facet::Open,
                                            &search::Choice::facet) != a.choices.end();
    return !asks_now || a.now == b.now;
}

bool is_same(const Question& a, const Question& b) {
    const auto* one = std::get_if<search::Query>(&a);
    const auto* other = std::get_if<search::Query>(&b);
    if (one == nullptr || other == nullptr)
        return a.index() == b.index() && std::get<LikeThis>(a) == std::get<LikeThis>(b);
    return one->text == other->text && one->limit == other->limit && one->offset == other->offset &&
           one->choices == other->choices && one->near == other->near &&
           one->count_choices == other->count_choices && is_same_time(*one, *other);
}

}  // namespace

bool Inquiry::is_about(const Question& question) const {
    return asked_ && is_same(*asked_, question);
}

void Inquiry::put(Question question) {
    if (is_about(question)) return;
    waiting_for_ = searcher_.ask(question);
    asked_ = std::move(question);
    poll();
}

bool Inquiry::poll() {
    if (!is_waiting()) return false;
    auto taken = searcher_.take(waiting_for_);
    if (std::holds_alternative<Searcher::Lost>(taken)) {
        waiting_for_ = searcher_.ask(*asked_);
        taken = searcher_.take(waiting_for_);
    }
    auto* answer = std::get_if<Answer>(&taken);
    if (answer == nullptr) return false;
    answer_ = std::move(*answer);
    waiting_for_ = 0;
    return true;
}

}  // namespace kiosk::screens
