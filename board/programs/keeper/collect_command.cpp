// SPDX-License-Identifier: Apache-2.0
#include "board/programs/keeper/collect_command.h"

#include <poll.h>

#include "board/linux/files.h"
#include "board/programs/keeper/state.h"
#include "firmware/link/connection.h"
#include "firmware/link/unix_socket.h"
#include "firmware/trust/recipients.h"

namespace kiosk::programs {
namespace {

using base::Code;
using base::Error;
using base::Result;
using keeper::CollectReport;

Error refusal(link::Refusal why) {
    switch (why) {
        case link::Refusal::Full: return {Code::Full, "no room left"};
        case link::Refusal::TooLarge: return {Code::TooLarge, "too large"};
        case link::Refusal::NotAcceptable: return {Code::Invalid, "the keeper did not accept this"};
        case link::Refusal::Storage: return {Code::Io, "reading or writing failed"};
        case link::Refusal::NotAskedHere: return {Code::Bug, "asked at the wrong socket"};
    }
    return {Code::Bug, "an unknown refusal"};
}

Result<CollectReport> report_of(const link::Body& body) {
    if (const auto* done = std::get_if<link::Collected>(&body)) {
        return CollectReport{done->written, done->already_there, done->in_the_way};
    }
    if (const auto* refused = std::get_if<link::Refused>(&body)) return refusal(refused->why);
    return Error{Code::Bug, "an answer to something else"};
}

// Waits as long as the keeper is there: a slow stick is no failure.
Result<CollectReport> ask_keeper(const std::filesystem::path& socket, const link::Collect& asked) {
    TRY(auto channel, link::connect_unix(socket));
    link::Connection connection{std::move(channel)};
    connection.send({1, asked});
    while (true) {
        const auto pumped = connection.pump();
        TRY(const auto message, connection.next());
        if (message) return report_of(message->body);
        if (!pumped) return pumped.error();
        const auto events = connection.has_unsent() ? POLLIN | POLLOUT : POLLIN;
        pollfd wait{connection.fd(), static_cast<short>(events), 0};
        ::poll(&wait, 1, -1);
    }
}

}  // namespace

Result<CollectReport> collect_command(const std::filesystem::path& state,
                                      const std::filesystem::path& folder, link::Again again) {
    linux_board::Files files;
    TRY(const auto settings, trust::load_settings(files, state));
    const auto absolute = std::filesystem::absolute(folder).lexically_normal();
    auto outbox = open_outbox(files, state, settings);
    if (!outbox && outbox.error().code == Code::Unavailable) {
        return ask_keeper(state / "run" / "staff.sock", {again, absolute.string()});
    }
    if (!outbox) return std::move(outbox).error();
    const auto which =
        again == link::Again::Yes ? outbox::Which::QueuedAndExported : outbox::Which::Queued;
    TRY(auto job, keeper::CollectJob::start(*outbox, files, settings.kiosk(), absolute, which));
    return keeper::collect_all(std::move(job));
}

}  // namespace kiosk::programs
