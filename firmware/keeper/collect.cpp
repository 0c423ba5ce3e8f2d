// SPDX-License-Identifier: Apache-2.0
#include "firmware/keeper/collect.h"

#include <algorithm>

namespace kiosk::keeper {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kTopFolder = "LOCALOFFER-REQUESTS";
constexpr std::size_t kDigits = 8;

std::string stem_of(const outbox::KeptRequest& request) {
    const auto digits = std::to_string(request.number);
    return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits + "-" +
           base::to_hex(request.sha256);
}

}  // namespace

Result<CollectJob> CollectJob::start(outbox::Outbox& outbox, ports::Files& files,
                                     const std::string& kiosk, const std::filesystem::path& folder,
                                     outbox::Which which) {
    TRY(auto numbers, outbox.waiting(which));
    const auto own_folder = folder / kTopFolder / kiosk;
    TRY_DO(files.make_folder(own_folder));
    return CollectJob{outbox, files, own_folder, std::move(numbers)};
}

Result<void> CollectJob::step() {
    if (is_done()) return {};
    const auto number = numbers_[next_];
    TRY(const auto request, outbox_->read(number));
    const auto stem = stem_of(request);
    TRY(const auto sealed, put(folder_ / (stem + ".age"), request.sealed));
    // An envelope alone would claim a file that is not there, so it comes second.
    TRY(const auto envelope, sealed == Put::InTheWay ? Result<Put>{Put::InTheWay}
                                                     : put(folder_ / (stem + ".envelope"),
                                                           base::as_bytes(request.envelope)));
    ++next_;
    if (envelope == Put::InTheWay) {
        ++report_.in_the_way;
        return {};
    }
    TRY_DO(outbox_->mark_exported(number));
    const bool both_there = sealed == Put::AlreadyThere && envelope == Put::AlreadyThere;
    ++(both_there ? report_.already_there : report_.written);
    return {};
}

Result<CollectJob::Put> CollectJob::put(const std::filesystem::path& path, base::ByteView bytes) {
    const auto there = files_->read(path, bytes.size());
    if (there) return std::ranges::equal(*there, bytes) ? Put::AlreadyThere : Put::InTheWay;
    if (there.error().code == Code::Io) return there.error();
    if (there.error().code != Code::NotFound) return Put::InTheWay;
    TRY_DO(files_->place(path, bytes));
    // Sticks that claim more room than they have take every write without a word.
    TRY(const auto back, files_->read(path, bytes.size()));
    if (!std::ranges::equal(back, bytes)) return Error{Code::Io, "the stick gave back other bytes"};
    return Put::Written;
}

Result<CollectReport> collect_all(CollectJob job) {
    while (!job.is_done()) TRY_DO(job.step());
    return job.report();
}

}  // namespace kiosk::keeper
