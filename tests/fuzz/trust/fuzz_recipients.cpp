// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "firmware/trust/recipients.h"

// Any bytes as a list of recipients, as if the root had signed it. What is understood has one spelling.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    const auto text = base::as_text({data, size});
    const auto list = trust::parse_recipients(text);
    if (!list) return 0;
    if (list->recipients.size() < 2 || trust::format_recipients(*list) != text) std::abort();
    return 0;
}
