// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/flags.h"

#include <algorithm>
#include <array>

#include "localoffer_data/feeds/fold.h"

namespace kiosk::feeds {
namespace {

constexpr std::array<std::string_view, 6> kYes{"true", "yes", "y", "1", "t", "on"};
constexpr std::array<std::string_view, 6> kNo{"false", "no", "n", "0", "f", "off"};
constexpr std::array<std::string_view, 7> kUnsaid{"",    "null",    "none",     "na",
                                                  "n a", "unknown", "not known"};

template <typename Words>
bool holds(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Flag read_flag(std::string_view text) {
    constexpr std::size_t kMaxReadBytes = 200;
    const auto folded = fold(text.substr(0, kMaxReadBytes));
    if (holds(kUnsaid, folded) || text == "-1") return Flag::Unsaid;
    if (holds(kYes, folded)) return Flag::Yes;
    if (holds(kNo, folded)) return Flag::No;
    return Flag::Unclear;
}

}  // namespace kiosk::feeds
