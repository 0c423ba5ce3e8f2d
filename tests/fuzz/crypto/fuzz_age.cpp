// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "firmware/crypto/age.h"
#include "firmware/crypto/age_header.h"

namespace {

// Made for this target alone; some files of the corpus are sealed to it, so that their payload is read too.
constexpr std::string_view kIdentity =
    "AGE-SECRET-KEY-1KUQWWJCSDCH9RC5NY6NJHF90ZGJRTLM6C4SW9DE4HUVXFXW40E7S5J7Q02";

const std::array<kiosk::crypto::AgeIdentity, 1>& identities() {
    static const std::array known{*kiosk::crypto::AgeIdentity::parse(kIdentity)};
    return known;
}

}  // namespace

// Any bytes as an age file. A header that is understood has one spelling; a payload that opens is the same at once and in
// chunks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kiosk;
    const base::ByteView file{data, size};
    const auto header = crypto::parse_age_header(file);
    if (header && crypto::format_age_header(header->stanzas) != header->authenticated) std::abort();
    const auto whole = crypto::age_open(file, identities());
    base::Bytes chunks;
    const auto opened = crypto::age_open_chunks(file, identities(), [&](base::ByteView chunk) {
        chunks.insert(chunks.end(), chunk.begin(), chunk.end());
    });
    if (whole.has_value() != opened.has_value()) std::abort();
    if (whole && (!header || !std::ranges::equal(whole->view(), chunks))) std::abort();
    return 0;
}
