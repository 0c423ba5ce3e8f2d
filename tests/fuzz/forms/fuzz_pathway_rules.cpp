// SPDX-License-Identifier: Apache-2.0
// Any bytes as rules of law; whatever is accepted must give dates without end or trap.
#include <cstdint>
#include <string_view>

#include "localoffer_data/pathway/dates.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk::pathway;
    const auto rules = Rules::parse({reinterpret_cast<const char*>(data), size});
    if (!rules) return 0;
    const kiosk::base::Date day{std::chrono::year{2026}, std::chrono::month{12},
                                std::chrono::day{31}};
    for (const auto from :
         {From::Received, From::DraftServed, From::DecisionLetter, From::ReviewMeeting}) {
        (void)rules->dates(from, day);
    }
    (void)rules->appeal_by(day, day);
    return 0;
}
