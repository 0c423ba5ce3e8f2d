// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/rows.h"

namespace kiosk::directory {

// What an open directory keeps; read once, so that the screens that always show it cannot fail.
struct Directory::State {
    std::string path;
    Questions questions;
    Edition edition;
    model::Area area;
    std::string duty_phone;
    std::vector<std::string> home_outcodes;
};

}  // namespace kiosk::directory
