// SPDX-License-Identifier: Apache-2.0
// Any bytes after an opening brace or bracket as a feed; what comes out of it is text.
#include <cstdint>

#include "tests/fuzz/feeds/read_feed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kiosk::feeds::read_feed("services.json", {reinterpret_cast<const char*>(data), size});
    return 0;
}
