// SPDX-License-Identifier: Apache-2.0
#include "firmware/link/kiosk_link.h"

namespace kiosk::link {

void KioskLink::ask_status(ports::Monotonic now) { ask(Hello{}, std::nullopt, now); }

void KioskLink::start_keep(const sealing::SealedRequest& request, ports::Monotonic now) {
    const auto bytes = request.bytes();
    ask(Keep{base::Bytes{bytes.begin(), bytes.end()}}, request.sha256(), now);
}

void KioskLink::ask(Body body, std::optional<crypto::Sha256Digest> sha256, ports::Monotonic now) {
    // Half a message of a dropped question must not stand before the new one.
    if (connection_ && connection_->has_unsent()) connection_.reset();
    if (!connection_) {
        if (auto channel = connector_()) connection_.emplace(*std::move(channel));
    }
    question_ = Question{++last_request_, sha256, now + kAnswerTimeout};
    if (connection_) connection_->send({question_->request, std::move(body)});
}

std::optional<Outcome> KioskLink::poll(ports::Monotonic now) {
    if (!question_) return std::nullopt;
    if (!connection_) return end(Broken{});
    const auto pumped = connection_->pump();
    if (auto outcome = take_answer()) return outcome;
    if (!pumped) {
        connection_.reset();
        return end(Broken{});
    }
    if (now >= question_->deadline) {
        connection_.reset();  // a late answer is nobody's any more
        return end(NoAnswer{});
    }
    return std::nullopt;
}

std::optional<Outcome> KioskLink::take_answer() {
    while (true) {
        auto message = connection_->next();
        if (!message) {
            connection_.reset();
            return end(Broken{});
        }
        if (!*message) return std::nullopt;
        if ((*message)->request != question_->request) continue;  // answers a dropped question
        if (auto outcome = outcome_of((*message)->body)) return end(*std::move(outcome));
        connection_.reset();
        return end(Broken{});
    }
}

// Nothing where this is no answer to the question asked.
std::optional<Outcome> KioskLink::outcome_of(const Body& body) const {
    if (const auto* kept = std::get_if<Kept>(&body)) {
        if (question_->sha256 == kept->sha256) return *kept;
        return std::nullopt;
    }
    if (const auto* refused = std::get_if<Refused>(&body)) return *refused;
    if (const auto* status = std::get_if<Status>(&body)) {
        if (!question_->sha256) return *status;
    }
    return std::nullopt;
}

Outcome KioskLink::end(Outcome outcome) {
    question_.reset();
    return outcome;
}

std::optional<ports::Monotonic> KioskLink::deadline() const {
    if (!question_) return std::nullopt;
    return question_->deadline;
}

}  // namespace kiosk::link
