// SPDX-License-Identifier: Apache-2.0
// Any bytes as what was typed, and as rows of words; a text that was read once is read the same again.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "localoffer_data/danger/watch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    static const std::array<model::DangerWord, 8> kRows{
        {{"en", "list", "who: dad|step dad|he"},
         {"en", "little", "to|really|a"},
         {"en", "danger", "[who] (hit|hurt) me"},
         {"en", "danger", "want (to|) die"},
         {"en", "danger", "(suicide|=kms|strangled)"},
         {"en", "danger", "take * # away"},
         {"en", "safe", "suicide squad"},
         {"ur", "danger", "خودکشی"}}};
    static const danger::Watch watch{kRows};
    const std::string text{reinterpret_cast<const char*>(data), size};
    const bool once = watch.speaks_of_danger(text);
    if (watch.speaks_of_danger(text) != once) std::abort();
    const std::array<model::DangerWord, 2> rows{
        {{"en", "list", "some:" + text}, {"en", "danger", text}}};
    static_cast<void>(danger::Watch{rows}.speaks_of_danger(text));
    return 0;
}
