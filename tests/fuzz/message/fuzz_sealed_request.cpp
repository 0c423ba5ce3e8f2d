// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "firmware/crypto/age_header.h"
#include "firmware/sealing/sealed_request.h"

// Any bytes as a sealed request from another process. What is taken is kept to the byte and sealed to two keys at least.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    const base::ByteView given{data, size};
    const auto request = sealing::SealedRequest::from_untrusted({given.begin(), given.end()});
    if (!request) return 0;
    if (!std::ranges::equal(request->bytes(), given)) std::abort();
    const auto header = crypto::parse_age_header(given);
    if (!header || header->stanzas.size() < 2) std::abort();
    return 0;
}
