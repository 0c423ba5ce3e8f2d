// SPDX-License-Identifier: Apache-2.0
#include "board/programs/robot/bench_board.h"

#include "board/programs/keeper/state.h"
#include "firmware/trust/recipients.h"

namespace kiosk::programs {

using base::Code;
using base::Error;
using base::Result;

base::Instant ScriptClock::now() const {
    constexpr base::Date kFirstDay{std::chrono::year{2026}, std::chrono::month{11},
                                   std::chrono::day{23}};
    return std::chrono::sys_days{kFirstDay} + std::chrono::hours{9} + passed_;
}

Result<void> KeeperBench::start() { return start(outbox::kDefaultMaxBytes); }

// A cap below what is there already is a cap at what is there.
Result<void> KeeperBench::fill_up() {
    constexpr std::int64_t kLittle = 8 * 1024;
    return start(kLittle);
}

Result<std::size_t> KeeperBench::kept() {
    if (!running_) return Error{Code::Unavailable, "no keeper"};
    TRY(const auto numbers, running_->outbox.waiting(outbox::Which::QueuedAndExported));
    return numbers.size();
}

Result<std::size_t> KeeperBench::collect(const std::filesystem::path& folder) {
    if (!running_) return Error{Code::Unavailable, "no keeper"};
    const auto absolute = std::filesystem::absolute(folder).lexically_normal();
    TRY(auto job, running_->keeper.start_collect({link::Again::Yes, absolute.string()}));
    TRY(const auto report, keeper::collect_all(std::move(job)));
    if (report.in_the_way > 0) return Error{Code::Invalid, "another file is in the way"};
    return std::size_t{report.written} + report.already_there;
}

Result<void> KeeperBench::start(std::int64_t max_bytes) {
    running_.reset();  // it alone may hold the file
    TRY(auto settings, trust::load_settings(files_, state_));
    TRY(auto outbox, open_outbox(files_, state_, settings, max_bytes));
    running_ = std::make_unique<Running>(std::move(settings), std::move(outbox), files_, clock_);
    return {};
}

void KeeperBench::cut() {
    peers_.clear();
    running_.reset();
}

link::Connector KeeperBench::connector() {
    return [this] { return connect(); };
}

Result<std::unique_ptr<link::Channel>> KeeperBench::connect() {
    if (!running_ || manner_ == Manner::Gone) return Error{Code::Unavailable, "no keeper"};
    auto [ours, theirs] = link::memory_channels();
    peers_.emplace_back(std::move(theirs), keeper::Entrance::Kiosk);
    return std::move(ours);
}

void KeeperBench::serve() {
    if (manner_ == Manner::Gone) peers_.clear();
    if (!running_ || manner_ != Manner::Answers) return;
    std::erase_if(peers_, [&](keeper::Peer& peer) { return !peer.serve(running_->keeper); });
}

base::Result<int> BenchPrinter::print(base::ByteView pdf) {
    if (!place_) return base::Error{base::Code::Unavailable, "no printer"};
    if (manner_ == Manner::Fails) return 0;
    const auto job = printed_ + 1;
    linux_board::Files files;
    TRY_DO(files.place(folder_ / ("printed-" + std::to_string(job) + ".pdf"), pdf));
    if (manner_ == Manner::Prints) printed_ = job;
    return job;
}

ports::PrintStanding BenchPrinter::standing(int job) {
    if (manner_ == Manner::Slow) return ports::PrintStanding::Waiting;
    return job == 0 || manner_ == Manner::Fails ? ports::PrintStanding::Failed
                                                : ports::PrintStanding::Done;
}

}  // namespace kiosk::programs
