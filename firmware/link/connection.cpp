// SPDX-License-Identifier: Apache-2.0
#include "firmware/link/connection.h"

#include <array>

namespace kiosk::link {
namespace {

constexpr std::size_t kReadBytes = 16 * 1024;
// One peer may not keep us reading for ever: the rest is read on the next round.
constexpr int kMaxReadsAtOnce = 80;

}  // namespace

void Connection::send(const Message& message) {
    const auto bytes = encode(message);
    unsent_.erase(unsent_.begin(), unsent_.begin() + static_cast<std::ptrdiff_t>(sent_));
    sent_ = 0;
    unsent_.insert(unsent_.end(), bytes.begin(), bytes.end());
}

base::Result<void> Connection::pump() {
    // Reads even where writing failed: an answer may already lie there.
    const auto written = flush();
    TRY_DO(read_some());
    return written;
}

base::Result<void> Connection::flush() {
    while (has_unsent()) {
        TRY(const auto taken, channel_->write(base::ByteView{unsent_}.subspan(sent_)));
        if (taken == 0) return {};
        sent_ += taken;
    }
    return {};
}

base::Result<void> Connection::read_some() {
    std::array<std::uint8_t, kReadBytes> bytes{};
    for (int i = 0; i < kMaxReadsAtOnce; ++i) {
        TRY(const auto given, channel_->read(bytes));
        if (given == 0) return {};
        decoder_.feed(base::ByteView{bytes}.first(given));
    }
    return {};
}

}  // namespace kiosk::link
