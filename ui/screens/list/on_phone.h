// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/model/service.h"
#include "ui/screens/browse/service_facts.h"

namespace kiosk::screens {

// What one code puts on a phone.
struct OnPhone {
    std::string bytes;  // what the camera reads
    std::vector<std::string>
        shown;  // what a phone shows of it: a name and how to reach it, or names alone
    bool is_sensitive = false;  // something in it is not named for what it is
};

// A contact for each service that can be reached; of a sensitive one a neutral name and its number alone.
[[nodiscard]] std::vector<OnPhone> contacts_on_phone(const std::vector<model::Service>& services,
                                                     const Asked& asked);
// The services in words, as many to a code as it holds.
[[nodiscard]] std::vector<OnPhone> words_on_phone(const std::vector<model::Service>& services,
                                                  const Asked& asked);

}  // namespace kiosk::screens
