// SPDX-License-Identifier: Apache-2.0
#include "firmware/keeper/keeper.h"

#include <poll.h>

namespace kiosk::keeper {

using base::Code;
using base::Result;

link::Refusal refusal_of(Code code) {
    switch (code) {
        case Code::Full: return link::Refusal::Full;
        case Code::TooLarge: return link::Refusal::TooLarge;
        case Code::Invalid:
        case Code::Untrusted: return link::Refusal::NotAcceptable;
        case Code::NotFound:
        case Code::Unavailable:
        case Code::Io:
        case Code::Bug: break;
    }
    return link::Refusal::Storage;
}

link::Status Keeper::status() {
    const auto room = outbox_.room();
    const bool is_open = room && *room == outbox::Room::Open;
    return {is_open ? link::Queue::Open : link::Queue::Full, settings_.is_demonstration()};
}

link::Body Keeper::keep(const link::Keep& asked) {
    auto request = sealing::SealedRequest::from_untrusted(asked.sealed);
    if (!request) return link::Refused{refusal_of(request.error().code)};
    const auto kept = outbox_.keep(*request, clock_.now());
    if (!kept) return link::Refused{refusal_of(kept.error().code)};
    return link::Kept{kept->number, kept->sha256};
}

Result<CollectJob> Keeper::start_collect(const link::Collect& asked) {
    const auto which =
        asked.again == link::Again::Yes ? outbox::Which::QueuedAndExported : outbox::Which::Queued;
    return CollectJob::start(outbox_, files_, settings_.kiosk(), asked.folder, which);
}

Result<void> Peer::serve(Keeper& keeper) {
    // A peer that asks and never reads its answers is not listened to, so it cannot fill our memory.
    const auto moved = wants_to_write() ? connection_.flush() : connection_.pump();
    while (!wants_to_write()) {
        TRY(const auto asked, connection_.next());
        if (!asked) break;
        answer(keeper, *asked);
        TRY_DO(connection_.flush());
    }
    if (!moved) return moved;
    if (collecting_) go_on_collecting();
    return connection_.flush();
}

short Peer::waits_for() const { return wants_to_write() ? POLLOUT : POLLIN; }

void Peer::answer(Keeper& keeper, const link::Message& asked) {
    const auto reply = [&](link::Body body) { connection_.send({asked.request, std::move(body)}); };
    if (std::holds_alternative<link::Hello>(asked.body)) {
        reply(keeper.status());
    } else if (const auto* keep = std::get_if<link::Keep>(&asked.body)) {
        reply(keeper.keep(*keep));
    } else if (const auto* collect = std::get_if<link::Collect>(&asked.body);
               collect != nullptr && entrance_ == Entrance::Staff && !collecting_) {
        begin_collect(keeper, asked.request, *collect);
    } else {
        reply(link::Refused{link::Refusal::NotAskedHere});
    }
}

void Peer::begin_collect(Keeper& keeper, std::uint32_t request, const link::Collect& asked) {
    auto job = keeper.start_collect(asked);
    if (job) {
        collecting_ = Collecting{request, *std::move(job)};
    } else {
        connection_.send({request, link::Refused{refusal_of(job.error().code)}});
    }
}

void Peer::go_on_collecting() {
    const auto stepped = collecting_->job.step();
    if (stepped && !collecting_->job.is_done()) return;
    const auto request = collecting_->request;
    const auto report = collecting_->job.report();
    collecting_.reset();
    if (stepped) {
        connection_.send(
            {request, link::Collected{report.written, report.already_there, report.in_the_way}});
    } else {
        connection_.send({request, link::Refused{refusal_of(stepped.error().code)}});
    }
}

}  // namespace kiosk::keeper
