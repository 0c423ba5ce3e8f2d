// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localoffer_data/feeds/draft.h"

namespace kiosk::feeds {

enum class Sensitivity {
    None,
    Private,  // a family may not want it seen on the screen: domestic abuse, sexual health
    Refuge,   // and nobody may learn where it is
};

// From the words of its name, categories and terms and the beginning of its description.
[[nodiscard]] Sensitivity sensitivity_of(const Draft& draft);

}  // namespace kiosk::feeds
