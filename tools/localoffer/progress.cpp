// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace kiosk::tools {

Progress::Progress(std::string what)
    : what_(std::move(what)), is_terminal_(isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::uint64_t done, std::uint64_t all) {
    constexpr std::uint64_t kFew = 8ULL << 20;  // done before anybody could read a bar
    constexpr int kWidth = 40;
    if (!is_terminal_ || all < kFew) return;
    const auto percent = static_cast<int>(std::min<std::uint64_t>(100, done * 100 / all));
    if (percent == shown_) return;
    shown_ = percent;
    const int full = percent * kWidth / 100;
    fmt::print(stderr, "\r{} [{:#<{}}{:.<{}}] {:3}%", what_, "", full, "", kWidth - full, percent);
}

void Progress::end() {
    constexpr int kLine = 78;
    if (shown_ >= 0) fmt::print(stderr, "\r{:{}}\r", "", kLine);
    shown_ = -1;
}

}  // namespace kiosk::tools
