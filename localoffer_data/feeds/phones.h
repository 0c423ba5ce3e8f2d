// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feeds {

enum class PhoneUse {
    Voice,
    Text,          // for text messages only
    VoiceAndText,  // "call or text"
    Relay,         // for people who cannot hear or speak: minicom, 18001
    Fax,
};

struct FoundPhone {
    std::string number;  // as families read it: "020 7946 0101", "01942 486136 ext 12"
    PhoneUse use = PhoneUse::Voice;
    std::size_t at = 0;  // where it stands in the text
    std::size_t end = 0;
};

// Every UK telephone number in a text, in order. Short ones ("111") only where they stand alone: a text that tells families
// to ring 999 in danger gives no number of the service. A spreadsheet's lost first 0 is put back only in a text that is nothing else.
[[nodiscard]] std::vector<FoundPhone> find_phones(std::string_view text);

// National spacing of the digits of a whole number with its first 0, or of a short one; empty = not a UK number.
[[nodiscard]] std::optional<std::string> spaced_phone(std::string_view digits);

}  // namespace kiosk::feeds
