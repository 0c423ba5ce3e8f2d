// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

#include "firmware/crypto/sha256.h"
#include "firmware/link/channel.h"
#include "firmware/link/connection.h"
#include "firmware/link/message.h"
#include "firmware/ports/clock.h"
#include "firmware/sealing/sealed_request.h"

namespace kiosk::link {

inline constexpr ports::Monotonic kAnswerTimeout = std::chrono::seconds{5};

struct NoAnswer {};  // asked, and nothing came for kAnswerTimeout; it may have been kept
struct Broken {};    // nobody there, or the conversation broke off; it may have been kept

// How one question ended. Only Kept allows a screen to say "kept".
using Outcome = std::variant<Status, Kept, Refused, NoAnswer, Broken>;

// The kiosk's end: one question at a time, nothing waits. After NoAnswer or Broken the same request
// may be handed in again; the keeper knows it by its hash and keeps it once.
class KioskLink {
  public:
    explicit KioskLink(Connector connector) : connector_(std::move(connector)) {}

    // Each drops an unfinished question and connects first where there is no connection.
    void ask_status(ports::Monotonic now);
    void start_keep(const sealing::SealedRequest& request, ports::Monotonic now);

    // Moves bytes; the outcome of the question once, as soon as it is known. Call it when fd() is
    // ready, when deadline() has come, and once right after asking.
    [[nodiscard]] std::optional<Outcome> poll(ports::Monotonic now);

    [[nodiscard]] bool is_asking() const { return question_.has_value(); }
    [[nodiscard]] std::optional<ports::Monotonic> deadline() const;
    // -1 where there is nothing to wait on. May change with every question.
    [[nodiscard]] int fd() const { return connection_ ? connection_->fd() : -1; }
    [[nodiscard]] bool wants_to_write() const { return connection_ && connection_->has_unsent(); }

  private:
    struct Question {
        std::uint32_t request = 0;
        std::optional<crypto::Sha256Digest> sha256;  // of what shall be kept; none for a status
        ports::Monotonic deadline{};
    };

    void ask(Body body, std::optional<crypto::Sha256Digest> sha256, ports::Monotonic now);
    [[nodiscard]] std::optional<Outcome> take_answer();
    [[nodiscard]] std::optional<Outcome> outcome_of(const Body& body) const;
    [[nodiscard]] Outcome end(Outcome outcome);

    Connector connector_;
    std::optional<Connection> connection_;
    std::optional<Question> question_;
    std::uint32_t last_request_ = 0;
};

}  // namespace kiosk::link
