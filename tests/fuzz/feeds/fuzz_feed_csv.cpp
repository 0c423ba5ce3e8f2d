// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table of services under each kind of header that is known.
#include <array>
#include <cstdint>
#include <string>

#include "tests/fuzz/feeds/read_feed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<std::string_view, 4> kHeaders{
        "", "Name,Needs,Ages,Cost,Days and times,Monday,Postcode\n",
        "import_id,import_id_reference,name,location_name,send_needs_support\n",
        "id,name,organization_id,minimum_age\n"};
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    for (const auto header : kHeaders) {
        kiosk::feeds::read_feed("services.csv", std::string{header}.append(bytes));
    }
    return 0;
}
