// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "firmware/crypto/base64.h"
#include "firmware/outbox/envelope.h"

// Any bytes as an envelope line. What is understood has one spelling, or a signature would not be over these bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    const auto line = base::as_text({data, size});
    const auto envelope = outbox::parse_envelope(line);
    if (!envelope) return 0;
    const auto again = "send-kiosk envelope 1 " + envelope->kiosk + " " +
                       std::to_string(envelope->number) + " " + base::to_hex(envelope->sha256) +
                       " " + crypto::to_base64(envelope->signature) + "\n";
    if (line != again) std::abort();
    return 0;
}
