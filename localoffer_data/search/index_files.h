// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/base/result.h"
#include "localoffer_data/search/index.h"

namespace kiosk::directory {
class Directory;
}

namespace kiosk::search {

// The index beside the directory's file where it was made from these services, else one made in memory.
[[nodiscard]] base::Result<Index> index_for(const directory::Directory& directory);

}  // namespace kiosk::search
