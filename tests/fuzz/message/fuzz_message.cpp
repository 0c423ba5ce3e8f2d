// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "firmware/sealing/message.h"

// What is understood can be written again and then says the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    const auto opened = sealing::read_message({data, size});
    if (!opened) return 0;
    const auto written = sealing::write_message(
        {opened->reference, opened->text, opened->family_text, opened->family_lang, opened->json});
    if (!written) return 0;
    const auto again = sealing::read_message(written->view());
    if (!again || again->text != opened->text || again->json != opened->json ||
        again->family_text != opened->family_text) {
        std::abort();
    }
    return 0;
}
